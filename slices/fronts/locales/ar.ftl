# الصفحة الأولى والأقسام والوسوم والملفات والكتّاب وشريط الأخبار والأرشيف.

fronts-front-empty-title = العدد الأول قيد الإعداد
fronts-front-empty-text = لا توجد مواد هنا بعد. عُد إلينا قريبًا.
fronts-wire-title = الأخبار
fronts-wire-all = كل الأخبار
fronts-features-title = في العمق
fronts-multimedia-title = وسائط متعددة
fronts-recommended-title = نقترح عليك
fronts-section-empty-title = لا شيء في هذا القسم بعد
fronts-section-empty-text = ستظهر المواد هنا حالما تنشرها هيئة التحرير.
fronts-tag-label = وسم
fronts-tag-empty-title = لا شيء تحت هذا الوسم
fronts-tag-empty-text = لا تحمله أي مادة منشورة حاليًا.
fronts-topic-label = ملف
fronts-topic-empty-title = لا شيء في هذا الملف بعد
fronts-topic-empty-text = ستظهر المواد هنا حالما تنشرها هيئة التحرير.
fronts-author-empty-title = لم يُنشر شيء بعد
fronts-author-empty-text = ستظهر هنا المواد الموقّعة بهذا الاسم.
fronts-stories = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}
fronts-news-title = كل الأخبار
fronts-news-by-day = ابحث عن يوم
fronts-news-empty-title = لا أخبار بعد
fronts-news-empty-text = سيُدرج هنا كل ما تنشره الصحيفة، والأحدث أولًا.
fronts-news-description = كل ما نشرته الصحيفة، والأحدث أولًا.
fronts-archive-title = الأرشيف
fronts-archive-label = الأرشيف
fronts-archive-calendar = اختر يومًا
fronts-archive-previous-day = اليوم السابق
fronts-archive-next-day = اليوم التالي
fronts-archive-previous-month = الشهر السابق
fronts-archive-next-month = الشهر التالي
fronts-archive-months = أشهر أخرى
fronts-archive-empty-title = لم يُنشر شيء في هذا اليوم
fronts-archive-empty-text = اختر يومًا آخر من التقويم.
fronts-archive-description = كل ما نشرته الصحيفة في { $day }.
fronts-multimedia-all = الكل
fronts-multimedia-gallery = معارض الصور
fronts-multimedia-video = فيديو
fronts-multimedia-audio = صوت
fronts-multimedia-infographic = إنفوغرافيك
fronts-multimedia-empty-title = لا شيء للمشاهدة أو الاستماع بعد
fronts-multimedia-empty-text = ستظهر هنا معارض الصور والفيديو والصوت والإنفوغرافيك.
fronts-multimedia-description = معارض صور وفيديو وصوت وإنفوغرافيك.
fronts-rail-news = كل الأخبار
fronts-rail-multimedia = وسائط متعددة
fronts-rail-archive = الأرشيف
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 6
fronts-weekday-1-name = الاثنين
fronts-weekday-1-letter = ن
fronts-weekday-2-name = الثلاثاء
fronts-weekday-2-letter = ث
fronts-weekday-3-name = الأربعاء
fronts-weekday-3-letter = ر
fronts-weekday-4-name = الخميس
fronts-weekday-4-letter = خ
fronts-weekday-5-name = الجمعة
fronts-weekday-5-letter = ج
fronts-weekday-6-name = السبت
fronts-weekday-6-letter = س
fronts-weekday-7-name = الأحد
fronts-weekday-7-letter = ح
