# Материал и постоянная страница.

articles-kind-news = Новость
articles-kind-analysis = Анализ
articles-kind-interview = Интервью
articles-kind-gallery = В фотографиях
articles-kind-longread = Большой материал
articles-kind-audio = Послушать
articles-kind-video = Посмотреть
articles-kind-infographic = В цифрах
# Перед именем, отдельно: «Автор: Мара Линдквист»
articles-byline-label = Автор:
articles-published = Опубликовано
articles-updated = Обновлено
articles-reading-label = Время чтения
articles-reading = { $minutes ->
    [one] { $minutes } минута чтения
    [few] { $minutes } минуты чтения
    [many] { $minutes } минут чтения
   *[other] { $minutes } минуты чтения
}
articles-translations = Читать на другом языке
articles-share = Поделиться
articles-share-device = Отправить…
articles-share-mail = По почте
articles-short = Короткий адрес
articles-copy = Скопировать короткий адрес
articles-copy-done = Скопировано
articles-subscribe = Подписаться
articles-print = Напечатать
articles-corrections = { $count ->
    [one] Поправка
   *[other] Поправки
}
articles-related = По теме
articles-tags = Метки
articles-standards = Правила сообщества
articles-gallery = { $count ->
    [one] { $count } снимок
    [few] { $count } снимка
    [many] { $count } снимков
   *[other] { $count } снимка
}
articles-gallery-previous = Предыдущий снимок
articles-gallery-next = Следующий снимок
articles-factbox = Справка
articles-embed-note = Источник — { $provider }. Пока вы сами не попросите, оттуда ничего не загружается и туда о вас ничего не сообщается.
articles-embed-load = Показать здесь
articles-embed-open = Открыть на { $provider }
articles-media-download = Скачать файл
articles-media-transcript = Читать расшифровку
articles-page-updated = Последнее изменение:
articles-page-others = Ещё о газете
