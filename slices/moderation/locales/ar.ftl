# Moderation.

moderation-rule-language = اكتب بلغة الطبعة
moderation-rule-language-text = علّق من فضلك بلغة هذه الطبعة ليتابع الجميع الحديث. ولا بأس باقتباس أو اسم بلغة أخرى.
moderation-rule-off-topic = التزم الموضوع
moderation-rule-off-topic-text = للتعليق صلة بالمقال الذي يقع تحته.
moderation-rule-hate = لا كراهية
moderation-rule-hate-text = لا كراهية ولا تمييز بسبب الأصل أو لون البشرة أو الجنس أو الميل أو الدين أو الإعاقة أو الفئة الاجتماعية، ولا هجوم على حقوق الأقليات.
moderation-rule-minors = لا شيء يؤذي الأطفال
moderation-rule-minors-text = لا شيء يؤذي القاصرين بأي شكل، بما في ذلك كرامتهم.
moderation-rule-extremism = لا تطرف
moderation-rule-extremism-text = لا أفكار متطرفة ولا دعوات إلى مخالفة القانون.
moderation-rule-abuse = لا إهانات ولا تهديد ولا تشهير
moderation-rule-abuse-text = لا إهانات ولا تهديدات للقراء أو لغيرهم أو للمؤسسات، ولا كذب يفسد السمعة.
moderation-rule-publication = لا إهانة للصحيفة
moderation-rule-publication-text = انتقد عملنا بالشدة التي تريد، من غير إهانة للصحيفة أو لمن يصنعونها.
moderation-rule-privacy = لا بيانات خاصة
moderation-rule-privacy-text = لا بيانات شخصية لغيرك من غير موافقته، ولا رسائل خاصة: عناوين أو أرقام هواتف أو وثائق.
moderation-rule-cruelty = لا قسوة
moderation-rule-cruelty-text = لا مشاهد عنف ولا قسوة على الحيوان.
moderation-rule-suicide = لا شيء يقود إلى الانتحار
moderation-rule-suicide-text = لا طرق لإنهاء الحياة ولا تشجيع عليها. وإن كنت في ضيق فتحدث إلى أحد من فضلك: خط المساعدة في بلدك مفتوح ليلًا ونهارًا.
moderation-rule-drugs = لا مخدرات
moderation-rule-drugs-text = لا مديح للمخدرات ولا نصائح في صنعها أو الحصول عليها أو تعاطيها.
moderation-rule-advertising = لا إعلانات
moderation-rule-advertising-text = لا شيء تجاريًا، ولا إعلان سياسيًا غير لائق أو غير مشروع، ولا روابط إليه.
moderation-rule-promotion = لا ترويج لسلع الغير
moderation-rule-promotion-text = لا مديح لسلع أو خدمات لم يُتفق عليه معنا.
moderation-rule-profanity = لا ألفاظ بذيئة
moderation-rule-profanity-text = لا بذاءة، ولو كانت متنكرة أو تلميحًا.
moderation-rule-spam = لا رسائل مزعجة
moderation-rule-spam-text = لا رسائل جماعية ولا عروض لها ولا وعود بمال سريع.
moderation-rule-malware = لا روابط ضارة
moderation-rule-malware-text = لا روابط إلى فيروسات أو برامج ضارة أو صفحات تسرق كلمات المرور.
moderation-rule-campaign = لا حملات منظمة
moderation-rule-campaign-text = لا يتكرر التعليق نفسه أو ما يشبهه مرات كثيرة، من حساب واحد أو من حسابات.
moderation-rule-flood = لا إغراق
moderation-rule-flood-text = لا سلاسل رسائل لا تقول شيئًا أو لا صلة لها بالأمر.
moderation-rule-etiquette = كن مهذبًا
moderation-rule-etiquette-text = لا سلوك عدوانيًا أو مهينًا أو مضايقًا للآخرين.
moderation-rule-form = اكتب بوضوح
moderation-rule-form-text = بجمل مقسمة، لا بحروف كبيرة كلها.
moderation-verb-hold = محجوز حتى يقرأه مشرف
moderation-verb-reject = لم يُنشر
moderation-verb-remove = أُزيل التعليق
moderation-verb-approve = نُشر التعليق
moderation-verb-undo = سُحب قرار
moderation-verb-edit = عدّله مشرف
moderation-verb-warn = تنبيه
moderation-verb-restrict = أُغلق النقاش أمام الحساب لمدة
moderation-verb-block = أُغلق النقاش أمام الحساب
moderation-verb-delete = حذف المشرفون الحساب
moderation-verb-lift = رُفع الحظر
moderation-verb-overturn = أُلغي القرار بعد الاعتراض
moderation-verb-appeal-refused = رُفض الاعتراض
moderation-verb-appeal-granted = قُبل الاعتراض
moderation-by-machine = قُرّر آليًا
moderation-by-person = قرره مشرف
moderation-standards-title = قواعد البيت
moderation-standards-lede = تسري هذه القواعد على كل ما يكتبه القراء في { $paper }: التعليقات والأسماء والصور وما يقولونه عن أنفسهم. ومن يسجّل يوافق عليها.
moderation-standards-how-title = كيف نشرف على النقاش
moderation-standards-how = يقرأ برنامج على جهازنا كل تعليق أولًا، ولا يخرج منه أي نص. قد يطلب منك أن تقول أمرًا بصيغة أخرى أو يترك التعليق لمشرف. وستعرف ما قُرر ووفق أي قاعدة ولأي كلمات، ويمكنك الاعتراض.
moderation-standards-block = من يخالف القواعد قد يُنبَّه أو يُبعد مدة أو يُحظر. ويحق للمحظور أن يطلب الدخول مرة واحدة. وبعد الحظر الثاني لا يمكن استعادته.
moderation-standards-changed = آخر تعديل في
moderation-decisions-title = القرارات المتعلقة بي
moderation-decisions-none = لم يُتخذ أي قرار بشأن ما كتبت.
moderation-decisions-words = الكلمات المقصودة:
moderation-decisions-contest = اعترض على هذا القرار
moderation-decisions-appeal = اطلب الدخول
moderation-standing-final = أُغلق دخولك إلى النقاش للمرة الثانية، وهذا نهائي.
moderation-standing-blocked = دخولك إلى النقاش مغلق.
moderation-standing-restricted = يمكنك المشاركة من جديد ابتداءً من
moderation-notice-title = الإبلاغ عن محتوى غير قانوني
moderation-notice-lede = أخبرنا ما غير القانوني في هذا التعليق ولماذا. يصلك إشعار فورًا ثم جواب. وإن كنت قد سجلت الدخول وكان الأمر مخالفة للقواعد فقط، فالضغط على «أبلغ» بجانب التعليق أسرع.
moderation-notice-none = افتح هذا النموذج من التعليق الذي تريد الإبلاغ عنه. ربما لم يعد موجودًا.
moderation-notice-rule = ما الأمر؟
moderation-notice-text = لماذا هو غير قانوني؟
moderation-notice-text-hint = اذكر الموضع، وأي قانون أو حق من يخالف.
moderation-notice-name = اسمك
moderation-notice-email = بريدك الإلكتروني
moderation-notice-good-faith = أعتقد بحسن نية أن ما كتبته هنا صحيح وكامل.
moderation-notice-send = أرسل البلاغ
moderation-notice-sent = شكرًا لك. وصلنا بلاغك وأرسلنا إليك إشعارًا. رقمه:
moderation-notice-wrong = املأ كل الحقول من فضلك وضع العلامة في النهاية.
moderation-notice-captcha = ليس هذا المجموع المطلوب، أو بقي النموذج مفتوحًا طويلًا. احسبه مرة أخرى من فضلك.
moderation-notice-many = وصلت بلاغات كثيرة في الساعة الأخيرة. أرسل بلاغك بعد قليل، فهو ما زال هنا.
moderation-transparency-title = تقرير الشفافية
moderation-transparency-lede = كم مرة حجزنا شيئًا أو أزلناه أو أعدناه، ووفق أي قاعدة، وهل قرر برنامج أم إنسان.
moderation-transparency-notices = البلاغات الواردة
moderation-transparency-followed = منها ما أدى إلى إزالة
moderation-transparency-edition = الطبعة
moderation-transparency-decision = القرار
moderation-transparency-rule = القاعدة
moderation-mail-receipt-subject = وصلنا بلاغك { $reference }
moderation-mail-receipt-text = شكرًا لبلاغك. رقمه { $reference }. سينظر فيه أحد مشرفي { $paper }.
moderation-error-forbidden = لا يحق لك هذا.
moderation-error-missing = لم يعد هذا موجودًا.
moderation-error-already = سبقك أحد، أو اتُّخذ القرار من قبل.
moderation-error-final = الحظر الثاني نهائي. لا يستطيع أحد رفعه مهما كان دوره.
moderation-error-same-hands = يجب أن يقرر في هذا شخص آخر.
moderation-error-needed = اختر قاعدة واكتب سببًا من فضلك.
moderation-error-policy = لا يمكن حفظ هذه القواعد: نص طويل جدًا أو غير مفهوم.
moderation-error-busy = لم نتمكن من ذلك الآن. حاول مرة أخرى من فضلك.
moderation-desk-title = الإشراف
moderation-filter = اعرض
moderation-filter-all = الكل
moderation-cause-held = محجوز
moderation-cause-waiting = قراء جدد
moderation-cause-reported = بلاغات
moderation-cause-campaign = حملة
moderation-cause-flood = إغراق
moderation-cause-appeal = اعتراض
moderation-cause-name = اسم
moderation-queue-none = لا شيء ينتظر هنا.
moderation-keyboard = j و k: التالي والسابق · a: انشر · r: اختر القاعدة · d: أزل · x: علّم · u: تراجع
moderation-past = نُشر { $published } وأُزيل { $removed }
moderation-past-warnings = { $count ->
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
   *[other] { $count } تنبيهًا
}
moderation-past-blocked = حُظر من قبل
moderation-claimed = ينظر فيه الآن
moderation-case-members = { $count ->
    [one] تعليق واحد في هذه القضية
    [two] تعليقان في هذه القضية
    [few] { $count } تعليقات في هذه القضية
   *[other] { $count } تعليقًا في هذه القضية
}
moderation-notice-from = بلاغ من
moderation-bulk = للمعلَّم عليها:
moderation-next = الصفحة التالية
moderation-do-approve = انشر
moderation-do-remove = أزل
moderation-do-rule = القاعدة
moderation-do-reason = السبب، ويقرؤه الكاتب
moderation-do-undo = تراجع
moderation-do-pick = علّم
moderation-do-open = افتح القضية
moderation-do-warn = نبّه
moderation-do-restrict = أغلق لهذه الأيام
moderation-do-block = احظر
moderation-do-block-final = احظر نهائيًا
moderation-do-delete = احذف الحساب
moderation-do-lift = ارفع الحظر
moderation-do-try = جرّب على تعليقات اليوم الأخير
moderation-do-save = احفظ
moderation-done-approve = نُشر.
moderation-done-remove = أُزيل.
moderation-done-undo = تراجعت عنه، وهو ينتظر من جديد.
moderation-done-sanction = تم. ستصل القارئ رسالة بالأسباب.
moderation-done-rules = حُفظ. القواعد سارية من الآن.
moderation-author-since = هنا منذ
moderation-author-deleted = حذف المشرفون هذا الحساب.
moderation-author-final = محظور للمرة الثانية، وهذا نهائي: لا يستطيع أحد رفعه.
moderation-author-blocked = محظور. يمكن لغير من حظره أن يرفعه مرة واحدة.
moderation-author-restricted = مغلق حتى
moderation-author-sanctions = الإجراءات
moderation-author-no-sanctions = لا شيء حتى الآن.
moderation-author-is-final = نهائي
moderation-author-lifted = رُفع
moderation-author-staff = من العاملين في الصحيفة: لا إجراءات هنا.
moderation-author-days = الأيام
moderation-author-past = قرارات سابقة
moderation-sanction-warn = تنبيه
moderation-sanction-restrict = مغلق لمدة
moderation-sanction-block = حظر
moderation-sanction-delete = حُذف الحساب
moderation-outcome-published = نُشر
moderation-outcome-removed = أُزيل
moderation-outcome-held = حُجز
moderation-outcome-deleted = حذفه كاتبه
moderation-outcome-open = ينتظر
moderation-rules-title = القواعد
moderation-rules-lede = ما يسري على { $edition }
moderation-rules-version = الإصدار
moderation-rules-lists = القوائم
moderation-rules-words = الكلمات
moderation-rules-words-hint = كلمة في كل سطر. يُطلب من الكاتب تركها. النجمة تعني أي نهاية، وعلامة التعجب قبل الكلمة تسمح بها.
moderation-rules-hosts = الروابط
moderation-rules-hosts-hint = مضيف في كل سطر لا يجوز أن تقود الروابط إليه. والشرطة قبله تسمح به.
moderation-rules-strictness = مدى الصرامة
moderation-rules-texts = نصوص القواعد
moderation-rules-name = العنوان
moderation-rules-text = النص
moderation-rules-enabled = سارية
moderation-strictness-shipped = كما جاءت
moderation-strictness-off = متوقف
moderation-strictness-rephrase = اطلب صيغة أخرى
moderation-strictness-hold = احجز
moderation-strictness-hold-early = احجز مبكرًا
moderation-action-publish = نُشر
moderation-action-rephrase = طُلبت صيغة أخرى
moderation-action-hold = حُجز
moderation-action-reject = رُفض
moderation-try-title = ما الذي سيختلف
moderation-try-sum = قُرئ { $texts } من تعليقات اليوم الأخير، و{ $count } منها كانت ستعامل بشكل آخر.
moderation-error-prove = أثبت أنك أنت قبل أن تغلق الدخول على أحد.
moderation-cause-ban = شخص ثانٍ
moderation-done-edit = عُدّل ونُشر. يتلقى الكاتب رسالة بالأسباب.
moderation-do-edit = تعديل النص
moderation-edit-title = تعديل تعليق
moderation-edit-lede = يرى القرّاء أن مشرفًا عدّله، ويعرف الكاتب السبب، ويُحفظ كل نص.
moderation-edit-text = التعليق من الآن فصاعدًا
moderation-edit-do = تعديل ونشر
moderation-author-prove = أثبت أنك أنت، ثم يمكنك الحظر أو الحذف
moderation-author-two = الحظر والحذف يحتاجان هنا إلى شخص ثانٍ: أنت تقترح وزميل يؤكد.
moderation-author-proposed = المقترح:
moderation-author-waits = يجب أن يؤكد ذلك شخص آخر.
moderation-author-confirm = تأكيد
moderation-author-refuse = رفض
moderation-view-edition = الطبعة
moderation-view-show = عرض
moderation-view-drop = إزالة العرض المحفوظ
moderation-view-name = حفظ هذا العرض باسم
moderation-view-save = حفظ
moderation-shift-title = المناوبة
moderation-shift-saved = حُفظ.
moderation-shift-open = ما ينتظر
moderation-shift-cause = السبب
moderation-shift-count = العدد
moderation-shift-oldest = الأقدم
moderation-shift-usual = في المتوسط
moderation-shift-longest = الأطول
moderation-shift-nothing = لم يخرج شيء من القائمة.
moderation-shift-hands = من قرّر في الأيام السبعة الأخيرة
moderation-shift-who = الاسم
moderation-shift-note = تسليم المناوبة
moderation-shift-write = ماذا ينبغي أن تعرف المناوبة التالية؟
moderation-shift-save = ترك الملاحظة
moderation-shift-decided = { $count ->
    [one] ما خرج من القائمة في اليوم الأخير
    [two] ما خرج من القائمة في اليومين الأخيرين
    [few] ما خرج من القائمة في آخر { $count } أيام
    [many] ما خرج من القائمة في آخر { $count } يومًا
   *[other] ما خرج من القائمة في آخر { $count } يوم
}
moderation-shift-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
moderation-shift-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
moderation-shift-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
