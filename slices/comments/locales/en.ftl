# The discussion under stories.

comments-title = Discussion
comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
comments-count-none = Comment
comments-invite = Log in to comment, to answer others and to recommend what they say.
comments-log-in = Log in to comment
comments-register = Register
comments-standards = House rules
comments-write = Your comment
comments-hint = You can *emphasise* words and start a line with > to quote.
comments-hint-waits = Your comment appears as soon as a moderator has read it.
comments-send = Post comment
comments-save = Save
comments-back = Back to the discussion
comments-none = Nobody has commented yet. Be the first.
comments-closed = This discussion is closed. You can still read it.
comments-barred-blocked = Your access to the discussion is closed.
comments-barred-final = Your access to the discussion is closed for good.
comments-barred-restricted = You can comment again from
comments-why = Why?
comments-appeal = Ask for access
comments-order = Order
comments-order-newest = Newest
comments-order-oldest = Oldest
comments-order-liked = Most recommended
comments-previous = Earlier page
comments-next = More comments
comments-new = There are new comments. Show them
comments-former = Former reader
comments-staff = Newsroom
comments-to = to
comments-edited = edited
comments-moderated = changed by a moderator
comments-react = Recommend
comments-reactions = Recommendations:
comments-reply = Reply
comments-quote = Quote
comments-follow = Follow this discussion
comments-unfollow = Stop following
comments-edit = Edit
comments-delete = Delete
comments-delete-sure = Yes, delete it
comments-more = More
comments-report = Report
comments-report-rule = Which rule does it break?
comments-report-text = Would you like to add something?
comments-report-send = Send the report
comments-mute = Mute this reader
comments-unmute = Listen again
comments-muted = You have muted this reader. Show the comment
comments-moderate = Moderate
comments-waiting = Only you see this until a moderator has read it.
comments-gone-removed = This comment is not shown.
comments-gone-deleted = This comment was deleted by its author.
comments-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
comments-replies-all = { $count ->
    [one] Show { $count } more reply
   *[other] Show { $count } more replies
}
comments-replies-title = Replies
comments-write-write-title = Your comment
comments-write-reply-title = Reply
comments-write-edit-title = Edit your comment
comments-write-report-title = Report a comment
comments-rephrase-title = Could you put this differently?
comments-rephrase-lede = Your comment has not been posted yet, and your text is still here.
comments-rephrase-language = Here we write in English.
comments-insist = Ask a moderator to decide
comments-said-held = Thank you. A moderator reads your comment before others can see it.
comments-said-removed = Your comment breaks the house rules and is not shown.
comments-said-reported = Thank you. A moderator will look at it.
comments-said-deleted = Your comment is deleted.
comments-said-muted = You will not see this reader's comments any more.
comments-said-again = You see this reader's comments again.
comments-said-followed = You follow this discussion. New comments stand under “Notifications”.
comments-said-unfollowed = You do not follow this discussion any more.
comments-said-missing = The comment you are looking for is not here any more.
comments-mine-title = My comments
comments-mine-none = You have not written anything yet.
comments-mine-followed = Discussions you follow
comments-mine-muted = Readers you have muted
comments-mine-saved = Saved.
comments-state-published = published
comments-state-held = waits for a moderator
comments-state-removed = removed
comments-state-deleted = deleted
comments-error-sign-in = Please log in first. Your text is still here.
comments-error-missing = This comment or story is not there any more.
comments-error-closed = This discussion has just been closed. Your text is still here; please keep a copy.
comments-error-blocked = Your access to the discussion is closed.
comments-error-restricted = You can't take part in the discussion at the moment.
comments-error-empty = Please write something first.
comments-error-long = This comment is too long. Please shorten it.
comments-error-many = You have written a great deal in a short time. Please take a breath: your text is still here, and you can post it in a few minutes.
comments-error-late = This can't be changed any more.
comments-error-name = This name does not fit the house rules. Please choose another.
comments-error-busy = We could not take your comment just now. Your text is still here: please post it again.
comments-mail-removed-subject = Your comment was removed
comments-mail-removed-text =
    A moderator of { $paper } removed a comment of yours:

    “{ $quote }”

    Rule: { $rule }. { $ruletext }

    { $reason }

    If you think that this is wrong, you can contest it.
comments-mail-removed-button = See the decision and contest it
comments-mail-edited-subject = A moderator changed your comment
comments-mail-edited-text =
    A moderator of { $paper } changed a comment of yours. Readers see that it was changed. It now reads:

    “{ $quote }”

    Rule: { $rule }. { $ruletext }

    { $reason }

    If you think that this is wrong, you can contest it.
comments-mail-edited-button = See the decision and contest it
comments-mail-warn-subject = A word from the moderators
comments-mail-warn-text =
    Something you wrote broke a house rule: { $rule }.

    { $reason }

    Please keep to the rules, so that the discussion stays open to you.
comments-mail-warn-button = See the decision
comments-mail-restrict-subject = The discussion is closed to you until { $until }
comments-mail-restrict-text =
    You can read, but not write, in the discussion of { $paper } until { $until }. Rule: { $rule }.

    { $reason }

    If you think that this is wrong, you can contest it.
comments-mail-restrict-button = See the decision and contest it
comments-mail-block-subject = Your access to the discussion is closed
comments-mail-block-text =
    The moderators of { $paper } have closed the discussion to your account. Rule: { $rule }.

    { $reason }

    You may ask for access once more: tell us what happened. Somebody else than who decided will read it.
comments-mail-block-button = Ask for access
comments-mail-final-subject = Your access to the discussion is closed for good
comments-mail-final-text =
    The moderators of { $paper } have closed the discussion to your account for the second time. Rule: { $rule }.

    { $reason }

    After a second block access can't be restored.
comments-mail-final-button = See the decision
comments-mail-delete-subject = Your account was deleted
comments-mail-delete-text =
    The moderators of { $paper } have deleted your account. Rule: { $rule }.

    { $reason }
comments-mail-delete-button = Read the house rules
comments-modes-title = Discussions
comments-modes-lede = What holds for every discussion of this edition. For one story, open this page from its discussion.
comments-modes-edition = Edition
comments-modes-section = Section
comments-modes-story = This story
comments-modes-mode = Comments are
comments-modes-inherit = as set above
comments-modes-open = open
comments-modes-moderated = read by a moderator first
comments-modes-closed = closed
comments-modes-days = Close so many days after publication (0: never)
comments-modes-link = Settings of this discussion
