# إطار كل صفحة، والأخطاء، والكلمات المشتركة.

layout-skip = انتقل إلى المحتوى
layout-editions = طبعات الصحيفة
layout-sections = الأقسام
layout-breaking = عاجل
layout-theme-auto = المظهر: بحسب الجهاز
layout-theme-light = المظهر: فاتح
layout-theme-dark = المظهر: داكن
layout-footer-sections = كل الأقسام
layout-footer-more = المزيد
layout-footer-paper = الصحيفة
layout-footer-security = الإبلاغ عن ثغرة أمنية
layout-card-live = مباشر
layout-card-breaking = عاجل
layout-card-comments = التعليقات:
layout-media-gallery = معرض صور
layout-media-video = فيديو
layout-media-audio = صوت
layout-media-infographic = إنفوغرافيك
# بين الأسماء: «مارا ليندكفيست، يوسف كرم»
layout-list-comma = {"، "}
layout-pager = الصفحات
layout-pager-page = صفحة
layout-pager-newer = الأحدث
layout-pager-older = الأقدم
layout-pager-loading = جارٍ تحميل الأخبار الأقدم…
layout-form-optional = (اختياري)
layout-captcha-legend = تحقّق من أنك لست آلة
layout-captcha-working = يُجري جهازك حسابًا قصيرًا في الخلفية. ليس عليك فعل شيء.
layout-captcha-done = تمّ. ليس عليك فعل شيء.
layout-captcha-question = ما حاصل جمع { $first } و{ $second }؟
layout-captcha-hint = أجب برقم. نسأل هذا كي لا تغرقنا الآلات بالرسائل.

error-to-front = إلى الصفحة الأولى
error-reference = إذا كتبت إلينا بهذا الشأن فاذكر
error-retry = { $seconds ->
    [zero] يُرجى المحاولة من جديد الآن.
    [one] يُرجى المحاولة من جديد بعد ثانية واحدة.
    [two] يُرجى المحاولة من جديد بعد ثانيتين.
    [few] يُرجى المحاولة من جديد بعد { $seconds } ثوانٍ.
    [many] يُرجى المحاولة من جديد بعد { $seconds } ثانية.
   *[other] يُرجى المحاولة من جديد بعد { $seconds } ثانية.
}
error-403-title = هذه الصفحة غير متاحة لك
error-403-text = عليك تسجيل الدخول وأن يكون لك حق الاطلاع عليها. إذا كنت ترى أن هذا الحق لك فراسل هيئة التحرير.
error-404-title = لا توجد صفحة على هذا العنوان
error-404-text = ربما انتقلت، أو سقط حرف من العنوان في الطريق إليك. ابدأ من الصفحة الأولى أو تصفّح كل الأخبار.
error-409-title = سبقك أحد إلى هنا
error-409-text = ما أردت تغييره تغيّر في هذه الأثناء. ارجع وأعد تحميل الصفحة وألقِ نظرة أخرى.
error-410-title = سُحبت هذه المادة
error-410-text = سحبتها الصحيفة ولن تعود إلى هذا العنوان.
error-413-title = هذا أكبر مما نستطيع استقباله
error-413-text = ما أرسلته يتجاوز الحجم الذي نقبله. صغّره ثم حاول من جديد.
error-422-title = لم نتمكن من قراءة ذلك
error-422-text = في العنوان أو النموذج شيء ليس كما ينبغي. ارجع وراجع ما أدخلته ثم حاول من جديد.
error-429-title = كان ذلك سريعًا بعض الشيء
error-429-text = وصلتنا طلبات كثيرة من اتصالك. خذ نفسًا ثم حاول من جديد.
error-500-title = تعطّل شيء لدينا
error-500-text = ليس الذنب ذنبك. سجّلنا ما حدث وسننظر فيه. يُرجى المحاولة من جديد بعد بضع دقائق.
error-503-title = سنعود بعد لحظات
error-503-text = الصحيفة قيد الصيانة ولا تستطيع الإجابة الآن. يُرجى المحاولة بعد قليل.
# في نموذج بقي مفتوحًا طويلًا أو أُرسل من صفحة أخرى.
error-form-expired = بقي هذا النموذج مفتوحًا طويلًا ولم يعد صالحًا. نصّك ما زال هنا: يُرجى إرساله من جديد.

# The frame of the newsroom's pages.
desk-name = التحرير
desk-skip = انتقل إلى العمل
desk-menu = قائمة غرفة الأخبار
desk-editions = طبعات غرفة الأخبار
desk-paper = إلى الصحيفة
desk-account = حسابي
desk-logout = خروج
