# House rules, decisions, notices.

moderation-rule-language = Write in the edition's language
moderation-rule-language-text = Please comment in the language of this edition, so that everyone here can follow. A quotation or a name in another language is fine.
moderation-rule-off-topic = Keep to the story
moderation-rule-off-topic-text = A comment has to do with the story it stands under.
moderation-rule-hate = No hatred
moderation-rule-hate-text = No hatred of people and no discrimination for their origin, skin colour, sex, orientation, religion, disability or social group, and no attacks on the rights of minorities.
moderation-rule-minors = Nothing that harms children
moderation-rule-minors-text = Nothing that harms minors in any way, their dignity included.
moderation-rule-extremism = No extremism
moderation-rule-extremism-text = No extremist ideas and no calls to break the law.
moderation-rule-abuse = No insults, threats or slander
moderation-rule-abuse-text = No insults and no threats against readers, other people or organisations, and nothing false that ruins a reputation.
moderation-rule-publication = No insults of the paper
moderation-rule-publication-text = Criticise our work as sharply as you like, without insulting the paper or those who make it.
moderation-rule-privacy = No private data
moderation-rule-privacy-text = No personal data of others without their consent, and no private letters: addresses, telephone numbers, documents.
moderation-rule-cruelty = No cruelty
moderation-rule-cruelty-text = No scenes of violence and no cruelty to animals.
moderation-rule-suicide = Nothing that leads to suicide
moderation-rule-suicide-text = No ways to end one's life and no encouragement to do so. If you are in need yourself, please talk to somebody: the help line of your country is open day and night.
moderation-rule-drugs = No drugs
moderation-rule-drugs-text = No praise of drugs and no advice on making, getting or taking them.
moderation-rule-advertising = No advertising
moderation-rule-advertising-text = Nothing commercial, no improper or unlawful political advertising, and no links to it.
moderation-rule-promotion = No promotion of others' goods
moderation-rule-promotion-text = No praise of goods and services that has not been agreed with us.
moderation-rule-profanity = No swear words
moderation-rule-profanity-text = No obscenities, disguised and hinted ones included.
moderation-rule-spam = No spam
moderation-rule-spam-text = No mass messages, no offers of them, no promises of quick money.
moderation-rule-malware = No harmful links
moderation-rule-malware-text = No links to viruses, harmful programs or pages that steal passwords.
moderation-rule-campaign = No organised campaigns
moderation-rule-campaign-text = Not the same or almost the same comment many times over, whether from one account or from many.
moderation-rule-flood = No flooding
moderation-rule-flood-text = No rows of messages that say nothing or have nothing to do with the matter.
moderation-rule-etiquette = Be civil
moderation-rule-etiquette-text = No aggressive, humiliating or harassing behaviour towards others.
moderation-rule-form = Write so that people can read it
moderation-rule-form-text = Not in capitals throughout, and in sentences.

moderation-verb-hold = Held until a moderator has looked at it
moderation-verb-reject = Not published
moderation-verb-remove = Comment removed
moderation-verb-approve = Comment published
moderation-verb-undo = A decision was taken back
moderation-verb-edit = Edited by a moderator
moderation-verb-warn = Warning
moderation-verb-restrict = Discussion closed to the account for a time
moderation-verb-block = Discussion closed to the account
moderation-verb-delete = Account deleted by the moderators
moderation-verb-lift = Block lifted
moderation-verb-overturn = Decision overturned on appeal
moderation-verb-appeal-refused = Appeal refused
moderation-verb-appeal-granted = Appeal granted
moderation-by-machine = decided automatically
moderation-by-person = decided by a moderator

