# محرر المواد.

newsroom-editor-toolbar = الأدوات
newsroom-editor-body = نص المادة
newsroom-editor-body-hint = اكتب هنا، أو اكتب / لإدراج عنصر.
newsroom-editor-close = إغلاق
newsroom-editor-cancel = إلغاء
newsroom-editor-apply = تطبيق
newsroom-editor-insert = إدراج
newsroom-editor-remove = إزالة
newsroom-editor-try-again = إعادة المحاولة
newsroom-editor-save = الحفظ الآن
newsroom-editor-block-kind = نوع الفقرة
newsroom-editor-paragraph = فقرة
newsroom-editor-heading-2 = عنوان فرعي
newsroom-editor-heading-3 = عنوان فرعي صغير
newsroom-editor-heading-4 = أصغر عنوان فرعي
newsroom-editor-strong = غامق
newsroom-editor-em = مائل
newsroom-editor-underline = مسطّر
newsroom-editor-strike = مشطوب
newsroom-editor-sub = منخفض
newsroom-editor-sup = مرتفع
newsroom-editor-code = رمز برمجي
newsroom-editor-code-block = كتلة برمجية
newsroom-editor-bullet-list = قائمة
newsroom-editor-ordered-list = قائمة مرقّمة
newsroom-editor-blockquote = اقتباس
newsroom-editor-pullquote = اقتباس بارز
newsroom-editor-cite = صاحب القول
newsroom-editor-factbox = مربع معلومات
newsroom-editor-factbox-title = عنوان المربع
newsroom-editor-rule = خط فاصل
newsroom-editor-table = جدول
newsroom-editor-table-caption = عنوان الجدول
newsroom-editor-table-tools = الصفوف والأعمدة
newsroom-editor-row-before = إدراج صف في الأعلى
newsroom-editor-row-after = إدراج صف في الأسفل
newsroom-editor-column-before = إدراج عمود قبله
newsroom-editor-column-after = إدراج عمود بعده
newsroom-editor-row-delete = حذف الصف
newsroom-editor-column-delete = حذف العمود
newsroom-editor-cells-merge = دمج الخلايا
newsroom-editor-cell-split = تقسيم الخلية
newsroom-editor-header-row = تشغيل صف العناوين أو إيقافه
newsroom-editor-header-cell = تشغيل خلية العنوان أو إيقافها
newsroom-editor-table-delete = حذف الجدول
newsroom-editor-undo = تراجع
newsroom-editor-redo = إعادة
newsroom-editor-clear = إزالة التنسيق
newsroom-editor-line-break = سطر جديد في الفقرة نفسها
newsroom-editor-move-up = نقل إلى الأعلى
newsroom-editor-move-down = نقل إلى الأسفل
newsroom-editor-indent = زيادة مسافة البند
newsroom-editor-outdent = إنقاص مسافة البند
newsroom-editor-select-block = تحديد الفقرة
newsroom-editor-to-toolbar = الانتقال إلى الأدوات
newsroom-editor-keys = المفاتيح
newsroom-editor-keys-hint = يمكن فعل كل شيء بلوحة المفاتيح. استخدم الأسهم داخل الأدوات، ويعيدك مفتاح Escape إلى النص.
newsroom-editor-link = رابط
newsroom-editor-link-change = تغيير الرابط
newsroom-editor-link-search = البحث عن مادة لدينا
newsroom-editor-link-address = العنوان
newsroom-editor-link-hint = عنوان على الشبكة أو بريد إلكتروني أو مادة وُجدت أعلاه.
newsroom-editor-link-text = الكلمات الظاهرة
newsroom-editor-link-sponsored = مدفوع (مع إشارة لمحركات البحث)
newsroom-editor-link-wrong = لا يمكن استخدام هذا العنوان. يُرجى التحقق منه.
newsroom-editor-link-made = أُضيف الرابط.
newsroom-editor-link-remove = إزالة الرابط
newsroom-editor-found = { $count ->
    [0] لم يُعثر على شيء.
    [one] نتيجة واحدة. اختر بالأسهم.
    [two] نتيجتان. اختر بالأسهم.
    [few] { $count } نتائج. اختر بالأسهم.
    [many] { $count } نتيجة. اختر بالأسهم.
   *[other] { $count } نتيجة. اختر بالأسهم.
}
newsroom-editor-search-failed = لم يُجب البحث. يُرجى المحاولة مرة أخرى.
newsroom-editor-embed = فيديو أو صوت أو منشور
newsroom-editor-embed-address = عنوان الفيديو أو الصوت أو المنشور
newsroom-editor-embed-hint = من YouTube أو SoundCloud أو Bluesky مثلًا. يُسأل القراء قبل تحميل أي شيء من هناك.
newsroom-editor-embed-title = العنوان
newsroom-editor-embed-consent = يرى القراء رابطًا إلى أن يطلبوا المزيد.
newsroom-editor-embed-unknown = لا يستطيع المحرر عرض هذا، وسيتركه كما هو تمامًا.
newsroom-editor-data = وحدة بيانات
newsroom-editor-data-search = البحث عن وحدة
newsroom-editor-data-number = رقم الوحدة
newsroom-editor-kind-picture = صورة
newsroom-editor-kind-gallery = معرض صور
newsroom-editor-kind-video = فيديو
newsroom-editor-kind-audio = صوت
newsroom-editor-kind-social = منشور
newsroom-editor-kind-data = وحدة بيانات
newsroom-editor-kind-file = ملف
newsroom-editor-kind-web = صفحة من موقع آخر
newsroom-editor-kind-other = شيء آخر ({ $kind })
newsroom-editor-picture = صورة
newsroom-editor-library = صورة من الأرشيف
newsroom-editor-library-search = البحث عن صورة
newsroom-editor-gallery = معرض صور
newsroom-editor-gallery-count = { $count ->
    [0] لا صور بعد
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
newsroom-editor-gallery-edit = تعديل المعرض
newsroom-editor-gallery-add = إضافة صور
newsroom-editor-gallery-up = نقل الصورة { $place } إلى الأعلى
newsroom-editor-gallery-down = نقل الصورة { $place } إلى الأسفل
newsroom-editor-gallery-remove = إزالة الصورة { $place }
newsroom-editor-gallery-moved = الآن الصورة { $place } من { $count }.
newsroom-editor-picture-caption = التعليق
newsroom-editor-picture-credit = المصدر
newsroom-editor-picture-alt = الوصف
newsroom-editor-picture-alt-hint = ما يظهر في الصورة، لمن لا يستطيع رؤيتها.
newsroom-editor-picture-width = العرض
newsroom-editor-width-column = بعرض النص
newsroom-editor-width-wide = عريضة
newsroom-editor-width-inset = بجانب النص
newsroom-editor-crop = اقتصاص
newsroom-editor-crop-title = الاقتصاص ونقطة التركيز
newsroom-editor-crop-format = النسبة
newsroom-editor-crop-box = الاقتصاص
newsroom-editor-crop-hint = اسحب، أو استخدم لوحة المفاتيح: الأسهم تحرّك، وShift مع الأسهم يغيّر الحجم، وCtrl يصغّر الخطوة، وHome يأخذ أكبر ما يمكن. النقطة هي حيث ينبغي أن تستقر العين.
newsroom-editor-crop-says = { $format }: { $width } × { $height } بكسل، مرسوم باليد.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } بكسل، حول نقطة التركيز.
newsroom-editor-crop-reset = اتباع نقطة التركيز من جديد
newsroom-editor-crop-done = حُفظ الاقتصاص.
newsroom-editor-crop-failed = تعذّر حفظ الاقتصاص. يُرجى المحاولة مرة أخرى.
newsroom-editor-crop-unavailable = لا يمكن اقتصاص هذه الصورة هنا الآن.
newsroom-editor-focal-point = نقطة التركيز
newsroom-editor-focal-says = { $x }٪ من اليسار، { $y }٪ من الأعلى.
newsroom-editor-upload-name = رفع { $name }
newsroom-editor-upload-progress = { $name }: { $share }٪
newsroom-editor-upload-begun = { $count ->
    [one] يجري رفع صورة واحدة.
    [two] يجري رفع صورتين.
    [few] يجري رفع { $count } صور.
    [many] يجري رفع { $count } صورة.
   *[other] يجري رفع { $count } صورة.
}
newsroom-editor-upload-done = أصبحت { $name } في النص.
newsroom-editor-upload-failed = تعذّر رفع { $name }. { $reason }
newsroom-editor-upload-not-picture = لا يمكن إفلات غير الصور في النص. تُركت الملفات الأخرى.
newsroom-editor-paste-pictures = { $count ->
    [one] أُلصق النص من دون صورته. يُرجى إضافتها من ملفها.
    [two] أُلصق النص من دون صورتيه. يُرجى إضافتهما من ملفيهما.
   *[other] أُلصق النص من دون صوره وعددها { $count }. يُرجى إضافتها من ملفاتها.
}
newsroom-editor-find = بحث واستبدال
newsroom-editor-find-words = بحث
newsroom-editor-find-instead = استبدال بـ
newsroom-editor-find-exact = مطابقة حالة الأحرف والحركات
newsroom-editor-find-next = التالي
newsroom-editor-find-previous = السابق
newsroom-editor-find-count = { $count ->
    [0] غير موجود في النص
   *[other] { $place } من { $count }
}
newsroom-editor-replace = استبدال
newsroom-editor-replace-all = استبدال الكل
newsroom-editor-replaced = { $count ->
    [one] استُبدل موضع واحد.
    [two] استُبدل موضعان.
    [few] استُبدلت { $count } مواضع.
   *[other] استُبدل { $count } موضعًا.
}
newsroom-editor-characters = رموز خاصة
newsroom-editor-characters-marks = شَرطات وعلامات
newsroom-editor-characters-quotes = علامات اقتباس
newsroom-editor-characters-spaces = مسافات وعلامات غير مرئية
newsroom-editor-characters-letters = حروف
newsroom-editor-characters-money = عملات
newsroom-editor-characters-mathematics = أرقام ورياضيات
newsroom-editor-characters-arrows = أسهم وأشكال
newsroom-editor-words = { $count ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
   *[other] { $count } كلمة
}
newsroom-editor-words-chosen = { $count ->
    [one] كلمة واحدة محددة
    [two] كلمتان محددتان
    [few] { $count } كلمات محددة
   *[other] { $count } كلمة محددة
}
newsroom-editor-minutes = { $count ->
    [one] دقيقة قراءة واحدة
    [two] دقيقتا قراءة
    [few] { $count } دقائق قراءة
   *[other] { $count } دقيقة قراءة
}
newsroom-editor-state-saved = حُفظ في { $time }
newsroom-editor-state-changed = لم يُحفظ بعد
newsroom-editor-state-saving = يجري الحفظ…
newsroom-editor-state-offline = لا اتصال. نصك محفوظ على هذا الحاسوب وسيُحفظ لدى الخادم في أقرب وقت.
newsroom-editor-state-offline-unkept = لا اتصال، ولا يستطيع هذا الحاسوب الاحتفاظ بنصك. يُرجى ترك هذه الصفحة مفتوحة.
newsroom-editor-state-signed-out = انتهت جلستك. نصك محفوظ على هذا الحاسوب.
newsroom-editor-state-locked = يعمل { $name } على هذه المادة
newsroom-editor-state-refused = لم يقبل الخادم النص. هو محفوظ على هذا الحاسوب.
newsroom-editor-state-conflict = نسختان: يُرجى تحديد النص الذي يبقى
newsroom-editor-signed-out-text = انتهت جلستك. لم يضِع شيء: سجّل الدخول في نافذة أخرى ثم عُد إلى هنا.
newsroom-editor-sign-in = تسجيل الدخول
newsroom-editor-refused-text = تعذّر حفظ النص على حاله. { $reason }
newsroom-editor-locked-text = يعمل { $name } على هذه المادة. يمكنك قراءتها أو تولّيها، وسيُبلَّغ { $name } بذلك.
newsroom-editor-take-over = تولّي المادة
newsroom-editor-take-over-failed = تعذّر تولّي المادة. يُرجى المحاولة مرة أخرى.
newsroom-editor-document-refused = في هذا النص ما لا يعرفه المحرر ({ $reason }). لم يُعرض ولن يتغير شيء.
newsroom-editor-drawer-failed = لا يتيح هذا الحاسوب الاحتفاظ بنسخة من نصك. لا يكون في أمان إلا حين تظهر كلمة «حُفظ».
newsroom-editor-restore-text = على هذا الحاسوب نص أحدث ({ $when }) لم يصل إلى الخادم.
newsroom-editor-restore = استعادته
newsroom-editor-restore-compare = عرض الفروق
newsroom-editor-restore-discard = التخلي عنه
newsroom-editor-tabs-text = هذه المادة مفتوحة أيضًا في لسان آخر. يُرجى الكتابة في واحد فقط.
newsroom-editor-tabs-adopted = حُدّث النص من لسان آخر.
newsroom-editor-conflict-title = غيّر شخصان هذه المادة
newsroom-editor-conflict-text = حفظ { $name } نسخة أخرى. لم يُستبدل شيء: النصان أدناه. اختر عند كل فرق، أو خذ أحد النصين كاملًا. يبقى الآخر في السجل.
newsroom-editor-conflict-text-when = حفظ { $name } نسخة أخرى في { $when }. لم يُستبدل شيء: النصان أدناه. اختر عند كل فرق، أو خذ أحد النصين كاملًا. يبقى الآخر في السجل.
newsroom-editor-conflict-somebody = شخص ما
newsroom-editor-conflict-mine = نصك
newsroom-editor-conflict-theirs = نص { $name }
newsroom-editor-conflict-choice = الفرق { $place }
newsroom-editor-conflict-take-mine = نصك
newsroom-editor-conflict-take-theirs = النص الآخر
newsroom-editor-conflict-take-both = كلاهما
newsroom-editor-conflict-merge = استخدام الاختيارات أدناه
newsroom-editor-conflict-all-mine = أخذ نصك كاملًا
newsroom-editor-conflict-all-theirs = أخذ النص الآخر كاملًا
newsroom-editor-removed = محذوف:
newsroom-editor-added = مضاف:
newsroom-editor-compare-count = { $count ->
    [0] النصان متطابقان.
    [one] فرق واحد
    [two] فرقان
    [few] { $count } فروق
   *[other] { $count } فرقًا
}
newsroom-editor-compare-unchanged = فقرات بلا تغيير: { $count }
newsroom-editor-compare-restyled = تغيّر التنسيق فقط
newsroom-editor-compare-moved = منقولة
