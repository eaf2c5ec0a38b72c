# Moderation.

moderation-rule-language = Пишите на языке издания
moderation-rule-language-text = Комментируйте на языке этого издания, чтобы все могли следить за разговором. Цитата или имя на другом языке не мешают.
moderation-rule-off-topic = Держитесь темы
moderation-rule-off-topic-text = Комментарий относится к статье, под которой он стоит.
moderation-rule-hate = Никакой ненависти
moderation-rule-hate-text = Никакой ненависти и дискриминации по происхождению, цвету кожи, полу, ориентации, религии, инвалидности или социальной группе, никаких нападок на права меньшинств.
moderation-rule-minors = Ничего, что вредит детям
moderation-rule-minors-text = Ничего, что так или иначе вредит несовершеннолетним, в том числе их достоинству.
moderation-rule-extremism = Никакого экстремизма
moderation-rule-extremism-text = Никаких экстремистских идей и призывов нарушать закон.
moderation-rule-abuse = Без оскорблений, угроз и клеветы
moderation-rule-abuse-text = Никаких оскорблений и угроз читателям, другим людям и организациям, никакой лжи, губящей репутацию.
moderation-rule-publication = Без оскорблений газеты
moderation-rule-publication-text = Критикуйте нашу работу сколь угодно резко, не оскорбляя газету и тех, кто её делает.
moderation-rule-privacy = Без чужих данных
moderation-rule-privacy-text = Никаких личных данных других людей без их согласия и никакой частной переписки: адресов, телефонов, документов.
moderation-rule-cruelty = Без жестокости
moderation-rule-cruelty-text = Никаких сцен насилия и жестокости к животным.
moderation-rule-suicide = Ничего, что ведёт к самоубийству
moderation-rule-suicide-text = Никаких способов уйти из жизни и никаких призывов к этому. Если плохо вам самим, поговорите с кем-нибудь: телефон доверия вашей страны работает днём и ночью.
moderation-rule-drugs = Без наркотиков
moderation-rule-drugs-text = Никакого восхваления наркотиков и советов, как их делать, доставать и принимать.
moderation-rule-advertising = Без рекламы
moderation-rule-advertising-text = Ничего коммерческого, никакой неуместной или незаконной политической рекламы и ссылок на неё.
moderation-rule-promotion = Без продвижения чужих товаров
moderation-rule-promotion-text = Никакой похвалы товарам и услугам без договорённости с нами.
moderation-rule-profanity = Без брани
moderation-rule-profanity-text = Никакой непристойной брани, в том числе замаскированной и намёками.
moderation-rule-spam = Без спама
moderation-rule-spam-text = Никаких массовых рассылок, предложений о них и обещаний быстрых денег.
moderation-rule-malware = Без вредных ссылок
moderation-rule-malware-text = Никаких ссылок на вирусы, вредоносные программы и страницы, крадущие пароли.
moderation-rule-campaign = Без организованных кампаний
moderation-rule-campaign-text = Не один и тот же или почти тот же комментарий много раз, от одного или от многих.
moderation-rule-flood = Без потока сообщений
moderation-rule-flood-text = Никакой череды сообщений ни о чём или не по делу.
moderation-rule-etiquette = Будьте вежливы
moderation-rule-etiquette-text = Никакого агрессивного, унизительного или травящего поведения.
moderation-rule-form = Пишите разборчиво
moderation-rule-form-text = Предложениями, а не сплошь заглавными буквами.
moderation-verb-hold = Задержано, пока не прочтёт модератор
moderation-verb-reject = Не опубликовано
moderation-verb-remove = Комментарий удалён
moderation-verb-approve = Комментарий опубликован
moderation-verb-undo = Решение отменено
moderation-verb-edit = Изменено модератором
moderation-verb-warn = Предупреждение
moderation-verb-restrict = Обсуждение закрыто для учётной записи на время
moderation-verb-block = Обсуждение закрыто для учётной записи
moderation-verb-delete = Учётная запись удалена модераторами
moderation-verb-lift = Блокировка снята
moderation-verb-overturn = Решение отменено по жалобе
moderation-verb-appeal-refused = Жалоба отклонена
moderation-verb-appeal-granted = Жалоба удовлетворена
moderation-by-machine = решено автоматически
moderation-by-person = решено модератором
moderation-standards-title = Правила дома
moderation-standards-lede = Эти правила действуют для всего, что читатели пишут в { $paper }: комментариев, имён, картинок и слов о себе. Регистрируясь, с ними соглашаются.
moderation-standards-how-title = Как мы модерируем
moderation-standards-how = Каждый комментарий сначала читает программа на нашей собственной машине; ни один текст её не покидает. Она может попросить вас сказать иначе или оставить комментарий модератору. Вы узнаете, что решено, по какому правилу и из-за каких слов, и можете это оспорить.
moderation-standards-block = Нарушителя могут предупредить, на время отстранить или заблокировать. Заблокированный читатель может один раз попросить о доступе. После второй блокировки доступ восстановить нельзя.
moderation-standards-changed = Последнее изменение
moderation-decisions-title = Решения обо мне
moderation-decisions-none = О том, что вы написали, решений не было.
moderation-decisions-words = Речь об этих словах:
moderation-decisions-contest = Оспорить это решение
moderation-decisions-appeal = Попросить о доступе
moderation-standing-final = Доступ к обсуждению закрыт для вас во второй раз. Это окончательно.
moderation-standing-blocked = Доступ к обсуждению для вас закрыт.
moderation-standing-restricted = Вы снова сможете участвовать в обсуждении с
moderation-notice-title = Сообщить о незаконном содержании
moderation-notice-lede = Скажите, что незаконно в этом комментарии и почему. Вы сразу получите подтверждение, а затем ответ. Если вы вошли и дело только в правилах дома, быстрее нажать «Пожаловаться» у комментария.
moderation-notice-none = Откройте эту форму у комментария, о котором хотите сообщить. Возможно, его уже нет.
moderation-notice-rule = О чём речь?
moderation-notice-text = Почему это незаконно?
moderation-notice-text-hint = Укажите место и какой закон или чьё право оно нарушает.
moderation-notice-name = Ваше имя
moderation-notice-email = Ваш адрес электронной почты
moderation-notice-good-faith = Я добросовестно считаю, что написанное здесь верно и полно.
moderation-notice-send = Отправить сообщение
moderation-notice-sent = Спасибо. Мы получили ваше сообщение и отправили вам подтверждение. Его номер:
moderation-notice-wrong = Заполните все поля и поставьте отметку в конце.
moderation-notice-captcha = Это не та сумма, или форма была открыта слишком долго. Посчитайте ещё раз.
moderation-notice-many = За последний час пришло много сообщений. Отправьте ваше чуть позже; оно всё ещё здесь.
moderation-transparency-title = Отчёт о прозрачности
moderation-transparency-lede = Как часто мы что-то задерживали, удаляли или восстанавливали, по какому правилу и кто решал: программа или человек.
moderation-transparency-notices = Получено сообщений
moderation-transparency-followed = из них привели к удалению
moderation-transparency-edition = Издание
moderation-transparency-decision = Решение
moderation-transparency-rule = Правило
moderation-mail-receipt-subject = Мы получили ваше сообщение { $reference }
moderation-mail-receipt-text = Спасибо за сообщение. Его номер { $reference }. Модератор { $paper } рассмотрит его.
moderation-error-forbidden = Вам этого нельзя.
moderation-error-missing = Этого здесь больше нет.
moderation-error-already = Кто-то успел раньше, или решение уже принято.
moderation-error-final = Вторая блокировка окончательна. Её не может снять никто, какова бы ни была его роль.
moderation-error-same-hands = Это должен решить кто-то другой.
moderation-error-needed = Выберите правило и напишите причину.
moderation-error-policy = Эти правила нельзя сохранить: текст слишком длинный или непонятный.
moderation-error-busy = Сейчас не получилось. Попробуйте ещё раз.
moderation-desk-title = Модерация
moderation-filter = Показать
moderation-filter-all = Всё
moderation-cause-held = Задержанные
moderation-cause-waiting = Новые читатели
moderation-cause-reported = Жалобы
moderation-cause-campaign = Кампания
moderation-cause-flood = Поток
moderation-cause-appeal = Обжалование
moderation-cause-name = Имя
moderation-queue-none = Здесь ничего не ждёт.
moderation-keyboard = j и k: следующий и предыдущий · a: опубликовать · r: выбрать правило · d: удалить · x: отметить · u: отменить
moderation-past = опубликовано { $published }, удалено { $removed }
moderation-past-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[many] { $count } предупреждений
}
moderation-past-blocked = блокировался раньше
moderation-claimed = сейчас смотрит
moderation-case-members = { $count ->
    [one] { $count } комментарий в этом деле
    [few] { $count } комментария в этом деле
   *[many] { $count } комментариев в этом деле
}
moderation-notice-from = Сообщение от
moderation-bulk = С отмеченными:
moderation-next = Следующая страница
moderation-do-approve = Опубликовать
moderation-do-remove = Удалить
moderation-do-rule = Правило
moderation-do-reason = Причина, её прочтёт автор
moderation-do-undo = Отменить
moderation-do-pick = Отметить
moderation-do-open = Открыть дело
moderation-do-warn = Предупредить
moderation-do-restrict = Закрыть на эти дни
moderation-do-block = Заблокировать
moderation-do-block-final = Заблокировать навсегда
moderation-do-delete = Удалить учётную запись
moderation-do-lift = Снять блокировку
moderation-do-try = Проверить на комментариях последнего дня
moderation-do-save = Сохранить
moderation-done-approve = Опубликовано.
moderation-done-remove = Удалено.
moderation-done-undo = Отменено. Снова ждёт в очереди.
moderation-done-sanction = Готово. Читатель получит письмо с причинами.
moderation-done-rules = Сохранено. Правила действуют с этого момента.
moderation-author-since = здесь с
moderation-author-deleted = Модераторы удалили эту учётную запись.
moderation-author-final = Заблокирован во второй раз. Это окончательно: снять не может никто.
moderation-author-blocked = Заблокирован. Один раз это может снять кто-то другой.
moderation-author-restricted = Закрыто до
moderation-author-sanctions = Меры
moderation-author-no-sanctions = Пока никаких.
moderation-author-is-final = окончательно
moderation-author-lifted = снято
moderation-author-staff = Сотрудник газеты: здесь меры не применяются.
moderation-author-days = Дней
moderation-author-past = Прежние решения
moderation-sanction-warn = Предупреждение
moderation-sanction-restrict = Закрыто на время
moderation-sanction-block = Блокировка
moderation-sanction-delete = Учётная запись удалена
moderation-outcome-published = опубликовано
moderation-outcome-removed = удалено
moderation-outcome-held = задержано
moderation-outcome-deleted = удалено автором
moderation-outcome-open = ждёт
moderation-rules-title = Правила
moderation-rules-lede = Что действует для { $edition }
moderation-rules-version = версия
moderation-rules-lists = Списки
moderation-rules-words = Слова
moderation-rules-words-hint = По одному в строке. Автора просят обойтись без них. Звёздочка заменяет любое окончание; восклицательный знак перед словом пропускает его.
moderation-rules-hosts = Ссылки
moderation-rules-hosts-hint = По одному узлу в строке, куда ссылкам нельзя вести. Дефис перед узлом пропускает его.
moderation-rules-strictness = Насколько строго
moderation-rules-texts = Слова правил
moderation-rules-name = Заголовок
moderation-rules-text = Текст
moderation-rules-enabled = Действует
moderation-strictness-shipped = Как задано
moderation-strictness-off = Выключено
moderation-strictness-rephrase = Просить сказать иначе
moderation-strictness-hold = Задержать
moderation-strictness-hold-early = Задержать раньше
moderation-action-publish = опубликовано
moderation-action-rephrase = просьба сказать иначе
moderation-action-hold = задержано
moderation-action-reject = отклонено
moderation-try-title = Что изменилось бы
moderation-try-sum = Прочитано комментариев последнего дня: { $texts }; с { $count } из них поступили бы иначе.
moderation-error-prove = Подтвердите, что это вы, прежде чем закрывать кому-либо доступ.
moderation-cause-ban = Второй человек
moderation-done-edit = Изменено и опубликовано. Автор получит письмо с причинами.
moderation-do-edit = Изменить текст
moderation-edit-title = Изменить комментарий
moderation-edit-lede = Читатели видят, что текст изменил модератор, автор узнаёт причину, а каждый вариант сохраняется.
moderation-edit-text = Комментарий отныне
moderation-edit-do = Изменить и опубликовать
moderation-author-prove = Подтвердите, что это вы, и сможете заблокировать или удалить
moderation-author-two = Для блокировки и удаления здесь нужен второй человек: вы предлагаете, коллега подтверждает.
moderation-author-proposed = Предложено:
moderation-author-waits = Подтвердить должен кто-то другой.
moderation-author-confirm = Подтвердить
moderation-author-refuse = Отклонить
moderation-view-edition = Издание
moderation-view-show = Показать
moderation-view-drop = Убрать сохранённый вид
moderation-view-name = Сохранить этот вид как
moderation-view-save = Сохранить
moderation-shift-title = Смена
moderation-shift-saved = Сохранено.
moderation-shift-open = Что ждёт
moderation-shift-cause = Причина
moderation-shift-count = Число
moderation-shift-oldest = Самое давнее
moderation-shift-usual = В среднем
moderation-shift-longest = Дольше всего
moderation-shift-nothing = Из очереди ничего не разобрано.
moderation-shift-hands = Кто решал за последние 7 дней
moderation-shift-who = Имя
moderation-shift-note = Передача смены
moderation-shift-write = Что должна знать следующая смена?
moderation-shift-save = Оставить записку
moderation-shift-decided = { $count ->
    [one] Разобрано в очереди за последние сутки
    [few] Разобрано в очереди за последние { $count } дня
   *[many] Разобрано в очереди за последние { $count } дней
}
moderation-shift-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
moderation-shift-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
moderation-shift-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