moderation-standards-title = House rules
moderation-standards-lede = These rules hold for everything that readers write in { $paper }: comments, names, pictures and the words about oneself. Who registers agrees to them.
moderation-standards-how-title = How we moderate
moderation-standards-how = A program on our own machine reads every comment first; no text leaves it. It may ask you to put something differently or leave a comment to a moderator. You learn what was decided, under which rule and for which words, and you can contest it.
moderation-standards-block = Who breaks the rules may be warned, kept out for a time or blocked. A blocked reader may ask for access once more. After a second block it can't be restored.
moderation-standards-changed = Last changed on
moderation-decisions-title = Decisions about me
moderation-decisions-none = No decision has been made about anything you wrote.
moderation-decisions-words = The words in question:
moderation-decisions-contest = Contest this decision
moderation-decisions-appeal = Ask for access
moderation-standing-final = Your access to the discussion was closed for the second time. That is final.
moderation-standing-blocked = Your access to the discussion is closed.
moderation-standing-restricted = You can take part in the discussion again from
moderation-notice-title = Report unlawful content
moderation-notice-lede = Tell us what is unlawful about this comment and why. You get a receipt at once and an answer when we have decided. If you are signed in and it is only against the house rules, “Report” at the comment is quicker.
moderation-notice-none = Please open this form from the comment you want to report. It may already be gone.
moderation-notice-rule = What is it about?
moderation-notice-text = Why is it unlawful?
moderation-notice-text-hint = Say which passage you mean, and which law or whose right it violates.
moderation-notice-name = Your name
moderation-notice-email = Your e-mail address
moderation-notice-good-faith = I believe in good faith that what I have written here is correct and complete.
moderation-notice-send = Send the notice
moderation-notice-sent = Thank you. We have your notice and have sent you a receipt. Its number:
moderation-notice-wrong = Please fill in every field, and tick the box at the end.
moderation-notice-captcha = That is not the sum we were looking for, or the form was open for too long. Please work it out once more.
moderation-notice-many = Many notices have come in within the last hour. Please send yours again a little later; it is still here.
moderation-transparency-title = Transparency report
moderation-transparency-lede = How often we held back, removed or restored something, under which rule, and whether a program or a person decided.
moderation-transparency-notices = Reports received
moderation-transparency-followed = of which led to a removal
moderation-transparency-edition = Edition
moderation-transparency-decision = Decision
moderation-transparency-rule = Rule
moderation-mail-receipt-subject = We have your notice { $reference }
moderation-mail-receipt-text = Thank you for your notice. Its number is { $reference }. A moderator of { $paper } will look at it.

moderation-error-forbidden = You may not do this.
moderation-error-missing = This is not there any more.
moderation-error-already = Somebody was quicker, or it has been decided already.
moderation-error-final = The second block is final. Nobody can undo it, whatever their role.
moderation-error-same-hands = Somebody else must decide this.
moderation-error-needed = Please choose a rule and write a reason.
moderation-error-policy = These rules can't be saved: a text is too long or can't be understood.
moderation-error-busy = We could not do this just now. Please try again.

