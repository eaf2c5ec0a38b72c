# صفحة الصحيفة الفارغة.

operations-first-title = المطبعة تعمل. لا شيء عليها بعد.
operations-first-kicker = Courant { $version }
operations-first-lede = صحيفتك جاهزة وتستجيب لقرّائها. تختفي هذه الصفحة مع أول مادة تنشرها. وحتى ذلك الحين، إليك ما يلي من خطوات.
operations-first-name-title = سمِّ الصحيفة
operations-first-name-text = تصبح كل لغة طبعة لها اسمها وعنوانها ومنطقتها الزمنية وأقسامها. وإضافة الرمز نفسه مرة أخرى تعدّل الطبعة.
operations-first-import-title = أحضر أرشيفك
operations-first-import-text = تأتي المواد والصفحات والصور والكتّاب من WordPress أو Ghost أو Substack أو JSON Lines، وتقود العناوين القديمة إلى الجديدة. جرّب أولًا من دون كتابة: لا يُحفظ شيء وتحصل على التقرير.
operations-first-demo-title = أو شاهد صحيفة ممتلئة
operations-first-demo-text = للصحيفة التجريبية ثلاث طبعات، إحداها تُكتب من اليمين إلى اليسار، وأكثر من ستين مادة مصوّرة. وهي تعيش في مجلد خاص بها.
operations-first-check-title = دع الصحيفة تفحص نفسها
operations-first-check-text = يفحص الطبيب الإعدادات ومجلد البيانات وقاعدة البيانات والمخازن والبريد، ويقول ما العمل في كل ما يجده.
operations-first-commands = أوامر
operations-first-config = ملف الإعدادات
operations-first-address = العنوان
