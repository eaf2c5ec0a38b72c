# Comments.

comments-title = Обсуждение
comments-count = { $count ->
    [one] { $count } комментарий
    [few] { $count } комментария
   *[many] { $count } комментариев
}
comments-count-none = Комментировать
comments-invite = Войдите, чтобы комментировать, отвечать другим и рекомендовать их слова.
comments-log-in = Войти и комментировать
comments-register = Зарегистрироваться
comments-standards = Правила дома
comments-write = Ваш комментарий
comments-hint = Слова можно *выделять*, а строку начинать с > как цитату.
comments-hint-waits = Ваш комментарий появится, как только его прочтёт модератор.
comments-send = Отправить комментарий
comments-save = Сохранить
comments-back = Назад к обсуждению
comments-none = Пока никто не написал. Начните вы.
comments-closed = Обсуждение закрыто. Его по-прежнему можно читать.
comments-barred-blocked = Доступ к обсуждению для вас закрыт.
comments-barred-final = Доступ к обсуждению для вас закрыт навсегда.
comments-barred-restricted = Вы снова сможете комментировать с
comments-why = Почему?
comments-appeal = Попросить о доступе
comments-order = Порядок
comments-order-newest = Новые
comments-order-oldest = Старые
comments-order-liked = Самые рекомендуемые
comments-previous = Предыдущая страница
comments-next = Ещё комментарии
comments-new = Есть новые комментарии. Показать
comments-former = Бывший читатель
comments-staff = Редакция
comments-to = в ответ:
comments-edited = изменено
comments-moderated = изменено модератором
comments-react = Рекомендую
comments-reactions = Рекомендаций:
comments-reply = Ответить
comments-quote = Цитировать
comments-follow = Следить за обсуждением
comments-unfollow = Больше не следить
comments-edit = Изменить
comments-delete = Удалить
comments-delete-sure = Да, удалить
comments-more = Ещё
comments-report = Пожаловаться
comments-report-rule = Какое правило он нарушает?
comments-report-text = Хотите что-то добавить?
comments-report-send = Отправить жалобу
comments-mute = Не читать этого читателя
comments-unmute = Читать снова
comments-muted = Вы не читаете этого читателя. Показать комментарий
comments-moderate = Модерировать
comments-waiting = Это видите только вы, пока не прочтёт модератор.
comments-gone-removed = Этот комментарий не показан.
comments-gone-deleted = Комментарий удалён автором.
comments-replies = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
}
comments-replies-all = { $count ->
    [one] Показать ещё { $count } ответ
    [few] Показать ещё { $count } ответа
   *[many] Показать ещё { $count } ответов
}
comments-replies-title = Ответы
comments-write-write-title = Ваш комментарий
comments-write-reply-title = Ответить
comments-write-edit-title = Изменить комментарий
comments-write-report-title = Пожаловаться на комментарий
comments-rephrase-title = Не могли бы вы сказать иначе?
comments-rephrase-lede = Комментарий ещё не отправлен, ваш текст на месте.
comments-rephrase-language = Здесь мы пишем по-русски.
comments-insist = Пусть решит модератор
comments-said-held = Спасибо. Модератор прочтёт комментарий раньше других.
comments-said-removed = Ваш комментарий нарушает правила дома и не показан.
comments-said-reported = Спасибо. Модератор посмотрит.
comments-said-deleted = Ваш комментарий удалён.
comments-said-muted = Вы больше не увидите комментариев этого читателя.
comments-said-again = Вы снова видите комментарии этого читателя.
comments-said-followed = Вы следите за этим обсуждением. Новые комментарии появятся в «Уведомлениях».
comments-said-unfollowed = Вы больше не следите за этим обсуждением.
comments-said-missing = Комментария, который вы ищете, здесь больше нет.
comments-mine-title = Мои комментарии
comments-mine-none = Вы ещё ничего не написали.
comments-mine-followed = Обсуждения, за которыми вы следите
comments-mine-muted = Читатели, которых вы не читаете
comments-mine-saved = Сохранено.
comments-state-published = опубликован
comments-state-held = ждёт модератора
comments-state-removed = удалён модератором
comments-state-deleted = удалён
comments-error-sign-in = Сначала войдите. Ваш текст на месте.
comments-error-missing = Этого комментария или статьи больше нет.
comments-error-closed = Обсуждение только что закрыли. Ваш текст на месте; сохраните копию.
comments-error-blocked = Доступ к обсуждению для вас закрыт.
comments-error-restricted = Сейчас вы не можете участвовать в обсуждении.
comments-error-empty = Сначала напишите что-нибудь.
comments-error-long = Комментарий слишком длинный. Сократите его.
comments-error-many = Вы много написали за короткое время. Передохните: ваш текст на месте, его можно отправить через несколько минут.
comments-error-late = Это уже нельзя изменить.
comments-error-name = Это имя не подходит под правила дома. Выберите другое.
comments-error-busy = Мы не смогли принять комментарий сейчас. Ваш текст на месте: отправьте его ещё раз.
comments-mail-removed-subject = Ваш комментарий удалён
comments-mail-removed-text =
    Модератор { $paper } удалил ваш комментарий:

    «{ $quote }»

    Правило: { $rule }. { $ruletext }

    { $reason }

    Если вы считаете это ошибкой, решение можно оспорить.
