# The newsroom's own pages.

newsroom-home-title = Сегодня
newsroom-home-none = Вас ничего не ждёт.
