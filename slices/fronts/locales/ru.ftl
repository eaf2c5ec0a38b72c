# Первая полоса, рубрики, метки, темы, авторы, лента, архив.

fronts-front-empty-title = Первый номер готовится к печати
fronts-front-empty-text = Здесь пока нет материалов. Загляните позже.
fronts-wire-title = Новости
fronts-wire-all = Все новости
fronts-features-title = Подробно
fronts-multimedia-title = Мультимедиа
fronts-recommended-title = Рекомендуем
fronts-section-empty-title = В этой рубрике пока ничего нет
fronts-section-empty-text = Материалы появятся здесь, как только редакция их опубликует.
fronts-tag-label = Метка
fronts-tag-empty-title = По этой метке ничего нет
fronts-tag-empty-text = Сейчас её нет ни у одного опубликованного материала.
fronts-topic-label = Тема
fronts-topic-empty-title = По этой теме пока ничего нет
fronts-topic-empty-text = Материалы появятся здесь, как только редакция их опубликует.
fronts-author-empty-title = Пока ничего не опубликовано
fronts-author-empty-text = Здесь появятся материалы этого автора.
fronts-stories = { $count ->
    [0] Нет материалов
    [one] { $count } материал
    [few] { $count } материала
    [many] { $count } материалов
   *[other] { $count } материала
}
fronts-news-title = Все новости
fronts-news-by-day = Найти день
fronts-news-empty-title = Новостей пока нет
fronts-news-empty-text = Здесь будет всё, что публикует газета, начиная с самого нового.
fronts-news-description = Всё, что опубликовала газета, начиная с самого нового.
fronts-archive-title = Архив
fronts-archive-label = Архив
fronts-archive-calendar = Выбрать день
fronts-archive-previous-day = Днём раньше
fronts-archive-next-day = Днём позже
fronts-archive-previous-month = Месяцем раньше
fronts-archive-next-month = Месяцем позже
fronts-archive-months = Другие месяцы
fronts-archive-empty-title = В этот день ничего не вышло
fronts-archive-empty-text = Выберите в календаре другой день.
fronts-archive-description = Всё, что газета опубликовала { $day }.
fronts-multimedia-all = Всё
fronts-multimedia-gallery = Фотогалереи
fronts-multimedia-video = Видео
fronts-multimedia-audio = Аудио
fronts-multimedia-infographic = Инфографика
fronts-multimedia-empty-title = Смотреть и слушать пока нечего
fronts-multimedia-empty-text = Здесь появятся фотогалереи, видео, аудио и инфографика.
fronts-multimedia-description = Фотогалереи, видео, аудио и инфографика.
fronts-rail-news = Все новости
fronts-rail-multimedia = Мультимедиа
fronts-rail-archive = Архив
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = понедельник
fronts-weekday-1-letter = П
fronts-weekday-2-name = вторник
fronts-weekday-2-letter = В
fronts-weekday-3-name = среда
fronts-weekday-3-letter = С
fronts-weekday-4-name = четверг
fronts-weekday-4-letter = Ч
fronts-weekday-5-name = пятница
fronts-weekday-5-letter = П
fronts-weekday-6-name = суббота
fronts-weekday-6-letter = С
fronts-weekday-7-name = воскресенье
fronts-weekday-7-letter = В
