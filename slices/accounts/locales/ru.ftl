# Учётные записи читателей.

accounts-header-register = Регистрация
accounts-header-login = Войти
accounts-header-greeting = Здравствуйте, { $name }
accounts-header-account = Мой профиль
accounts-header-logout = Выйти
accounts-header-waiting = Ждёт вас:
accounts-register-title = Регистрация
accounts-register-lede = С учётной записью в { $paper } вы участвуете в обсуждениях и сами решаете, что получать. Чтобы читать, она не нужна.
accounts-register-do = Зарегистрироваться
accounts-register-other = Уже зарегистрированы?
accounts-register-consent = Я принимаю правила сообщества и прочитал(а) политику конфиденциальности.
accounts-register-terms = Правила сообщества
accounts-register-privacy = Политика конфиденциальности
accounts-register-trap = Оставьте пустым
accounts-login-title = Вход
accounts-login-lede = С возвращением в { $paper }. Мы вернём вас туда, где вы были.
accounts-login-do = Войти
accounts-login-other = Впервые у нас?
accounts-login-remember = Не выходить на этом устройстве
accounts-login-forgotten = Забыли пароль?
accounts-login-confirmed = Ваш адрес подтверждён. Теперь вы можете войти.
accounts-login-reset = Новый пароль установлен, все остальные сеансы завершены. Войдите с новым паролем.
accounts-login-left = Вы вышли. До скорой встречи.
accounts-recover-title = Восстановление пароля
accounts-recover-lede = Укажите адрес, с которым вы регистрировались. Мы пришлём ссылку для нового пароля.
accounts-recover-do = Прислать ссылку
accounts-reset-title = Новый пароль
accounts-reset-lede = После этого на всех устройствах будет выполнен выход.
accounts-reset-do = Сохранить пароль
accounts-confirm-title = Остался один шаг
accounts-confirm-lede = После него ваша учётная запись в { $paper } будет открыта.
accounts-confirm-do = Подтвердить адрес
accounts-field-email = Электронная почта
accounts-field-email-hint = Другие читатели его не видят.
accounts-field-name = Отображаемое имя
accounts-field-name-hint = Под этим именем вас увидят другие. Оно не обязано быть настоящим.
accounts-field-password = Пароль
accounts-field-new-password = Новый пароль
accounts-field-new-password-hint = Не короче { $least } знаков. Лучше всего три-четыре слова, которые соедините только вы.
accounts-error-title = Пока не получилось
accounts-error-refused = Адрес и пароль не подходят друг к другу. Проверьте оба или восстановите пароль.
accounts-error-link = Эта ссылка больше не действует.
accounts-error-too-many = С вашего подключения было много попыток. Подождите четверть часа.
accounts-error-forbidden = У вас нет на это прав. Если вы считаете иначе, напишите нам.
accounts-error-busy = Сейчас это не удалось. Попробуйте ещё раз через минуту.
accounts-error-email-missing = Укажите адрес электронной почты.
accounts-error-email-form = Это не похоже на адрес почты. Он должен выглядеть как name@example.org.
accounts-error-email-disposable = Письма на этот адрес скоро пропадут, а с ними и ваш доступ. Укажите адрес, который у вас останется.
accounts-error-name-missing = Выберите имя, под которым вас увидят другие.
accounts-error-name-short = Имя слишком короткое: нужно хотя бы два знака.
accounts-error-name-long = Имя слишком длинное: не больше 40 знаков.
accounts-error-name-letters = Имя состоит из букв; можно добавить цифры, пробелы, дефисы, точки и апострофы.
accounts-error-name-mixed = В одном из слов смешаны буквы разных алфавитов — его можно принять за чужое имя.
accounts-error-name-reserved = Это имя принадлежит газете или её сотруднику. Выберите другое.
accounts-error-password-missing = Введите пароль.
accounts-error-password-short = Пароль слишком короткий. Добавьте слово-другое.
accounts-error-password-long = Пароль длиннее, чем мы можем принять. Сократите его.
accounts-error-password-common = Этот пароль взломщики пробуют одним из первых. Придумайте такой, который придёт в голову только вам.
accounts-error-consent = Для регистрации нужно ваше согласие.
accounts-error-code = Код неверен или только что истёк. Введите следующий.
accounts-error-captcha-wrong = Сумма не сошлась. Посчитайте ещё раз.
accounts-error-captcha-expired = Проверка устарела. Вот новая; всё введённое сохранилось.
accounts-said-registered-title = Загляните в почту
accounts-said-registered-text = Мы отправили вам письмо со ссылкой. Перейдите по ней в течение { $hours } ч, и учётная запись будет открыта. Если письма нет, проверьте папку «Спам».
accounts-said-recovering-title = Загляните в почту
accounts-said-recovering-text = Мы написали на указанный адрес. Ссылка действует { $minutes } мин и только один раз.
accounts-said-link-title = Эта ссылка больше не действует
accounts-said-link-text = Ею уже воспользовались, или она устарела. Если у вас есть учётная запись, просто войдите; если нет — запросите новое письмо.
accounts-home-title = Мой профиль
accounts-home-lede = Что газета знает о вас и что вы решили.
accounts-home-number = Номер читателя
accounts-home-since = С нами с
accounts-mail-greeting = Здравствуйте, { $name }!
accounts-mail-greeting-plain = Здравствуйте!
accounts-mail-by-hand = Если кнопка не работает, скопируйте этот адрес в браузер:
accounts-mail-footer = { $paper } отправляет это письмо, потому что кто-то запросил его с этим адресом. Это не реклама, и никто не узнает, открыли ли вы его.
accounts-mail-confirm-subject = Подтвердите ваш адрес
accounts-mail-confirm-text =
    Спасибо за регистрацию в { $paper }. Один щелчок — и учётная запись открыта. Ссылка действует { $hours } ч.

    Если вы не регистрировались, ничего делать не нужно: без щелчка учётной записи не будет, и мы забудем ваш адрес.
