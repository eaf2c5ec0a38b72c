# О чём узнаёт читатель.

notices-title = Уведомления
notices-new = Новое
notices-none = Пока ничего нет. Здесь будут ответы на ваши комментарии, новости обсуждений, за которыми вы следите, и ответы модераторов.
notices-older = Более ранние
notices-read-all = Отметить всё как прочитанное
notices-save = Сохранить
notices-saved = Сохранено.
notices-kind-reply = { $who } отвечает вам
notices-kind-thread = { $count ->
    [one] { $count } новый комментарий в обсуждении, за которым вы следите
    [few] { $count } новых комментария в обсуждении, за которым вы следите
   *[many] { $count } новых комментариев в обсуждении, за которым вы следите
}
notices-kind-published = Ваш комментарий опубликован
notices-kind-removed = Ваш комментарий удалён
notices-kind-edited = Модератор изменил ваш комментарий
notices-kind-sanctioned = Вам написали модераторы
notices-kind-appeal = На вашу апелляцию ответили
notices-choices-title = О чём вы хотите узнавать
notices-choices-always = Решения модераторов и ответы на апелляции всегда видны здесь и всегда приходят письмом: этого требует закон.
notices-choice-reply = Ответы вам
notices-choice-thread = Обсуждения, за которыми вы следите
notices-choice-shown = Показывать на этой странице
notices-choice-mail = Письмом
notices-mail-when-never = никогда
notices-mail-when-once = сразу
notices-mail-when-daily = раз в день, всё вместе
notices-stop-title = Письма об обсуждениях
notices-stop-lede = Вы больше не будете получать таких писем. Уведомления на странице останутся как есть.
notices-stop-do = Отказаться от этих писем
notices-stop-done = Готово. Таких писем больше не будет.
notices-stop-choices = Все настройки
notices-mail-reply-subject = { $who } отвечает вам
notices-mail-reply-text =
    { $who } отвечает на ваш комментарий к статье «{ $title }»:

    «{ $quote }»
notices-mail-reply-button = Прочитать ответ
notices-mail-thread-subject = Новое в обсуждении: { $title }
notices-mail-thread-text =
    В обсуждении, за которым вы следите, появился новый комментарий: «{ $title }».

    Следующее письмо придёт только после того, как вы заглянете.
notices-mail-thread-button = Читать дальше
notices-mail-digest-subject = Ваши обсуждения за день
notices-mail-digest-text =
    Вот что нового с вашего последнего визита:

    { $list }
notices-mail-digest-button = Посмотреть всё
