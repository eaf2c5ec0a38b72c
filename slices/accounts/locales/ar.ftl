# حسابات القراء.

accounts-header-register = تسجيل
accounts-header-login = دخول
accounts-header-greeting = مرحبًا، { $name }
accounts-header-account = حسابي
accounts-header-logout = خروج
accounts-header-waiting = بانتظارك:
accounts-register-title = إنشاء حساب
accounts-register-lede = يتيح لك الحساب لدى { $paper } المشاركة في النقاش واختيار ما يصلك. أما القراءة فلا تحتاج إلى حساب.
accounts-register-do = إنشاء الحساب
accounts-register-other = لديك حساب؟
accounts-register-consent = أوافق على معايير المجتمع وقد قرأت سياسة الخصوصية.
accounts-register-terms = معايير المجتمع
accounts-register-privacy = سياسة الخصوصية
accounts-register-trap = اترك هذا الحقل فارغًا
accounts-login-title = تسجيل الدخول
accounts-login-lede = أهلًا بعودتك إلى { $paper }. سنعيدك إلى حيث كنت.
accounts-login-do = دخول
accounts-login-other = جديد هنا؟
accounts-login-remember = إبقاء الدخول على هذا الجهاز
accounts-login-forgotten = نسيت كلمة المرور؟
accounts-login-confirmed = تم تأكيد عنوانك. يمكنك الدخول الآن.
accounts-login-reset = عُيّنت كلمة المرور الجديدة وأُنهيت جلساتك في كل مكان آخر. ادخل بها الآن.
accounts-login-left = خرجت من حسابك. نراك قريبًا.
accounts-recover-title = استعادة كلمة المرور
accounts-recover-lede = اذكر العنوان الذي سجّلت به. سنرسل إليك رابطًا لكلمة مرور جديدة.
accounts-recover-do = إرسال الرابط
accounts-reset-title = اختيار كلمة مرور جديدة
accounts-reset-lede = عند تعيينها تُنهى جلسات حسابك على جميع الأجهزة.
accounts-reset-do = تعيين كلمة المرور
accounts-confirm-title = نقرة أخيرة
accounts-confirm-lede = بها يُفتح حسابك لدى { $paper }.
accounts-confirm-do = تأكيد عنواني
accounts-field-email = البريد الإلكتروني
accounts-field-email-hint = لا يراه القراء الآخرون.
accounts-field-name = الاسم الظاهر
accounts-field-name-hint = بهذا الاسم يقرؤك الآخرون، ولا يلزم أن يكون اسمك الحقيقي.
accounts-field-password = كلمة المرور
accounts-field-new-password = كلمة مرور جديدة
accounts-field-new-password-hint = { $least } أحرف على الأقل. والأفضل ثلاث كلمات أو أربع لا يجمعها غيرك.
accounts-error-title = لم يتم ذلك بعد
accounts-error-refused = العنوان وكلمة المرور لا يتوافقان. تحقق منهما أو استعد كلمة المرور.
accounts-error-link = لم يعد هذا الرابط صالحًا.
accounts-error-too-many = جرت محاولات كثيرة من اتصالك. يُرجى الانتظار ربع ساعة.
accounts-error-forbidden = لا يُسمح لك بذلك. إن كنت ترى خلاف ذلك فراسلنا.
accounts-error-busy = تعذّر ذلك الآن. حاول مجددًا بعد دقيقة.
accounts-error-email-missing = يُرجى ذكر بريدك الإلكتروني.
accounts-error-email-form = لا يبدو هذا بريدًا إلكترونيًا. ينبغي أن يكون على شكل name@example.org.
accounts-error-email-disposable = الرسائل إلى هذا العنوان تضيع سريعًا ويضيع معها حسابك. استخدم عنوانًا تحتفظ به.
accounts-error-name-missing = يُرجى اختيار اسم يقرؤك به الآخرون.
accounts-error-name-short = هذا الاسم قصير جدًا. حرفان على الأقل.
accounts-error-name-long = هذا الاسم طويل جدًا. 40 حرفًا على الأكثر.
accounts-error-name-letters = يتكوّن الاسم من حروف، ويجوز أن يضم أرقامًا ومسافات وشرطات ونقاطًا.
accounts-error-name-mixed = تخلط إحدى كلمات هذا الاسم حروف أبجديات مختلفة، وقد يلتبس باسم شخص آخر.
accounts-error-name-reserved = هذا الاسم للصحيفة أو لأحد العاملين فيها. يُرجى اختيار غيره.
accounts-error-password-missing = يُرجى إدخال كلمة مرور.
accounts-error-password-short = كلمة المرور قصيرة جدًا. أضف كلمة أو اثنتين.
accounts-error-password-long = كلمة المرور أطول مما نقبل. يُرجى تقصيرها.
accounts-error-password-common = كلمة المرور هذه من أول ما يجرّبه المتسللون. اختر واحدة لا تخطر إلا لك.
accounts-error-consent = يلزم للتسجيل أن توافق عليها.
accounts-error-code = هذا الرمز غير صحيح أو انتهى للتو. أدخل الرمز التالي.
accounts-error-captcha-wrong = ليس هذا هو المجموع المطلوب. يُرجى إعادة الحساب.
accounts-error-captcha-expired = انتهت صلاحية هذا التحقق. إليك واحدًا جديدًا، وما كتبته ما زال هنا.
accounts-said-registered-title = تفقّد بريدك
accounts-said-registered-text = أرسلنا إليك رسالة فيها رابط. افتحه خلال { $hours } ساعة ليُفتح حسابك. إن لم يصلك شيء فابحث في البريد غير المرغوب فيه.
accounts-said-recovering-title = تفقّد بريدك
accounts-said-recovering-text = كتبنا إلى العنوان الذي ذكرته. الرابط صالح لمدة { $minutes } دقيقة ولمرة واحدة.
accounts-said-link-title = لم يعد هذا الرابط صالحًا
accounts-said-link-text = استُخدم من قبل أو مضى وقته. إن كان لديك حساب فادخل إليه، وإلا فاطلب رسالة جديدة.
accounts-home-title = حسابي
accounts-home-lede = ما تعرفه الصحيفة عنك وما قررته أنت.
accounts-home-number = رقم القارئ
accounts-home-since = معنا منذ
accounts-mail-greeting = مرحبًا { $name }،
accounts-mail-greeting-plain = مرحبًا،
accounts-mail-by-hand = إن لم يعمل الزر فانسخ هذا العنوان إلى متصفحك:
accounts-mail-footer = أرسلت { $paper } هذه الرسالة لأن أحدًا طلبها بهذا العنوان. ليست إعلانًا، ولا يُبلَّغ أحد بفتحك لها.
accounts-mail-confirm-subject = أكّد عنوانك
accounts-mail-confirm-text =
    شكرًا لتسجيلك لدى { $paper }. نقرة واحدة ويُفتح حسابك. الرابط صالح لمدة { $hours } ساعة.

    إن لم تكن قد سجّلت فلا يلزمك شيء: من دون النقرة لا حساب، وننسى عنوانك.