accounts-mail-confirm-button = Подтвердить адрес
accounts-mail-known-subject = У вас уже есть учётная запись
accounts-mail-known-text =
    Кто-то только что пытался зарегистрироваться в { $paper } с вашим адресом. У вас уже есть учётная запись, поэтому ничего не изменилось. Просто войдите, а если забыли пароль — выберите новый.

    Если это были не вы, ничего делать не нужно.
accounts-mail-known-button = Выбрать новый пароль
accounts-mail-recover-subject = Новый пароль
accounts-mail-recover-text =
    По этой ссылке вы выберете новый пароль для { $paper }. Она действует { $minutes } мин и только один раз.

    Если вы её не запрашивали, ничего делать не нужно: пароль останется прежним.
accounts-mail-recover-button = Выбрать новый пароль
accounts-mail-unknown-subject = С этим адресом учётной записи нет
accounts-mail-unknown-text =
    Кто-то запросил у { $paper } новый пароль с вашим адресом. Учётной записи с ним нет; возможно, вы регистрировались с другим.

    Если это были не вы, ничего делать не нужно.
accounts-mail-unknown-button = Зарегистрироваться
accounts-mail-password-changed-subject = Ваш пароль изменён
accounts-mail-password-changed-text =
    Пароль вашей учётной записи в { $paper } только что изменён, на всех устройствах выполнен выход.

    Если это были не вы, немедленно выберите новый пароль и напишите нам.
