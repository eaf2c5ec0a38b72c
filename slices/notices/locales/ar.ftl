# ما يُبلَّغ به القارئ.

notices-title = الإشعارات
notices-new = جديد
notices-none = لا شيء بعد. ستظهر هنا الردود على تعليقاتك، وجديد النقاشات التي تتابعها، وأجوبة المشرفين.
notices-older = الأقدم
notices-read-all = وضع علامة مقروء على الكل
notices-save = حفظ
notices-saved = حُفظ.
notices-kind-reply = ردّ عليك { $who }
notices-kind-thread = { $count ->
    [one] تعليق جديد في نقاش تتابعه
    [two] تعليقان جديدان في نقاش تتابعه
    [few] { $count } تعليقات جديدة في نقاش تتابعه
    [many] { $count } تعليقًا جديدًا في نقاش تتابعه
   *[other] { $count } تعليق جديد في نقاش تتابعه
}
notices-kind-published = نُشر تعليقك
notices-kind-removed = أُزيل تعليقك
notices-kind-edited = عدّل أحد المشرفين تعليقك
notices-kind-sanctioned = كتب إليك المشرفون
notices-kind-appeal = أُجيب عن تظلّمك
notices-choices-title = ما تودّ أن تُبلَّغ به
notices-choices-always = قرارات المشرفين والأجوبة عن التظلّمات تظهر هنا دائمًا وتُرسل بالبريد دائمًا: هكذا يقتضي القانون.
notices-choice-reply = الردود عليك
notices-choice-thread = النقاشات التي تتابعها
notices-choice-shown = إظهارها في هذه الصفحة
notices-choice-mail = بالبريد
notices-mail-when-never = أبدًا
notices-mail-when-once = فورًا
notices-mail-when-daily = مرة في اليوم، مجتمعةً
notices-stop-title = رسائل عن النقاش
notices-stop-lede = لن تصلك رسائل من هذا النوع بعد الآن. وتبقى الإشعارات في الصفحة كما هي.
notices-stop-do = إيقاف هذه الرسائل
notices-stop-done = تمّ. لن تصلك رسائل من هذا النوع بعد الآن.
notices-stop-choices = كل الخيارات
notices-mail-reply-subject = ردّ عليك { $who }
notices-mail-reply-text =
    ردّ { $who } على تعليقك تحت «{ $title }»:

    «{ $quote }»
notices-mail-reply-button = قراءة الرد
notices-mail-thread-subject = جديد في النقاش: { $title }
notices-mail-thread-text =
    هناك تعليق جديد في نقاش تتابعه: «{ $title }».

    لن نكتب إليك مجددًا إلا بعد أن تطّلع عليه.
notices-mail-thread-button = متابعة القراءة
notices-mail-digest-subject = نقاشاتك اليوم
notices-mail-digest-text =
    هذا هو الجديد منذ زيارتك الأخيرة:

    { $list }
notices-mail-digest-button = عرض الكل
