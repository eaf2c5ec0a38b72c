# Appeals.

appeals-title = Contest a decision
appeals-lede = Tell us what happened and why you see it differently. Somebody else than who decided reads it and answers you.
appeals-nothing = There is nothing to contest here: your access to the discussion is open. To contest a single decision, follow the link beside it under “Decisions about me”.
appeals-who = You are
appeals-number = User ID
appeals-subject = Subject
appeals-explanation = Your explanation
appeals-explanation-hint = What did you do, and what should we know about it?
appeals-send = Send the appeal
appeals-sent = We have your appeal and have written to you. You get an answer by the day named in the letter.
appeals-earlier = Your appeals
appeals-due = answer by
appeals-state-open = is being looked at
appeals-state-granted = granted
appeals-state-refused = refused
appeals-state-gone = closed
appeals-case-title = Appeal
appeals-case-decision = The decision
appeals-case-answer = Answer, which the reader gets by mail
appeals-case-grant = Grant
appeals-case-refuse = Refuse
appeals-error-missing = There is no such decision.
appeals-error-needed = Please write a subject and an explanation.
appeals-error-final = Your access to the discussion was closed for the second time. That is final and can't be contested.
appeals-error-many = You have sent several appeals today. Please wait until tomorrow.
appeals-error-decided = This appeal is decided already.
appeals-error-busy = We could not take your appeal just now. Please send it again.
appeals-mail-taken-subject = We have your appeal
appeals-mail-taken-text =
    We have your appeal “{ $subject }”.

    Somebody else than who decided will read it. You get an answer by { $day }.
appeals-mail-taken-button = See where it stands
appeals-mail-granted-subject = Your appeal is granted
appeals-mail-granted-text =
    Your appeal “{ $subject }” is granted: the decision is undone.

    { $answer }
appeals-mail-granted-button = See the decision
appeals-mail-refused-subject = Your appeal is refused
appeals-mail-refused-text =
    Your appeal “{ $subject }” is refused: the decision stands.

    { $answer }
appeals-mail-refused-button = See the decision
