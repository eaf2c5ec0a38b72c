# Comments.

comments-title = النقاش
comments-count = { $count ->
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
   *[other] { $count } تعليقًا
}
comments-count-none = علّق
comments-invite = سجّل الدخول لتعلّق وترد على غيرك وتوصي بما يقولون.
comments-log-in = سجّل الدخول للتعليق
comments-register = إنشاء حساب
comments-standards = قواعد البيت
comments-write = تعليقك
comments-hint = يمكنك *إبراز* كلمات وبدء سطر بعلامة > للاقتباس.
comments-hint-waits = يظهر تعليقك حالما يقرؤه مشرف.
comments-send = انشر التعليق
comments-save = احفظ
comments-back = العودة إلى النقاش
comments-none = لم يعلّق أحد بعد. كن الأول.
comments-closed = أُغلق هذا النقاش، وما زال بإمكانك قراءته.
comments-barred-blocked = دخولك إلى النقاش مغلق.
comments-barred-final = دخولك إلى النقاش مغلق نهائيًا.
comments-barred-restricted = يمكنك التعليق من جديد ابتداءً من
comments-why = لماذا؟
comments-appeal = اطلب الدخول
comments-order = الترتيب
comments-order-newest = الأحدث
comments-order-oldest = الأقدم
comments-order-liked = الأكثر توصية
comments-previous = الصفحة السابقة
comments-next = مزيد من التعليقات
comments-new = هناك تعليقات جديدة. اعرضها
comments-former = قارئ سابق
comments-staff = هيئة التحرير
comments-to = إلى
comments-edited = عُدّل
comments-moderated = عدّله أحد المشرفين
comments-react = أوصي به
comments-reactions = التوصيات:
comments-reply = ردّ
comments-quote = اقتباس
comments-follow = متابعة هذا النقاش
comments-unfollow = إيقاف المتابعة
comments-edit = عدّل
comments-delete = احذف
comments-delete-sure = نعم، احذفه
comments-more = المزيد
comments-report = أبلغ
comments-report-rule = أي قاعدة يخالف؟
comments-report-text = هل تريد أن تضيف شيئًا؟
comments-report-send = أرسل البلاغ
comments-mute = اكتم هذا القارئ
comments-unmute = استمع إليه من جديد
comments-muted = كتمت هذا القارئ. اعرض التعليق
comments-moderate = أشرف
comments-waiting = لا يرى هذا غيرك حتى يقرأه مشرف.
comments-gone-removed = هذا التعليق غير معروض.
comments-gone-deleted = حذف الكاتب هذا التعليق.
comments-replies = { $count ->
    [one] رد واحد
    [two] ردان
    [few] { $count } ردود
   *[other] { $count } ردًا
}
comments-replies-all = { $count ->
    [one] اعرض ردًا آخر
    [two] اعرض ردين آخرين
    [few] اعرض { $count } ردود أخرى
   *[other] اعرض { $count } ردًا آخر
}
comments-replies-title = الردود
comments-write-write-title = تعليقك
comments-write-reply-title = ردّ
comments-write-edit-title = عدّل تعليقك
comments-write-report-title = الإبلاغ عن تعليق
comments-rephrase-title = هل يمكنك قول هذا بصيغة أخرى؟
comments-rephrase-lede = لم يُنشر تعليقك بعد، ونصك ما زال هنا.
comments-rephrase-language = نكتب هنا بالعربية.
comments-insist = اطلب أن يقرر مشرف
comments-said-held = شكرًا لك. يقرأ مشرف تعليقك قبل أن يراه غيرك.
comments-said-removed = تعليقك يخالف قواعد البيت وهو غير معروض.
comments-said-reported = شكرًا لك. سينظر فيه مشرف.
comments-said-deleted = حُذف تعليقك.
comments-said-muted = لن ترى تعليقات هذا القارئ بعد الآن.
comments-said-again = ترى تعليقات هذا القارئ من جديد.
comments-said-followed = أنت تتابع هذا النقاش. ستظهر التعليقات الجديدة في «الإشعارات».
comments-said-unfollowed = لم تعد تتابع هذا النقاش.
comments-said-missing = التعليق الذي تبحث عنه لم يعد هنا.
comments-mine-title = تعليقاتي
comments-mine-none = لم تكتب شيئًا بعد.
comments-mine-followed = النقاشات التي تتابعها
comments-mine-muted = القراء الذين كتمتهم
comments-mine-saved = حُفظ.
comments-state-published = منشور
comments-state-held = ينتظر مشرفًا
comments-state-removed = أُزيل
comments-state-deleted = محذوف
comments-error-sign-in = سجّل الدخول أولًا من فضلك. نصك ما زال هنا.
comments-error-missing = لم يعد هذا التعليق أو المقال موجودًا.
comments-error-closed = أُغلق هذا النقاش للتو. نصك ما زال هنا فاحتفظ بنسخة منه.
comments-error-blocked = دخولك إلى النقاش مغلق.
comments-error-restricted = لا يمكنك المشاركة في النقاش الآن.
comments-error-empty = اكتب شيئًا أولًا من فضلك.
comments-error-long = هذا التعليق طويل جدًا. اختصره من فضلك.
comments-error-many = كتبت الكثير في وقت قصير. خذ نفسًا: نصك ما زال هنا ويمكنك نشره بعد دقائق.
comments-error-late = لم يعد ممكنًا تغيير هذا.
comments-error-name = هذا الاسم لا يوافق قواعد البيت. اختر غيره من فضلك.
comments-error-busy = لم نتمكن من استلام تعليقك الآن. نصك ما زال هنا: انشره من جديد من فضلك.
comments-mail-removed-subject = أُزيل تعليقك
comments-mail-removed-text =
    أزال أحد مشرفي { $paper } تعليقًا لك:

    «{ $quote }»

    القاعدة: { $rule }. { $ruletext }

    { $reason }

    إن رأيت أن هذا خطأ فيمكنك الاعتراض.