accounts-mail-password-changed-button = Выбрать новый пароль
accounts-login-changed = Новый адрес действует. Входите теперь с ним.
accounts-login-undone = Прежний адрес восстановлен, все сеансы завершены. Мы прислали ссылку для нового пароля.
accounts-login-restored = С возвращением: всё осталось как было. Можно войти.
accounts-prove-title = Убедимся, что это вы
accounts-prove-lede = Дальше — важный шаг. Введите пароль ещё раз.
accounts-prove-do = Продолжить
accounts-email-title = Подтвердите новый адрес
accounts-email-lede = После этого вы будете входить в { $paper } с этим адресом и получать письма на него.
accounts-email-do = Использовать этот адрес
accounts-undo-title = Отменить смену адреса
accounts-undo-lede = Учётной записи в { $paper } вернётся прежний адрес, все сеансы завершатся, и вы выберете новый пароль.
accounts-undo-do = Вернуть прежний адрес
accounts-restore-title = Восстановить учётную запись
accounts-restore-lede = Учётная запись в { $paper } вернётся в точности такой, какой была.
accounts-restore-do = Восстановить
accounts-delete-title = Удалить учётную запись
accounts-delete-lede = Учётная запись в { $paper } сразу скрывается, на всех устройствах выполняется выход. Тридцать дней её можно вернуть по ссылке из письма; затем всё, что мы о вас знаем, стирается навсегда.
accounts-delete-sure = Да, я уверен(а): удалите учётную запись.
accounts-delete-do = Удалить учётную запись
accounts-delete-stay = Нет, я остаюсь
accounts-profile-title = Профиль
accounts-security-title = Безопасность
accounts-privacy-title = Конфиденциальность
accounts-privacy-lede = Ничто из этого не включено без вас, и выключается одним щелчком.
accounts-privacy-signal = Ваш браузер просит не передавать сведения о вас (Global Privacy Control). Мы и так ничего не передаём, и его просьба важнее всего, что ниже.
accounts-purpose-allow = Разрешить
accounts-purpose-withdraw = Отозвать
accounts-purpose-newsletter = Рассылки
accounts-purpose-newsletter-text = Письма со статьями, так часто, как вы захотите.
accounts-purpose-push = Сообщения на устройство
accounts-purpose-push-text = Срочные новости и ответы вам, даже если страница закрыта.
accounts-purpose-personal = Личные рекомендации
accounts-purpose-personal-text = Статьи по тому, что вы читали; подбор идёт на нашем собственном сервере.
accounts-purpose-statistics = Статистика
accounts-purpose-statistics-text = Ваши визиты учитываются в цифрах газеты вместе с учётной записью.
accounts-settings-save = Сохранить
accounts-settings-saved = Сохранено.
accounts-settings-email = Мы отправили ссылку на новый адрес. Пока вы по ней не перейдёте, всё останется как есть.
accounts-settings-ended = Выход выполнен.
accounts-field-bio = О себе
accounts-field-bio-hint = Показывается рядом с тем, что вы пишете. До 500 знаков.
accounts-field-edition = Ваше издание
accounts-field-edition-hint = На её языке мы пишем вам письма.
accounts-field-zone = Часовой пояс
accounts-field-picture = Файл изображения
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF или GIF, до 8 МБ. Мы вырежем квадрат из середины и удалим всё остальное, что хранит файл.
accounts-picture-title = Изображение
accounts-picture-do = Использовать изображение
accounts-picture-remove = Вернуть рисунок
accounts-sessions-title = Где вы вошли
accounts-sessions-unknown = Неизвестное устройство
accounts-sessions-here = это устройство
accounts-sessions-used = С { $begun }, последнее использование — { $used }
accounts-sessions-end = Выйти там
accounts-sessions-end-all = Выйти на всех остальных
accounts-password-title = Пароль
accounts-password-do = Изменить пароль
accounts-address-title = Электронная почта
accounts-address-now = Сейчас:
accounts-address-new = Новый адрес
accounts-address-hint = Мы напишем на оба: ссылку — на новый, уведомление — на прежний.
accounts-address-do = Изменить адрес
accounts-error-bio-long = Слишком длинно: не больше 500 знаков.
accounts-error-zone = Мы не знаем такого пояса. Он должен выглядеть как Europe/Moscow.
accounts-error-picture-form = Не удалось прочитать файл как изображение. Выберите JPEG, PNG, WebP, AVIF или GIF.
accounts-error-picture-large = Файл слишком большой: не больше 8 МБ.
accounts-error-password-wrong = Это не ваш пароль. Попробуйте ещё раз.
accounts-error-sure = Отметьте флажок, если вы уверены.
accounts-said-deleted-title = Учётная запись удалена
accounts-said-deleted-text = Её больше никто не видит. Мы написали вам: ссылка восстановит всё в течение { $hours } дн. Потом всё исчезнет навсегда.
accounts-mail-email-confirm-subject = Подтвердите новый адрес
accounts-mail-email-confirm-text =
    Вы хотите использовать этот адрес в { $paper }. Подтвердите его в течение { $hours } ч.

    Если это были не вы, ничего делать не нужно.
