# Страница пустой газеты.

operations-first-title = Станок работает. На нём пока ничего нет.
operations-first-kicker = Courant { $version }
operations-first-lede = Ваша газета установлена и отвечает читателям. Эта страница исчезнет с первым опубликованным материалом. А пока — что делать дальше.
operations-first-name-title = Дайте газете имя
operations-first-name-text = Каждый язык становится выпуском со своим названием, адресом, часовым поясом и разделами. Если добавить тот же код ещё раз, выпуск изменится.
operations-first-import-title = Перенесите архив
operations-first-import-text = Материалы, страницы, снимки и авторы приходят из WordPress, Ghost, Substack или JSON Lines, а старые адреса ведут на новые. Сначала попробуйте вхолостую: ничего не записывается, а отчёт вы получите.
operations-first-demo-title = Или посмотрите на полную газету
operations-first-demo-text = В показательной газете три издания, одно из них пишется справа налево, и больше шестидесяти материалов со снимками. Она живёт в отдельной папке.
operations-first-check-title = Пусть газета осмотрит себя
operations-first-check-text = Проверка смотрит настройки, папку данных, базу, хранилища и почту и говорит, что делать с тем, что нашла.
operations-first-commands = Команды
operations-first-config = Файл настроек
operations-first-address = Адрес