comments-mail-removed-button = Посмотреть решение и оспорить
comments-mail-edited-subject = Модератор изменил ваш комментарий
comments-mail-edited-text =
    Модератор { $paper } изменил ваш комментарий. Читатели видят, что он изменён. Теперь он звучит так:

    «{ $quote }»

    Правило: { $rule }. { $ruletext }

    { $reason }

    Если вы считаете, что это ошибка, решение можно оспорить.
comments-mail-edited-button = Посмотреть решение и оспорить его
comments-mail-warn-subject = Слово модераторов
comments-mail-warn-text =
    То, что вы написали, нарушило правило: { $rule }.

    { $reason }

    Соблюдайте правила, чтобы обсуждение оставалось для вас открытым.
comments-mail-warn-button = Посмотреть решение
comments-mail-restrict-subject = Обсуждение закрыто для вас до { $until }
comments-mail-restrict-text =
    До { $until } вы можете читать обсуждение { $paper }, но не писать. Правило: { $rule }.

    { $reason }

    Если вы считаете это ошибкой, решение можно оспорить.
comments-mail-restrict-button = Посмотреть решение и оспорить
comments-mail-block-subject = Доступ к обсуждению для вас закрыт
comments-mail-block-text =
    Модераторы { $paper } закрыли обсуждение для вашей учётной записи. Правило: { $rule }.

    { $reason }

    Вы можете один раз попросить о доступе: расскажите, что произошло. Это прочтёт другой человек.
comments-mail-block-button = Попросить о доступе
comments-mail-final-subject = Доступ к обсуждению для вас закрыт навсегда
comments-mail-final-text =
    Модераторы { $paper } закрыли обсуждение для вашей учётной записи во второй раз. Правило: { $rule }.

    { $reason }

    После второй блокировки доступ восстановить нельзя.
comments-mail-final-button = Посмотреть решение
comments-mail-delete-subject = Ваша учётная запись удалена
comments-mail-delete-text =
    Модераторы { $paper } удалили вашу учётную запись. Правило: { $rule }.

    { $reason }
comments-mail-delete-button = Прочитать правила дома
comments-modes-title = Обсуждения
comments-modes-lede = Что действует для каждого обсуждения этого издания. Для одной статьи откройте эту страницу из её обсуждения.
comments-modes-edition = Издание
comments-modes-section = Раздел
comments-modes-story = Эта статья
comments-modes-mode = Комментарии
comments-modes-inherit = как задано выше
comments-modes-open = открыты
comments-modes-moderated = сначала читает модератор
comments-modes-closed = закрыты
comments-modes-days = Закрыть через столько дней после выхода (0: никогда)
comments-modes-link = Настройки этого обсуждения
