# Appeals.

appeals-title = الاعتراض على قرار
appeals-lede = أخبرنا بما حدث ولماذا تراه بشكل آخر. سيقرؤه ويجيبك غير من اتخذ القرار.
appeals-nothing = لا شيء هنا تعترض عليه: دخولك إلى النقاش مفتوح. وللاعتراض على قرار بعينه اتبع الرابط بجانبه في «القرارات المتعلقة بي».
appeals-who = أنت
appeals-number = رقم المستخدم
appeals-subject = الموضوع
appeals-explanation = توضيحك
appeals-explanation-hint = ماذا فعلت، وما الذي ينبغي أن نعرفه؟
appeals-send = أرسل الاعتراض
appeals-sent = وصلنا اعتراضك وكتبنا إليك. سيصلك جواب قبل اليوم المذكور في الرسالة.
appeals-earlier = اعتراضاتك
appeals-due = الجواب قبل
appeals-state-open = قيد النظر
appeals-state-granted = قُبل
appeals-state-refused = رُفض
appeals-state-gone = مغلق
appeals-case-title = اعتراض
appeals-case-decision = القرار
appeals-case-answer = الجواب، ويصل القارئ بالبريد
appeals-case-grant = اقبل
appeals-case-refuse = ارفض
appeals-error-missing = لا يوجد هذا القرار.
appeals-error-needed = اكتب موضوعًا وتوضيحًا من فضلك.
appeals-error-final = أُغلق دخولك إلى النقاش للمرة الثانية. هذا نهائي ولا يُعترض عليه.
appeals-error-many = أرسلت عدة اعتراضات اليوم. انتظر حتى الغد من فضلك.
appeals-error-decided = اتُّخذ القرار في هذا الاعتراض.
appeals-error-busy = لم نتمكن من استلام اعتراضك الآن. أرسله من جديد من فضلك.
appeals-mail-taken-subject = وصلنا اعتراضك
appeals-mail-taken-text =
    وصلنا اعتراضك «{ $subject }».

    سيقرؤه غير من اتخذ القرار. وسيصلك جواب قبل { $day }.
appeals-mail-taken-button = انظر أين وصل
appeals-mail-granted-subject = قُبل اعتراضك
appeals-mail-granted-text =
    قُبل اعتراضك «{ $subject }»: أُلغي القرار.

    { $answer }
appeals-mail-granted-button = انظر القرار
appeals-mail-refused-subject = رُفض اعتراضك
appeals-mail-refused-text =
    رُفض اعتراضك «{ $subject }»: القرار باقٍ.

    { $answer }
appeals-mail-refused-button = انظر القرار