accounts-mail-confirm-button = تأكيد عنواني
accounts-mail-known-subject = لديك حساب بالفعل
accounts-mail-known-text =
    حاول أحدهم للتو التسجيل لدى { $paper } بعنوانك. لديك حساب بالفعل فلم يتغير شيء. ادخل إلى حسابك، وإن نسيت كلمة المرور فاختر واحدة جديدة.

    إن لم تكن أنت فلا يلزمك شيء.
accounts-mail-known-button = اختيار كلمة مرور جديدة
accounts-mail-recover-subject = كلمة مرور جديدة
accounts-mail-recover-text =
    بهذا الرابط تختار كلمة مرور جديدة لدى { $paper }. صالح لمدة { $minutes } دقيقة ولمرة واحدة.

    إن لم تطلبه فلا يلزمك شيء: كلمة مرورك باقية كما هي.
accounts-mail-recover-button = اختيار كلمة مرور جديدة
accounts-mail-unknown-subject = لا يوجد حساب بهذا العنوان
accounts-mail-unknown-text =
    طلب أحدهم من { $paper } كلمة مرور جديدة بعنوانك. لا يوجد حساب به، وربما سجّلت بعنوان آخر.

    إن لم تكن أنت فلا يلزمك شيء.
accounts-mail-unknown-button = إنشاء حساب
accounts-mail-password-changed-subject = غُيّرت كلمة مرورك
accounts-mail-password-changed-text =
    غُيّرت للتو كلمة مرور حسابك لدى { $paper } وأُنهيت الجلسات على جميع الأجهزة.

    إن لم تكن أنت فاختر كلمة مرور جديدة فورًا وراسلنا.
