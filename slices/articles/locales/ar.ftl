# المادة الصحفية والصفحة الثابتة.

articles-kind-news = خبر
articles-kind-analysis = تحليل
articles-kind-interview = حوار
articles-kind-gallery = بالصور
articles-kind-longread = قراءة مطوّلة
articles-kind-audio = استمع
articles-kind-video = شاهد
articles-kind-infographic = بالأرقام
# قبل الاسم وحدها: «بقلم مارا ليندكفيست»
articles-byline-label = بقلم
articles-published = نُشر
articles-updated = حُدّث
articles-reading-label = مدة القراءة
articles-reading = { $minutes ->
    [zero] قراءة في أقل من دقيقة
    [one] قراءة في دقيقة واحدة
    [two] قراءة في دقيقتين
    [few] قراءة في { $minutes } دقائق
    [many] قراءة في { $minutes } دقيقة
   *[other] قراءة في { $minutes } دقيقة
}
articles-translations = اقرأ هذه المادة بلغة أخرى
articles-share = مشاركة
articles-share-device = إرسال إلى…
articles-share-mail = بالبريد الإلكتروني
articles-short = العنوان المختصر
articles-copy = نسخ العنوان المختصر
articles-copy-done = نُسخ
articles-subscribe = اشتراك
articles-print = طباعة
articles-corrections = { $count ->
    [zero] تصويبات
    [one] تصويب
    [two] تصويبان
    [few] تصويبات
    [many] تصويبات
   *[other] تصويبات
}
articles-related = اقرأ أيضًا
articles-tags = الوسوم
articles-standards = قواعد المشاركة
articles-gallery = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
articles-gallery-previous = الصورة السابقة
articles-gallery-next = الصورة التالية
articles-factbox = معلومات
articles-embed-note = هذا المحتوى من { $provider }. لا يُحمَّل منه شيء ولا يُخبَر عنك بشيء قبل أن تطلب ذلك.
articles-embed-load = اعرضه هنا
articles-embed-open = افتحه على { $provider }
articles-media-download = تنزيل الملف
articles-media-transcript = اقرأ النص المفرّغ
articles-page-updated = آخر تعديل في
articles-page-others = المزيد عن الصحيفة
