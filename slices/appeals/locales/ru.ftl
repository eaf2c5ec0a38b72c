# Appeals.

appeals-title = Оспорить решение
appeals-lede = Расскажите, что произошло и почему вы видите это иначе. Прочтёт и ответит не тот, кто принимал решение.
appeals-nothing = Оспаривать здесь нечего: доступ к обсуждению открыт. Чтобы оспорить отдельное решение, откройте ссылку рядом с ним в разделе «Решения обо мне».
appeals-who = Вы
appeals-number = Номер пользователя
appeals-subject = Тема
appeals-explanation = Ваше объяснение
appeals-explanation-hint = Что вы сделали и что нам следует об этом знать?
appeals-send = Отправить жалобу
appeals-sent = Мы получили вашу жалобу и написали вам. Ответ придёт ко дню, указанному в письме.
appeals-earlier = Ваши жалобы
appeals-due = ответ до
appeals-state-open = рассматривается
appeals-state-granted = удовлетворена
appeals-state-refused = отклонена
appeals-state-gone = закрыта
appeals-case-title = Жалоба
appeals-case-decision = Решение
appeals-case-answer = Ответ, читатель получит его по почте
appeals-case-grant = Удовлетворить
appeals-case-refuse = Отклонить
appeals-error-missing = Такого решения нет.
appeals-error-needed = Напишите тему и объяснение.
appeals-error-final = Доступ к обсуждению закрыт для вас во второй раз. Это окончательно и не оспаривается.
appeals-error-many = Сегодня вы отправили несколько жалоб. Подождите до завтра.
appeals-error-decided = По этой жалобе решение уже есть.
appeals-error-busy = Мы не смогли принять жалобу сейчас. Отправьте её ещё раз.
appeals-mail-taken-subject = Мы получили вашу жалобу
appeals-mail-taken-text =
    Мы получили вашу жалобу «{ $subject }».

    Её прочтёт не тот, кто принимал решение. Ответ придёт до { $day }.
appeals-mail-taken-button = Посмотреть, как идёт дело
appeals-mail-granted-subject = Ваша жалоба удовлетворена
appeals-mail-granted-text =
    Ваша жалоба «{ $subject }» удовлетворена: решение отменено.

    { $answer }
appeals-mail-granted-button = Посмотреть решение
appeals-mail-refused-subject = Ваша жалоба отклонена
appeals-mail-refused-text =
    Ваша жалоба «{ $subject }» отклонена: решение остаётся в силе.

    { $answer }
appeals-mail-refused-button = Посмотреть решение