accounts-mail-password-changed-button = اختيار كلمة مرور جديدة
accounts-login-changed = عنوانك الجديد سارٍ. ادخل به من الآن.
accounts-login-undone = عاد عنوانك القديم وأُنهيت جميع الجلسات. أرسلنا إليك رابطًا لكلمة مرور جديدة.
accounts-login-restored = أهلًا بعودتك: حسابك كما كان. يمكنك الدخول.
accounts-prove-title = للتأكد من أنك أنت
accounts-prove-lede = ما يلي مهم. أدخل كلمة مرورك مرة أخرى.
accounts-prove-do = متابعة
accounts-email-title = أكّد عنوانك الجديد
accounts-email-lede = بعدها تدخل إلى { $paper } بهذا العنوان وتصلك الرسائل عليه.
accounts-email-do = استخدام هذا العنوان
accounts-undo-title = التراجع عن تغيير العنوان
accounts-undo-lede = يستعيد حسابك لدى { $paper } عنوانه القديم وتُنهى جميع الجلسات وتختار كلمة مرور جديدة.
accounts-undo-do = استعادة عنواني القديم
accounts-restore-title = استعادة حسابك
accounts-restore-lede = يعود حسابك لدى { $paper } كما كان تمامًا.
accounts-restore-do = استعادة
accounts-delete-title = حذف حسابي
accounts-delete-lede = يُخفى حسابك لدى { $paper } فورًا وتُنهى جميع جلساتك. ويمكن استعادته خلال ثلاثين يومًا برابط في رسالة، ثم يُمحى كل ما نعرفه عنك نهائيًا.
accounts-delete-sure = نعم، أنا متأكد: احذفوا حسابي.
accounts-delete-do = حذف حسابي
accounts-delete-stay = لا، سأبقى
accounts-profile-title = الملف الشخصي
accounts-security-title = الأمان
accounts-privacy-title = الخصوصية
accounts-privacy-lede = لا شيء مما يلي مفعّل ما لم تفعّله، ونقرة واحدة توقفه.
accounts-privacy-signal = يطلب متصفحك ألا نشارك ما نعرفه عنك (Global Privacy Control). نحن لا نشارك شيئًا أصلًا، وطلبه مقدَّم على كل ما يلي.
accounts-purpose-allow = سماح
accounts-purpose-withdraw = سحب
accounts-purpose-newsletter = النشرات البريدية
accounts-purpose-newsletter-text = رسائل فيها مواد، بالوتيرة التي تختارها.
accounts-purpose-push = رسائل على جهازك
accounts-purpose-push-text = الأخبار العاجلة والردود عليك وإن لم تكن أي صفحة مفتوحة.
accounts-purpose-personal = توصيات شخصية
accounts-purpose-personal-text = مواد تُختار بحسب ما قرأت، وتُحسب على جهازنا نحن.
accounts-purpose-statistics = الإحصاءات
accounts-purpose-statistics-text = تُحتسب زياراتك في أرقام الصحيفة مرتبطةً بحسابك.
accounts-settings-save = حفظ
accounts-settings-saved = تم الحفظ.
accounts-settings-email = أرسلنا رابطًا إلى العنوان الجديد. يبقى كل شيء كما هو حتى تفتحه.
accounts-settings-ended = أُنهيت الجلسة هناك.
accounts-field-bio = عنك
accounts-field-bio-hint = يظهر بجانب ما تكتبه. حتى 500 حرف.
accounts-field-edition = طبعتك
accounts-field-edition-hint = تُكتب رسائلنا إليك بلغتها.
accounts-field-zone = المنطقة الزمنية
accounts-field-picture = ملف الصورة
accounts-field-picture-hint = JPEG أو PNG أو WebP أو AVIF أو GIF، حتى 8 ميغابايت. نقصّ مربعًا من الوسط ونحذف كل ما يقوله الملف سوى ذلك.
accounts-picture-title = الصورة
accounts-picture-do = استخدام هذه الصورة
accounts-picture-remove = العودة إلى الرسم
accounts-sessions-title = أين أنت داخل
accounts-sessions-unknown = جهاز غير معروف
accounts-sessions-here = هذا الجهاز
accounts-sessions-used = منذ { $begun }، آخر استخدام { $used }
accounts-sessions-end = إنهاء هناك
accounts-sessions-end-all = الخروج من كل مكان آخر
accounts-password-title = كلمة المرور
accounts-password-do = تغيير كلمة المرور
accounts-address-title = البريد الإلكتروني
accounts-address-now = حاليًا:
accounts-address-new = العنوان الجديد
accounts-address-hint = نكتب إلى العنوانين: رابطًا إلى الجديد وإشعارًا إلى القديم.
accounts-address-do = تغيير العنوان
accounts-error-bio-long = هذا طويل جدًا. 500 حرف على الأكثر.
accounts-error-zone = لا نعرف هذه المنطقة الزمنية. ينبغي أن تكون مثل Asia/Amman.
accounts-error-picture-form = تعذّرت قراءة هذا الملف كصورة. اختر ملف JPEG أو PNG أو WebP أو AVIF أو GIF.
accounts-error-picture-large = هذا الملف كبير جدًا. 8 ميغابايت على الأكثر.
accounts-error-password-wrong = ليست هذه كلمة مرورك. حاول مجددًا.
accounts-error-sure = ضع علامة في المربع إن كنت متأكدًا.
accounts-said-deleted-title = حُذف حسابك
accounts-said-deleted-text = لم يعد يراه أحد. كتبنا إليك: الرابط يعيد كل شيء خلال { $hours } يومًا، وبعدها يزول نهائيًا.
accounts-mail-email-confirm-subject = أكّد عنوانك الجديد
accounts-mail-email-confirm-text =
    تريد استخدام هذا العنوان لدى { $paper } من الآن. أكّده خلال { $hours } ساعة.

    إن لم تكن أنت فلا يلزمك شيء.