# The desk.
moderation-desk-title = Moderation
moderation-filter = Show
moderation-filter-all = Everything
moderation-cause-held = Held
moderation-cause-waiting = New readers
moderation-cause-reported = Reported
moderation-cause-campaign = Campaign
moderation-cause-flood = Flood
moderation-cause-appeal = Appeal
moderation-cause-name = Name
moderation-queue-none = Nothing waits here.
moderation-keyboard = j and k: next and previous · a: publish · r: choose the rule · d: remove · x: mark · u: undo
moderation-past = { $published } published, { $removed } removed
moderation-past-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
moderation-past-blocked = blocked before
moderation-claimed = is being looked at by
moderation-case-members = { $count ->
    [one] { $count } comment in this case
   *[other] { $count } comments in this case
}
moderation-notice-from = Notice from
moderation-bulk = With those marked:
moderation-next = Next page
moderation-do-approve = Publish
moderation-do-remove = Remove
moderation-do-rule = Rule
moderation-do-reason = Reason, which the author reads
moderation-do-undo = Undo
moderation-do-pick = Mark
moderation-do-open = Open the case
moderation-do-warn = Warn
moderation-do-restrict = Close for these days
moderation-do-block = Block
moderation-do-block-final = Block for good
moderation-do-delete = Delete the account
moderation-do-lift = Lift the block
moderation-do-try = Try on the last day’s comments
moderation-do-save = Save
moderation-done-approve = Published.
moderation-done-remove = Removed.
moderation-done-undo = Taken back. It waits in the queue again.
moderation-done-sanction = Done. The reader gets a letter with the reasons.
moderation-done-rules = Saved. The rules hold from now on.
moderation-author-since = here since
moderation-author-deleted = The moderators have deleted this account.
moderation-author-final = Blocked for the second time. That is final: nobody can lift it.
moderation-author-blocked = Blocked. Somebody else than who blocked may lift it once.
moderation-author-restricted = Closed until
moderation-author-sanctions = Sanctions
moderation-author-no-sanctions = None so far.
moderation-author-is-final = final
moderation-author-lifted = lifted
moderation-author-staff = One of the paper’s own people: not to be sanctioned here.
moderation-author-days = Days
moderation-author-past = Earlier decisions
moderation-sanction-warn = Warning
moderation-sanction-restrict = Closed for a time
moderation-sanction-block = Block
moderation-sanction-delete = Account deleted
moderation-outcome-published = published
moderation-outcome-removed = removed
moderation-outcome-held = held
moderation-outcome-deleted = deleted by its author
moderation-outcome-open = waits
moderation-rules-title = Rules
moderation-rules-lede = What holds for { $edition }
moderation-rules-version = version
moderation-rules-lists = Lists
moderation-rules-words = Words
moderation-rules-words-hint = One a line. The author is asked to leave them out. A star stands for any ending; an exclamation mark before a word lets it pass.
moderation-rules-hosts = Links
moderation-rules-hosts-hint = One host a line that links may not lead to. A hyphen before a host lets it pass.
moderation-rules-strictness = How strictly
moderation-rules-texts = The rules’ own words
moderation-rules-name = Title
moderation-rules-text = Text
moderation-rules-enabled = In force
moderation-strictness-shipped = As shipped
moderation-strictness-off = Off
moderation-strictness-rephrase = Ask to rephrase
moderation-strictness-hold = Hold
moderation-strictness-hold-early = Hold early
moderation-action-publish = published
moderation-action-rephrase = asked to rephrase
moderation-action-hold = held
moderation-action-reject = rejected
moderation-try-title = What would be different
moderation-try-sum = { $texts } comments of the last day were read; { $count } of them would be treated differently.
moderation-error-prove = Please prove that it is you before you close access for somebody.
moderation-cause-ban = Second person
moderation-done-edit = Changed and published. The author gets a letter with the reasons.
moderation-do-edit = Change the text
moderation-edit-title = Change a comment
moderation-edit-lede = Readers see that a moderator changed it, the author is told why, and every text is kept.
moderation-edit-text = The comment from now on
moderation-edit-do = Change and publish
moderation-author-prove = Prove that it is you, then you can block or delete
moderation-author-two = Blocking and deleting need a second person here: you propose, a colleague confirms.
moderation-author-proposed = Proposed:
moderation-author-waits = Somebody else must confirm this.
moderation-author-confirm = Confirm
moderation-author-refuse = Turn down
moderation-view-edition = Edition
moderation-view-show = Show
moderation-view-drop = Remove the saved view
moderation-view-name = Save this view as
moderation-view-save = Save
moderation-shift-title = Shift
moderation-shift-saved = Saved.
moderation-shift-open = What waits
moderation-shift-cause = Cause
moderation-shift-count = Number
moderation-shift-oldest = Oldest
moderation-shift-usual = On average
moderation-shift-longest = Longest
moderation-shift-nothing = Nothing was taken off the queue.
moderation-shift-hands = Who decided in the last 7 days
moderation-shift-who = Name
moderation-shift-note = Hand-over
moderation-shift-write = What should the next shift know?
moderation-shift-save = Leave the note
moderation-shift-decided = { $count ->
    [one] Taken off the queue in the last day
   *[other] Taken off the queue in the last { $count } days
}
moderation-shift-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
moderation-shift-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
moderation-shift-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
