# Policies in versions, and one's own data.

privacy-accept-title = Something has changed
privacy-accept-lede = Before you go on, please read what is new. Until you decide, everything else waits.
privacy-accept-leave = I do not agree: delete my account instead
privacy-accept-changes = What has changed, word by word
privacy-accept-since = In force since { $day }.
privacy-accept-read = Read it whole
privacy-accept-agree = I have read this and agree.
privacy-accept-do = Continue
privacy-accept-delete = Delete my account instead
privacy-kind-privacy = Privacy policy
privacy-kind-terms = Community standards
privacy-error-tick = Please tick the box to continue, or delete your account instead.
privacy-offer-title = Take your data along
privacy-offer-lede = Everything the paper holds of you, as one file: readable in any browser, and for programs too.
privacy-offer-do = Send me my data
privacy-offer-asked = We are collecting it. A letter will tell you where it lies.
privacy-mail-download-subject = Your data is ready
privacy-mail-download-text = Everything that { $paper } holds of you lies ready as one file for seven days. You need to be logged in to fetch it.
privacy-mail-download-button = Fetch my data