accounts-mail-email-confirm-button = تأكيد هذا العنوان
accounts-mail-email-will-change-subject = طُلب تغيير عنوانك
accounts-mail-email-will-change-text =
    طلب شخص يعرف كلمة مرورك من { $paper } استخدام عنوان آخر لحسابك. يسري التغيير عند تأكيد العنوان الجديد.

    إن لم تكن أنت فاختر كلمة مرور جديدة الآن، فهذا يوقفه.
accounts-mail-email-will-change-button = اختيار كلمة مرور جديدة
accounts-mail-email-changed-subject = غُيّر عنوانك
accounts-mail-email-changed-text =
    صار لحسابك لدى { $paper } عنوان آخر، وهذه آخر رسالة إلى القديم.

    إن لم تكن أنت فتراجع عن ذلك خلال سبعة أيام: تُنهى جميع الجلسات وتختار كلمة مرور جديدة.
accounts-mail-email-changed-button = التراجع عن التغيير
accounts-mail-deleted-subject = حُذف حسابك
accounts-mail-deleted-text =
    كما طلبت، حُذف حسابك لدى { $paper }. حتى { $day } يعيده هذا الرابط كما كان تمامًا.

    بعدها يُمحى كل ما نعرفه عنك نهائيًا، ولا يستطيع أحد استعادته.