comments-mail-removed-button = انظر القرار واعترض
comments-mail-edited-subject = عدّل أحد المشرفين تعليقك
comments-mail-edited-text =
    عدّل أحد مشرفي { $paper } تعليقًا لك. ويرى القرّاء أنه عُدّل. ونصّه الآن:

    «{ $quote }»

    القاعدة: { $rule }. { $ruletext }

    { $reason }

    إن رأيت في ذلك خطأ فيمكنك الاعتراض عليه.
comments-mail-edited-button = عرض القرار والاعتراض عليه
comments-mail-warn-subject = كلمة من المشرفين
comments-mail-warn-text =
    شيء مما كتبت خالف قاعدة: { $rule }.

    { $reason }

    التزم القواعد من فضلك ليبقى النقاش مفتوحًا أمامك.
comments-mail-warn-button = انظر القرار
comments-mail-restrict-subject = النقاش مغلق أمامك حتى { $until }
comments-mail-restrict-text =
    يمكنك أن تقرأ نقاش { $paper } حتى { $until } من غير أن تكتب. القاعدة: { $rule }.

    { $reason }

    إن رأيت أن هذا خطأ فيمكنك الاعتراض.
comments-mail-restrict-button = انظر القرار واعترض
comments-mail-block-subject = دخولك إلى النقاش مغلق
comments-mail-block-text =
    أغلق مشرفو { $paper } النقاش أمام حسابك. القاعدة: { $rule }.

    { $reason }

    يحق لك أن تطلب الدخول مرة واحدة: أخبرنا بما حدث. سيقرؤه غير من قرر.
comments-mail-block-button = اطلب الدخول
comments-mail-final-subject = دخولك إلى النقاش مغلق نهائيًا
comments-mail-final-text =
    أغلق مشرفو { $paper } النقاش أمام حسابك للمرة الثانية. القاعدة: { $rule }.

    { $reason }

    بعد الحظر الثاني لا يمكن استعادة الدخول.
comments-mail-final-button = انظر القرار
comments-mail-delete-subject = حُذف حسابك
comments-mail-delete-text =
    حذف مشرفو { $paper } حسابك. القاعدة: { $rule }.

    { $reason }
comments-mail-delete-button = اقرأ قواعد البيت
comments-modes-title = النقاشات
comments-modes-lede = ما يسري على كل نقاش في هذه الطبعة. ولمقال واحد افتح هذه الصفحة من نقاشه.
comments-modes-edition = الطبعة
comments-modes-section = القسم
comments-modes-story = هذا المقال
comments-modes-mode = التعليقات
comments-modes-inherit = كما ضُبط أعلاه
comments-modes-open = مفتوحة
comments-modes-moderated = يقرؤها مشرف أولًا
comments-modes-closed = مغلقة
comments-modes-days = أغلق بعد هذا العدد من الأيام من النشر (0: أبدًا)
comments-modes-link = إعدادات هذا النقاش
