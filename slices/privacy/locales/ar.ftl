# السياسات بنُسخها والبيانات الشخصية.

privacy-accept-title = تغيّر شيء
privacy-accept-lede = قبل أن تتابع، يُرجى قراءة الجديد. كل ما عداه ينتظر قرارك.
privacy-accept-leave = لا أوافق: احذفوا حسابي بدلًا من ذلك
privacy-accept-changes = ما تغيّر حرفيًا
privacy-accept-since = سارية منذ { $day }.
privacy-accept-read = اقرأها كاملة
privacy-accept-agree = قرأت هذا وأوافق.
privacy-accept-do = متابعة
privacy-accept-delete = احذفوا حسابي بدلًا من ذلك
privacy-kind-privacy = سياسة الخصوصية
privacy-kind-terms = معايير المجتمع
privacy-error-tick = ضع علامة في المربع للمتابعة، أو احذف حسابك.
privacy-offer-title = خذ بياناتك معك
privacy-offer-lede = كل ما لدى الصحيفة عنك في ملف واحد، يُقرأ في أي متصفح وبالبرامج أيضًا.
privacy-offer-do = أرسلوا إليّ بياناتي
privacy-offer-asked = نجمعها الآن. ستخبرك رسالة بمكانها.
privacy-mail-download-subject = بياناتك جاهزة
privacy-mail-download-text = كل ما لدى { $paper } عنك جاهز في ملف واحد لمدة سبعة أيام. يلزم الدخول لتنزيله.
privacy-mail-download-button = تنزيل بياناتي