accounts-mail-deleted-button = استعادة حسابي
accounts-login-setup = فُتح حساب الإدارة. ادخل به.
accounts-second-title = الدخول على خطوتين
accounts-second-lede = كلمة المرور صحيحة. تطلب { $paper } الآن رمز تطبيق المصادقة أو أحد الرموز الاحتياطية.
accounts-second-do = دخول
accounts-second-on-title = الدخول على خطوتين
accounts-second-on-lede = إضافة إلى كلمة المرور رمز من جهازك: من يسرق أحدهما ينقصه الآخر.
accounts-second-on-app = أدخل هذا المفتاح في تطبيق مصادقة.
accounts-second-on-open = أو افتحه على هذا الجهاز
accounts-second-on-type = اكتب الرمز الذي يعرضه.
accounts-second-on-do = تفعيل
accounts-second-off-title = الدخول على خطوتين مفعّل
accounts-second-off-lede = لإيقافه أدخل كلمة المرور. وتزول معه الرموز الاحتياطية.
accounts-second-off-do = إيقاف
accounts-second-spare-title = احتفظ بهذه الرموز
accounts-second-spare-lede = كل منها يدخلك مرة واحدة إن لم يكن جهازك معك. تُعرض الآن فقط.
accounts-second-spare-do = احتفظت بها
accounts-setup-title = المدير الأول
accounts-setup-lede = ليس لدى { $paper } من يديرها بعد. طبع البرنامج رمزًا عند بدئه: من لديه الرمز يبدأ هنا.
accounts-setup-do = ابدأ
accounts-field-code = الرمز
accounts-field-code-hint = ستة أرقام أو رمز احتياطي.
accounts-field-setup-code = رمز الإعداد
accounts-error-setup-code = ليس هذا الرمز الذي طبعه البرنامج.
accounts-with-title = أو عبر موقع آخر
accounts-with-do = المتابعة عبر { $provider }
accounts-newcomer-title = بقيت خطوة
accounts-newcomer-lede = { $paper } لا تعرفك بعد. اختر الاسم الذي يقرؤك به الآخرون، ويُفتح حسابك.
accounts-newcomer-do = افتح حسابي
accounts-newcomer-address = عنوانك كما أكده الموقع الآخر:
accounts-said-known-title = لديك حساب من قبل
accounts-said-known-text = يوجد حساب بهذا العنوان. ادخل كما كنت تدخل، ثم اربط الموقع الآخر من صفحة «الأمان».
accounts-ways-title = الدخول عبر موقع آخر
accounts-ways-lede = اربط حسابًا لك في مكان آخر وادخل به هنا. نعرف من أنت هناك ولا شيء سوى ذلك.
accounts-ways-connect = ربط
accounts-ways-disconnect = فك الربط
accounts-ways-connected = مربوط
accounts-passkey-title = مفاتيح المرور
accounts-passkey-lede = ادخل ببصمتك أو وجهك أو رمز جهازك بدل كلمة المرور.
accounts-passkey-add = إضافة مفتاح مرور
accounts-passkey-name = اسم مفتاح المرور
accounts-passkey-rename = تغيير الاسم
accounts-passkey-remove = إزالة
accounts-passkey-unnamed = مفتاح مرور
accounts-passkey-added = أضيف في { $added }
accounts-passkey-used = أضيف في { $added }، واستُخدم آخر مرة في { $used }
accounts-passkey-noscript = مفتاح المرور يحتاج إلى برنامج نصي، والبرامج النصية معطلة في هذا المتصفح. كلمة مرورك تعمل من دونه.
accounts-passkey-login = الدخول بمفتاح مرور
accounts-passkey-prove = التأكيد بمفتاح مرور
accounts-prove-house = التأكيد عبر { $provider }
accounts-password-none = ليس لحسابك كلمة مرور. إن أردت واحدة فاطلب رابطًا.
accounts-password-ask = اطلب رابطًا
accounts-invited-title = أهلًا بك في التحرير
accounts-invited-lede = فتحت { $paper } حسابًا لك. اختر كلمة مروره.
accounts-invited-do = تعيين كلمة المرور
accounts-login-invited = عُيّنت كلمة مرورك. ادخل بها الآن.
accounts-bounce-notice = عادت إلينا رسائل موجهة إلى عنوانك، آخرها في { $day }. تحقق من العنوان أو أعطنا غيره.
accounts-unsubscribe-title = إيقاف هذه الرسائل
accounts-unsubscribe-lede = نقرة واحدة ولن ترسل إليك { $paper } مزيدًا من هذه الرسائل.
accounts-unsubscribe-do = أوقفها
accounts-said-unsubscribed-title = لا مزيد من هذه الرسائل
accounts-said-unsubscribed-text = تم ذلك. يمكنك تفعيلها من جديد في حسابك من صفحة «الخصوصية».
accounts-mail-unsubscribe = لم تعد تريد هذه الرسائل؟ أوقفها من هنا:
accounts-crop-choose = اختر الجزء الظاهر
accounts-crop-left = من اليسار
accounts-crop-top = من الأعلى
accounts-crop-size = حجم الجزء
accounts-error-provider = لم يجب الموقع الآخر كما ينبغي. حاول مجددًا أو ادخل بطريقة أخرى.
accounts-error-provider-lost = لم يبدأ هذا في هذا المتصفح أو استغرق وقتًا طويلًا. حاول مرة أخرى.
accounts-error-provider-declined = لم يؤكد الموقع الآخر هويتك، أو اخترت ألا تتابع.
accounts-error-identity-taken = ذلك الحساب مربوط هنا بحساب آخر.
accounts-error-identity-other = ليس هذا هو الحساب الذي ربطته.
accounts-error-last-way = هذا مدخلك الوحيد. أضف أولًا كلمة مرور أو طريقة أخرى.
accounts-error-staff-provider = يدخل العاملون في الصحيفة عبر موقع الصحيفة. استخدم زره أدناه.
accounts-error-no-registration = ليس لك حساب هنا، والتسجيل مغلق.
accounts-error-passkey = لم يعمل مفتاح المرور. حاول مجددًا أو ادخل بكلمة مرورك.
accounts-error-passkey-many = لا يمكننا حفظ مزيد من مفاتيح المرور. أزل واحدًا أولًا.
accounts-mail-ways-changed-subject = تغيرت طرق الدخول إلى حسابك
accounts-mail-ways-changed-text =
    أضيفت للتو أو أزيلت طريقة للدخول إلى حسابك لدى { $paper }: مفتاح مرور أو حساب في موقع آخر.

    إن لم تكن أنت فاختر كلمة مرور جديدة فورًا، وأزل من صفحة «الأمان» ما لا تعرفه، وراسلنا.
accounts-mail-ways-changed-button = اختر كلمة مرور جديدة
accounts-mail-invited-subject = دعوة من { $paper }
accounts-mail-invited-text =
    فتحت { $paper } حساب تحرير لهذا العنوان. الرابط صالح سبعة أيام ولمرة واحدة.

    إن كنت لا تعرف ما الأمر فلا حاجة إلى أن تفعل شيئًا.
accounts-mail-invited-button = ابدأ
