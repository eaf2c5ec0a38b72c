# What a reader is told of.

notices-title = Notifications
notices-new = New
notices-none = Nothing yet. Replies to your comments, news of discussions you follow and answers of the moderators will stand here.
notices-older = Older
notices-read-all = Mark all as read
notices-save = Save
notices-saved = Saved.
notices-kind-reply = { $who } replied to you
notices-kind-thread = { $count ->
    [one] A new comment in a discussion you follow
   *[other] { $count } new comments in a discussion you follow
}
notices-kind-published = Your comment is published
notices-kind-removed = Your comment was removed
notices-kind-edited = A moderator changed your comment
notices-kind-sanctioned = The moderators wrote to you
notices-kind-appeal = Your appeal was answered
notices-choices-title = What you want to hear of
notices-choices-always = Decisions of the moderators and answers to appeals are always shown here and always sent by letter: the law asks for it.
notices-choice-reply = Replies to you
notices-choice-thread = Discussions you follow
notices-choice-shown = Show on this page
notices-choice-mail = By letter
notices-mail-when-never = never
notices-mail-when-once = at once
notices-mail-when-daily = once a day, all together
notices-stop-title = Letters about the discussion
notices-stop-lede = You will get no more letters of this kind. Notifications on the page stay as they are.
notices-stop-do = Stop these letters
notices-stop-done = Done. You will get no more letters of this kind.
notices-stop-choices = All choices
notices-mail-reply-subject = { $who } replied to you
notices-mail-reply-text =
    { $who } replied to your comment under “{ $title }”:

    “{ $quote }”
notices-mail-reply-button = Read the reply
notices-mail-thread-subject = New in the discussion: { $title }
notices-mail-thread-text =
    There is a new comment in a discussion you follow: “{ $title }”.

    We write again only after you have looked.
notices-mail-thread-button = Read on
notices-mail-digest-subject = Your discussions today
notices-mail-digest-text =
    This is new since you last looked:

    { $list }
notices-mail-digest-button = See everything