accounts-mail-email-confirm-button = Подтвердить адрес
accounts-mail-email-will-change-subject = Ваш адрес хотят изменить
accounts-mail-email-will-change-text =
    Кто-то, кто знает ваш пароль, попросил { $paper } использовать другой адрес. Он вступит в силу после подтверждения.

    Если это были не вы, сразу выберите новый пароль: это остановит смену.
accounts-mail-email-will-change-button = Выбрать новый пароль
accounts-mail-email-changed-subject = Ваш адрес изменён
accounts-mail-email-changed-text =
    У вашей учётной записи в { $paper } теперь другой адрес; это последнее письмо на прежний.

    Если это были не вы, отмените смену в течение семи дней: все сеансы завершатся, и вы выберете новый пароль.
accounts-mail-email-changed-button = Отменить смену
accounts-mail-deleted-subject = Учётная запись удалена
accounts-mail-deleted-text =
    По вашей просьбе учётная запись в { $paper } удалена. До { $day } эта ссылка вернёт её в точности такой, какой она была.

    Затем всё, что мы о вас знаем, будет стёрто навсегда, и вернуть это не сможет никто.
accounts-mail-deleted-button = Восстановить
accounts-login-setup = Учётная запись администратора открыта. Войдите с ней.
accounts-second-title = Двухшаговый вход
accounts-second-lede = Пароль верен. Теперь { $paper } просит код из приложения-аутентификатора или запасной код.
accounts-second-do = Войти
accounts-second-on-title = Двухшаговый вход
accounts-second-on-lede = Кроме пароля — код с вашего устройства: укравший одно останется без другого.
accounts-second-on-app = Введите этот ключ в приложение-аутентификатор.
accounts-second-on-open = Или откройте на этом устройстве
accounts-second-on-type = Введите показанный код.
accounts-second-on-do = Включить
accounts-second-off-title = Двухшаговый вход включён
accounts-second-off-lede = Чтобы выключить, введите пароль. Запасные коды тоже исчезнут.
accounts-second-off-do = Выключить
accounts-second-spare-title = Сохраните эти коды
accounts-second-spare-lede = Каждый впускает один раз, если устройства нет под рукой. Они показаны только сейчас.
accounts-second-spare-do = Я сохранил(а) их
accounts-setup-title = Первый администратор
accounts-setup-lede = У { $paper } ещё нет администратора. При запуске программа вывела код: у кого он есть, начинает здесь.
accounts-setup-do = Начать
accounts-field-code = Код
accounts-field-code-hint = Шесть цифр или запасной код.
accounts-field-setup-code = Код установки
accounts-error-setup-code = Это не тот код, который вывела программа.
accounts-with-title = Или через другой сайт
accounts-with-do = Продолжить через { $provider }
accounts-newcomer-title = Почти готово
accounts-newcomer-lede = { $paper } пока не знает вас. Выберите имя, под которым вас будут читать, и учётная запись открыта.
accounts-newcomer-do = Открыть учётную запись
accounts-newcomer-address = Ваш адрес, подтверждённый другим сайтом:
accounts-said-known-title = У вас уже есть учётная запись
accounts-said-known-text = С этим адресом уже есть учётная запись. Войдите как раньше, а затем подключите другой сайт на странице «Безопасность».
accounts-ways-title = Вход через другой сайт
accounts-ways-lede = Подключите учётную запись, которая есть у вас на другом сайте, и входите с ней сюда. Мы узнаем, кто вы там, и больше ничего.
accounts-ways-connect = Подключить
accounts-ways-disconnect = Отключить
accounts-ways-connected = Подключено
accounts-passkey-title = Ключи доступа
accounts-passkey-lede = Входите по отпечатку, лицу или PIN-коду своего устройства вместо пароля.
accounts-passkey-add = Добавить ключ доступа
accounts-passkey-name = Название ключа доступа
accounts-passkey-rename = Переименовать
accounts-passkey-remove = Удалить
accounts-passkey-unnamed = Ключ доступа
accounts-passkey-added = Добавлен { $added }
accounts-passkey-used = Добавлен { $added }, последний раз использован { $used }
accounts-passkey-noscript = Для ключа доступа нужен скрипт, а в этом браузере скрипты отключены. Пароль работает и без них.
accounts-passkey-login = Войти с ключом доступа
accounts-passkey-prove = Подтвердить ключом доступа
accounts-prove-house = Подтвердить через { $provider }
accounts-password-none = У вашей учётной записи нет пароля. Если он нужен, запросите ссылку.
accounts-password-ask = Запросить ссылку
accounts-invited-title = Добро пожаловать в редакцию
accounts-invited-lede = { $paper } открыла для вас учётную запись. Выберите к ней пароль.
accounts-invited-do = Установить пароль
accounts-login-invited = Пароль установлен. Войдите с ним.
accounts-bounce-notice = Письма на ваш адрес вернулись к нам, последнее — { $day }. Проверьте адрес или укажите другой.
accounts-unsubscribe-title = Отказаться от этих писем
accounts-unsubscribe-lede = Один щелчок — и { $paper } больше не пришлёт вам таких писем.
accounts-unsubscribe-do = Отказаться
accounts-said-unsubscribed-title = Таких писем больше не будет
accounts-said-unsubscribed-text = Готово. Снова включить их можно в учётной записи, на странице «Конфиденциальность».
accounts-mail-unsubscribe = Больше не хотите таких писем? Откажитесь здесь:
accounts-crop-choose = Выберите часть, которую видно
accounts-crop-left = От левого края
accounts-crop-top = От верхнего края
accounts-crop-size = Размер части
accounts-error-provider = Другой сайт ответил не так, как должен. Попробуйте ещё раз или войдите иначе.
accounts-error-provider-lost = Это началось не в этом браузере или длилось слишком долго. Попробуйте ещё раз.
accounts-error-provider-declined = Другой сайт не подтвердил, кто вы, или вы решили не продолжать.
accounts-error-identity-taken = Та учётная запись уже подключена здесь к другой.
accounts-error-identity-other = Это не та учётная запись, которую вы подключили.
accounts-error-last-way = Это ваш единственный вход. Сначала добавьте пароль или другой способ.
accounts-error-staff-provider = Сотрудники входят через сайт издания. Воспользуйтесь его кнопкой ниже.
accounts-error-no-registration = У вас здесь нет учётной записи, а регистрация закрыта.
accounts-error-passkey = Ключ доступа не сработал. Попробуйте ещё раз или войдите с паролем.
accounts-error-passkey-many = Больше ключей доступа мы хранить не можем. Сначала удалите один.
accounts-mail-ways-changed-subject = Изменены способы входа в вашу учётную запись
accounts-mail-ways-changed-text =
    В вашей учётной записи в { $paper } только что добавлен или удалён способ входа: ключ доступа или учётная запись на другом сайте.

    Если это были не вы, немедленно выберите новый пароль, удалите на странице «Безопасность» всё незнакомое и напишите нам.
accounts-mail-ways-changed-button = Выбрать новый пароль
accounts-mail-invited-subject = Приглашение: { $paper }
accounts-mail-invited-text =
    { $paper } открыла для этого адреса учётную запись редакции. Ссылка действует семь дней и только один раз.

    Если вы не знаете, о чём речь, ничего делать не нужно.
accounts-mail-invited-button = Начать
