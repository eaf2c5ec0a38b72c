# Редактор материалов.

newsroom-editor-toolbar = Инструменты
newsroom-editor-body = Текст материала
newsroom-editor-body-hint = Пишите здесь или введите /, чтобы вставить что-нибудь.
newsroom-editor-close = Закрыть
newsroom-editor-cancel = Отмена
newsroom-editor-apply = Применить
newsroom-editor-insert = Вставить
newsroom-editor-remove = Убрать
newsroom-editor-try-again = Попробовать снова
newsroom-editor-save = Сохранить сейчас
newsroom-editor-block-kind = Вид абзаца
newsroom-editor-paragraph = Абзац
newsroom-editor-heading-2 = Подзаголовок
newsroom-editor-heading-3 = Малый подзаголовок
newsroom-editor-heading-4 = Мельчайший подзаголовок
newsroom-editor-strong = Полужирный
newsroom-editor-em = Курсив
newsroom-editor-underline = Подчёркнутый
newsroom-editor-strike = Зачёркнутый
newsroom-editor-sub = Нижний индекс
newsroom-editor-sup = Верхний индекс
newsroom-editor-code = Код
newsroom-editor-code-block = Блок кода
newsroom-editor-bullet-list = Список
newsroom-editor-ordered-list = Нумерованный список
newsroom-editor-blockquote = Цитата
newsroom-editor-pullquote = Вынос
newsroom-editor-cite = Кто это сказал
newsroom-editor-factbox = Врезка
newsroom-editor-factbox-title = Заголовок врезки
newsroom-editor-rule = Разделительная линия
newsroom-editor-table = Таблица
newsroom-editor-table-caption = Подпись таблицы
newsroom-editor-table-tools = Строки и столбцы
newsroom-editor-row-before = Вставить строку выше
newsroom-editor-row-after = Вставить строку ниже
newsroom-editor-column-before = Вставить столбец перед
newsroom-editor-column-after = Вставить столбец после
newsroom-editor-row-delete = Удалить строку
newsroom-editor-column-delete = Удалить столбец
newsroom-editor-cells-merge = Объединить ячейки
newsroom-editor-cell-split = Разделить ячейку
newsroom-editor-header-row = Строка заголовков: включить или выключить
newsroom-editor-header-cell = Ячейка заголовка: включить или выключить
newsroom-editor-table-delete = Удалить таблицу
newsroom-editor-undo = Отменить действие
newsroom-editor-redo = Повторить действие
newsroom-editor-clear = Убрать оформление
newsroom-editor-line-break = Новая строка в том же абзаце
newsroom-editor-move-up = Переместить выше
newsroom-editor-move-down = Переместить ниже
newsroom-editor-indent = Увеличить отступ пункта
newsroom-editor-outdent = Уменьшить отступ пункта
newsroom-editor-select-block = Выделить абзац
newsroom-editor-to-toolbar = Перейти к инструментам
newsroom-editor-keys = Клавиши
newsroom-editor-keys-hint = Всё можно сделать с клавиатуры. Внутри инструментов пользуйтесь стрелками; Escape возвращает к тексту.
newsroom-editor-link = Ссылка
newsroom-editor-link-change = Изменить ссылку
newsroom-editor-link-search = Найти наш материал
newsroom-editor-link-address = Адрес
newsroom-editor-link-hint = Адрес в сети, адрес электронной почты или материал, найденный выше.
newsroom-editor-link-text = Видимые слова
newsroom-editor-link-sponsored = Оплачено (с пометкой для поисковых систем)
newsroom-editor-link-wrong = Этот адрес использовать нельзя. Проверьте его, пожалуйста.
newsroom-editor-link-made = Ссылка поставлена.
newsroom-editor-link-remove = Убрать ссылку
newsroom-editor-found = { $count ->
    [0] Ничего не найдено.
    [one] { $count } результат. Выбирайте стрелками.
    [few] { $count } результата. Выбирайте стрелками.
   *[other] { $count } результатов. Выбирайте стрелками.
}
newsroom-editor-search-failed = Поиск не ответил. Попробуйте ещё раз.
newsroom-editor-embed = Видео, звук или запись
newsroom-editor-embed-address = Адрес видео, звука или записи
newsroom-editor-embed-hint = Например, с YouTube, SoundCloud или Bluesky. Прежде чем что-либо загрузится оттуда, читателя спросят.
newsroom-editor-embed-title = Название
newsroom-editor-embed-consent = Читатели видят ссылку, пока не попросят о большем.
newsroom-editor-embed-unknown = Редактор не умеет это показывать и оставит всё в точности как есть.
newsroom-editor-data = Блок данных
newsroom-editor-data-search = Найти блок
newsroom-editor-data-number = Номер блока
newsroom-editor-kind-picture = Снимок
newsroom-editor-kind-gallery = Галерея
newsroom-editor-kind-video = Видео
newsroom-editor-kind-audio = Звук
newsroom-editor-kind-social = Запись
newsroom-editor-kind-data = Блок данных
newsroom-editor-kind-file = Файл
newsroom-editor-kind-web = Чужая страница
newsroom-editor-kind-other = Что-то другое ({ $kind })
newsroom-editor-picture = Снимок
newsroom-editor-library = Снимок из архива
newsroom-editor-library-search = Найти снимок
newsroom-editor-gallery = Галерея
newsroom-editor-gallery-count = { $count ->
    [0] Снимков пока нет
    [one] { $count } снимок
    [few] { $count } снимка
   *[other] { $count } снимков
}
newsroom-editor-gallery-edit = Изменить галерею
newsroom-editor-gallery-add = Добавить снимки
newsroom-editor-gallery-up = Поднять снимок { $place }
newsroom-editor-gallery-down = Опустить снимок { $place }
newsroom-editor-gallery-remove = Убрать снимок { $place }
newsroom-editor-gallery-moved = Теперь снимок { $place } из { $count }.
newsroom-editor-picture-caption = Подпись
newsroom-editor-picture-credit = Источник
newsroom-editor-picture-alt = Описание
newsroom-editor-picture-alt-hint = Что видно на снимке — для тех, кто не может его увидеть.
newsroom-editor-picture-width = Ширина
newsroom-editor-width-column = По ширине текста
newsroom-editor-width-wide = Широкий
newsroom-editor-width-inset = Сбоку от текста
newsroom-editor-crop = Кадрировать
newsroom-editor-crop-title = Кадры и точка внимания
newsroom-editor-crop-format = Формат
newsroom-editor-crop-box = Кадр
newsroom-editor-crop-hint = Тяните мышью или пользуйтесь клавиатурой: стрелки двигают, Shift со стрелками меняет размер, Ctrl уменьшает шаг, Home берёт как можно больше. Точка — место, где должен остановиться взгляд.
newsroom-editor-crop-says = { $format }: { $width } × { $height } пикселей, выбрано вручную.
newsroom-editor-crop-says-focal = { $format }: { $width } × { $height } пикселей, вокруг точки внимания.
newsroom-editor-crop-reset = Снова следовать точке внимания
newsroom-editor-crop-done = Кадры сохранены.
newsroom-editor-crop-failed = Сохранить кадры не удалось. Попробуйте ещё раз.
newsroom-editor-crop-unavailable = Сейчас этот снимок нельзя кадрировать здесь.
newsroom-editor-focal-point = Точка внимания
newsroom-editor-focal-says = { $x } % слева, { $y } % сверху.
newsroom-editor-upload-name = Загрузка { $name }
newsroom-editor-upload-progress = { $name }: { $share } %
newsroom-editor-upload-begun = { $count ->
    [one] Загружается { $count } снимок.
    [few] Загружаются { $count } снимка.
   *[other] Загружаются { $count } снимков.
}
newsroom-editor-upload-done = { $name } в тексте.
newsroom-editor-upload-failed = Загрузить { $name } не удалось. { $reason }
newsroom-editor-upload-not-picture = В текст можно перетаскивать только снимки. Остальные файлы пропущены.
newsroom-editor-paste-pictures = { $count ->
    [one] Текст вставлен без { $count } снимка. Добавьте его из файла.
   *[other] Текст вставлен без { $count } снимков. Добавьте их из файлов.
}
newsroom-editor-find = Найти и заменить
newsroom-editor-find-words = Найти
newsroom-editor-find-instead = Заменить на
newsroom-editor-find-exact = Учитывать регистр и диакритику
newsroom-editor-find-next = Далее
newsroom-editor-find-previous = Назад
newsroom-editor-find-count = { $count ->
    [0] В тексте нет
   *[other] { $place } из { $count }
}
newsroom-editor-replace = Заменить
newsroom-editor-replace-all = Заменить всё
newsroom-editor-replaced = { $count ->
    [one] Заменено { $count } место.
    [few] Заменено { $count } места.
   *[other] Заменено { $count } мест.
}
newsroom-editor-characters = Особые знаки
newsroom-editor-characters-marks = Тире и знаки
newsroom-editor-characters-quotes = Кавычки
newsroom-editor-characters-spaces = Пробелы и невидимые знаки
newsroom-editor-characters-letters = Буквы
newsroom-editor-characters-money = Валюты
newsroom-editor-characters-mathematics = Числа и математика
newsroom-editor-characters-arrows = Стрелки и фигуры
newsroom-editor-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}
newsroom-editor-words-chosen = { $count ->
    [one] Выделено { $count } слово
    [few] Выделено { $count } слова
   *[other] Выделено { $count } слов
}
newsroom-editor-minutes = { $count ->
    [one] { $count } минута чтения
    [few] { $count } минуты чтения
   *[other] { $count } минут чтения
}
newsroom-editor-state-saved = Сохранено в { $time }
newsroom-editor-state-changed = Ещё не сохранено
newsroom-editor-state-saving = Сохраняется…
newsroom-editor-state-offline = Нет связи. Ваш текст лежит на этом компьютере и будет сохранён при первой возможности.
newsroom-editor-state-offline-unkept = Нет связи, и этот компьютер не может хранить ваш текст. Не закрывайте, пожалуйста, эту страницу.
newsroom-editor-state-signed-out = Вы вышли из системы. Ваш текст лежит на этом компьютере.
newsroom-editor-state-locked = Над этим материалом работает { $name }
newsroom-editor-state-refused = Сервер не принял текст. Он лежит на этом компьютере.
newsroom-editor-state-conflict = Две версии: решите, какой текст останется
newsroom-editor-signed-out-text = Ваш сеанс закончился. Ничего не потеряно: войдите снова в другом окне и вернитесь сюда.
newsroom-editor-sign-in = Войти
newsroom-editor-refused-text = Сохранить текст в таком виде не удалось. { $reason }
newsroom-editor-locked-text = Над этим материалом работает { $name }. Вы можете читать его или взять себе; { $name } об этом узнает.
newsroom-editor-take-over = Взять себе
newsroom-editor-take-over-failed = Взять материал не удалось. Попробуйте ещё раз.
newsroom-editor-document-refused = В этом тексте есть то, чего редактор не знает ({ $reason }). Он не показан, и ничего не будет изменено.
newsroom-editor-drawer-failed = Этот компьютер не даёт хранить копию вашего текста. Он в безопасности, только когда написано «Сохранено».
newsroom-editor-restore-text = На этом компьютере есть более новый текст ({ $when }), который так и не дошёл до сервера.
newsroom-editor-restore = Восстановить
newsroom-editor-restore-compare = Посмотреть отличия
newsroom-editor-restore-discard = Отбросить
newsroom-editor-tabs-text = Этот материал открыт и в другой вкладке. Пишите, пожалуйста, только в одной из них.
newsroom-editor-tabs-adopted = Текст обновлён из другой вкладки.
newsroom-editor-conflict-title = Этот материал изменили двое
newsroom-editor-conflict-text = Другую версию сохранил(а) { $name }. Ничего не перезаписано: оба текста ниже. Выберите по каждому отличию или возьмите один текст целиком. Другой останется в истории.
newsroom-editor-conflict-text-when = В { $when } другую версию сохранил(а) { $name }. Ничего не перезаписано: оба текста ниже. Выберите по каждому отличию или возьмите один текст целиком. Другой останется в истории.
newsroom-editor-conflict-somebody = Кто-то
newsroom-editor-conflict-mine = Ваш текст
newsroom-editor-conflict-theirs = Текст: { $name }
newsroom-editor-conflict-choice = Отличие { $place }
newsroom-editor-conflict-take-mine = Ваш
newsroom-editor-conflict-take-theirs = Другой
newsroom-editor-conflict-take-both = Оба
newsroom-editor-conflict-merge = Взять выбранное ниже
newsroom-editor-conflict-all-mine = Взять весь ваш текст
newsroom-editor-conflict-all-theirs = Взять весь другой текст
newsroom-editor-removed = удалено:
newsroom-editor-added = добавлено:
newsroom-editor-compare-count = { $count ->
    [0] Тексты одинаковы.
    [one] { $count } отличие
    [few] { $count } отличия
   *[other] { $count } отличий
}
newsroom-editor-compare-unchanged = Абзацев без изменений: { $count }
newsroom-editor-compare-restyled = Изменилось только оформление
newsroom-editor-compare-moved = Перемещено
