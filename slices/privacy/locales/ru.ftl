# Версии политик и собственные данные.

privacy-accept-title = Кое-что изменилось
privacy-accept-lede = Прежде чем продолжить, прочитайте, что нового. До вашего решения всё остальное подождёт.
privacy-accept-leave = Я не согласен: удалить учётную запись
privacy-accept-changes = Что изменилось, дословно
privacy-accept-since = Действует с { $day }.
privacy-accept-read = Прочитать целиком
privacy-accept-agree = Я прочитал(а) и согласен(на).
privacy-accept-do = Продолжить
privacy-accept-delete = Вместо этого удалить учётную запись
privacy-kind-privacy = Политика конфиденциальности
privacy-kind-terms = Правила сообщества
privacy-error-tick = Отметьте флажок, чтобы продолжить, или удалите учётную запись.
privacy-offer-title = Забрать свои данные
privacy-offer-lede = Всё, что газета хранит о вас, одним файлом: читается в любом браузере и программами.
privacy-offer-do = Пришлите мои данные
privacy-offer-asked = Мы их собираем. Письмо подскажет, где они лежат.
privacy-mail-download-subject = Ваши данные готовы
privacy-mail-download-text = Всё, что { $paper } хранит о вас, семь дней лежит одним файлом. Чтобы забрать его, нужно войти.
privacy-mail-download-button = Забрать данные
