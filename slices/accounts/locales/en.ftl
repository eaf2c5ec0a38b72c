# Readers' accounts.

accounts-header-register = Register
accounts-header-login = Log in
accounts-header-greeting = Hello, { $name }
accounts-header-account = My account
accounts-header-logout = Log out
accounts-header-waiting = Waiting for you:
accounts-register-title = Register
accounts-register-lede = An account with { $paper } lets you take part in the discussion and choose what reaches you. Reading needs none.
accounts-register-do = Register
accounts-register-other = Registered already?
accounts-register-consent = I agree to the community standards and have read the privacy policy.
accounts-register-terms = Community standards
accounts-register-privacy = Privacy policy
accounts-register-trap = Leave this empty
accounts-login-title = Log in
accounts-login-lede = Welcome back to { $paper }. We will take you to where you were.
accounts-login-do = Log in
accounts-login-other = New here?
accounts-login-remember = Stay logged in on this device
accounts-login-forgotten = Forgotten your password?
accounts-login-confirmed = Your address is confirmed. You can log in now.
accounts-login-reset = Your new password is set, and you are logged out everywhere else. Log in with it now.
accounts-login-left = You are logged out. See you soon.
accounts-recover-title = Recover your password
accounts-recover-lede = Tell us the address you registered with. We will send you a link for a new password.
accounts-recover-do = Send the link
accounts-reset-title = Choose a new password
accounts-reset-lede = When you have set it, every device that is logged in to your account is logged out.
accounts-reset-do = Set the password
accounts-confirm-title = One more click
accounts-confirm-lede = This opens your account with { $paper }.
accounts-confirm-do = Confirm my address
accounts-field-email = E-mail address
accounts-field-email-hint = Never shown to other readers.
accounts-field-name = Display name
accounts-field-name-hint = Under this name others read you. It need not be your real one.
accounts-field-password = Password
accounts-field-new-password = New password
accounts-field-new-password-hint = At least { $least } characters. Three or four words that only you would put together are best.
accounts-error-title = That did not work yet
accounts-error-refused = Address and password do not belong together. Please check both, or recover your password.
accounts-error-link = This link is not good any more.
accounts-error-too-many = There have been many attempts from your connection. Please wait a quarter of an hour.
accounts-error-forbidden = You may not do this. If you think you should, write to us.
accounts-error-busy = We could not do this just now. Please try again in a minute.
accounts-error-email-missing = Please give your e-mail address.
accounts-error-email-form = This does not look like an e-mail address. It should look like name@example.org.
accounts-error-email-disposable = Letters to this address would soon be lost, and you with them. Please use one that you keep.
accounts-error-name-missing = Please choose a name under which others read you.
accounts-error-name-short = This name is too short. Two characters are the least.
accounts-error-name-long = This name is too long. Please use at most 40 characters.
accounts-error-name-letters = A name consists of letters, with digits, blanks, hyphens, dots and apostrophes if you like.
accounts-error-name-mixed = One word of this name mixes letters of different alphabets, which others could take for someone else’s name.
accounts-error-name-reserved = This name belongs to the paper or one of its people. Please choose another.
accounts-error-password-missing = Please enter a password.
accounts-error-password-short = This password is too short. Add a word or two.
accounts-error-password-long = This password is longer than we can take. Please shorten it.
accounts-error-password-common = This password is among the first that burglars try. Please choose one that only you would think of.
accounts-error-consent = To register, you need to agree to these.
accounts-error-code = This code is not right, or it has just expired. Please enter the next one.
accounts-error-captcha-wrong = That is not the sum we were looking for. Please work it out once more.
accounts-error-captcha-expired = This check has expired. Here is a new one; what you typed is still here.
accounts-said-registered-title = Look into your mailbox
accounts-said-registered-text = We have sent you a letter with a link. Follow it within { $hours } hours, and your account is open. If nothing comes, look among the unwanted mail.
accounts-said-recovering-title = Look into your mailbox
accounts-said-recovering-text = We have sent a letter to the address you gave. Its link is good for { $minutes } minutes and once only.
accounts-said-link-title = This link is not good any more
accounts-said-link-text = It has been used already, or it is too old. If you have an account, just log in; otherwise ask for a new letter.
accounts-home-title = My account
accounts-home-lede = What the paper knows of you, and what you have decided.
accounts-home-number = Reader number
accounts-home-since = Here since
accounts-mail-greeting = Hello { $name },
accounts-mail-greeting-plain = Hello,
accounts-mail-by-hand = If the button does not work, copy this address into your browser:
accounts-mail-footer = { $paper } sent this letter because someone asked for it with this address. It is no advertising, and nobody is told whether you open it.
accounts-mail-confirm-subject = Confirm your address
accounts-mail-confirm-text =
    Thank you for registering with { $paper }. One click, and your account is open. The link is good for { $hours } hours.

    If you did not register, you need do nothing: without the click there is no account, and we forget your address.
accounts-mail-confirm-button = Confirm my address
accounts-mail-known-subject = You have an account already
accounts-mail-known-text =
    Someone has just tried to register with { $paper } using your address. You have an account with it already, so nothing has been changed. Just log in; if you have forgotten your password, choose a new one.

    If it was not you, you need do nothing.
accounts-mail-known-button = Choose a new password
accounts-mail-recover-subject = A new password
accounts-mail-recover-text =
    With this link you choose a new password for { $paper }. It is good for { $minutes } minutes and once only.

    If you did not ask for it, you need do nothing: your password stays as it is.
accounts-mail-recover-button = Choose a new password
accounts-mail-unknown-subject = There is no account with this address
accounts-mail-unknown-text =
    Someone has asked { $paper } for a new password with your address. There is no account with it; perhaps you registered with another one.

    If it was not you, you need do nothing.
accounts-mail-unknown-button = Register
accounts-mail-password-changed-subject = Your password was changed
accounts-mail-password-changed-text =
    The password of your account with { $paper } has just been changed, and every device has been logged out.

    If it was not you, choose a new password at once and write to us.
accounts-mail-password-changed-button = Choose a new password
accounts-login-changed = Your new address is in force. Log in with it from now on.
accounts-login-undone = Your old address is back, and everyone has been logged out of your account. We have sent you a link for a new password.
accounts-login-restored = Welcome back: your account is as it was. You can log in.
accounts-prove-title = Just to be sure it is you
accounts-prove-lede = What comes next matters. Please enter your password once more.
accounts-prove-do = Continue
accounts-email-title = Confirm your new address
accounts-email-lede = From then on you log in to { $paper } with this address, and letters go there.
accounts-email-do = Use this address
accounts-undo-title = Undo the change of address
accounts-undo-lede = Your account with { $paper } gets its old address back, everyone is logged out, and you choose a new password.
accounts-undo-do = Give me my old address back
accounts-restore-title = Restore your account
accounts-restore-lede = Your account with { $paper } comes back exactly as it was.
accounts-restore-do = Restore it
accounts-delete-title = Delete my account
accounts-delete-lede = Your account with { $paper } is hidden at once and you are logged out everywhere. For thirty days a link in a letter brings it back; then everything we know of you is erased for good.
accounts-delete-sure = Yes, I am sure: delete my account.
accounts-delete-do = Delete my account
accounts-delete-stay = No, I am staying
accounts-profile-title = Profile
accounts-security-title = Security
accounts-privacy-title = Privacy
accounts-privacy-lede = Nothing below is on unless you turn it on, and one click turns it off again.
accounts-privacy-signal = Your browser asks us not to share what we know of you (Global Privacy Control). We share nothing anyway, and count its word above everything below.
accounts-purpose-allow = Allow
accounts-purpose-withdraw = Withdraw
accounts-purpose-newsletter = Newsletters
accounts-purpose-newsletter-text = Letters with stories, as often as you choose.
accounts-purpose-push = Messages on this device
accounts-purpose-push-text = Breaking news, and replies to you, even when no page is open.
accounts-purpose-personal = Personal recommendations
accounts-purpose-personal-text = Stories chosen by what you have read, worked out on our own machine.
accounts-purpose-statistics = Statistics
accounts-purpose-statistics-text = Your visits count in the paper’s own figures, tied to your account.
accounts-settings-save = Save
accounts-settings-saved = Saved.
accounts-settings-email = We have sent a link to the new address. Until you follow it, everything stays as it is.
accounts-settings-ended = Logged out there.
accounts-field-bio = About you
accounts-field-bio-hint = Shown beside what you write. Up to 500 characters.
accounts-field-edition = Your edition
accounts-field-edition-hint = Letters to you are written in its language.
accounts-field-zone = Time zone
accounts-field-picture = Picture file
accounts-field-picture-hint = JPEG, PNG, WebP, AVIF or GIF, up to 8 MB. We cut a square from its middle and remove everything else the file says.
accounts-picture-title = Picture
accounts-picture-do = Use this picture
accounts-picture-remove = Back to the drawing
accounts-sessions-title = Where you are logged in
accounts-sessions-unknown = Unknown device
accounts-sessions-here = this device
accounts-sessions-used = Since { $begun }, last used { $used }
accounts-sessions-end = Log out there
accounts-sessions-end-all = Log out everywhere else
accounts-password-title = Password
accounts-password-do = Change the password
accounts-address-title = E-mail address
accounts-address-now = At present:
accounts-address-new = New address
accounts-address-hint = We write to both: a link to the new one, and word to the old one.
accounts-address-do = Change the address
accounts-error-bio-long = This is too long. Please keep it under 500 characters.
accounts-error-zone = We do not know this time zone. It should look like Europe/London.
accounts-error-picture-form = We could not read this as a picture. Please choose a JPEG, PNG, WebP, AVIF or GIF file.
accounts-error-picture-large = This file is too large. Please use one of at most 8 MB.
accounts-error-password-wrong = This is not your password. Please try again.
accounts-error-sure = Please tick the box if you are sure.
accounts-said-deleted-title = Your account is deleted
accounts-said-deleted-text = Nobody sees it any more. We have sent you a letter: its link restores everything for { $hours } days. After that it is gone for good.
accounts-mail-email-confirm-subject = Confirm your new address
accounts-mail-email-confirm-text =
    You want to use this address with { $paper } from now on. Please confirm it within { $hours } hours.

    If it was not you, you need do nothing.
accounts-mail-email-confirm-button = Confirm this address
accounts-mail-email-will-change-subject = Your address is to be changed
accounts-mail-email-will-change-text =
    Someone who knows your password has asked { $paper } to use another address for your account. It is changed as soon as the new address is confirmed.

    If it was not you, choose a new password now: that stops it.
accounts-mail-email-will-change-button = Choose a new password
accounts-mail-email-changed-subject = Your address was changed
accounts-mail-email-changed-text =
    Your account with { $paper } has another address now; this is the last letter to the old one.

    If it was not you, undo it within seven days: then everyone is logged out and you choose a new password.
accounts-mail-email-changed-button = Undo the change
accounts-mail-deleted-subject = Your account is deleted
accounts-mail-deleted-text =
    As you asked, your account with { $paper } is deleted. Until { $day } this link brings it back exactly as it was.

    Then everything we know of you is erased for good, and nobody can bring it back.
accounts-mail-deleted-button = Restore my account
accounts-login-setup = The administrator's account is open. Log in with it.
accounts-second-title = Two-step log-in
accounts-second-lede = Your password is right. { $paper } now asks for the code that your authenticator shows, or one of your spare codes.
accounts-second-do = Log in
accounts-second-on-title = Two-step log-in
accounts-second-on-lede = Besides your password, a code from your own device: who steals the one still lacks the other.
accounts-second-on-app = Enter this key in an authenticator app.
accounts-second-on-open = Or open it on this device
accounts-second-on-type = Type the code that it shows.
accounts-second-on-do = Turn on
accounts-second-off-title = Two-step log-in is on
accounts-second-off-lede = To turn it off, enter your password. Your spare codes go with it.
accounts-second-off-do = Turn off
accounts-second-spare-title = Keep these codes
accounts-second-spare-lede = Each logs you in once when your device is not at hand. They are shown only now.
accounts-second-spare-do = I have kept them
accounts-setup-title = The first administrator
accounts-setup-lede = { $paper } has nobody yet who may run it. The program printed a code when it started: whoever has it may begin here.
accounts-setup-do = Begin
accounts-field-code = Code
accounts-field-code-hint = Six digits, or a spare code.
accounts-field-setup-code = Setup code
accounts-error-setup-code = This is not the code that the program printed.
accounts-with-title = Or by another site
accounts-with-do = Continue with { $provider }
accounts-newcomer-title = Almost there
accounts-newcomer-lede = { $paper } does not know you yet. Choose the name under which others read you, and your account is open.
accounts-newcomer-do = Open my account
accounts-newcomer-address = Your address, confirmed by the other site:
accounts-said-known-title = You have an account already
accounts-said-known-text = There is an account with this address. Log in the way you did before; then connect the other site on the page “Security”.
accounts-ways-title = Log in by another site
accounts-ways-lede = Connect an account that you have elsewhere, and log in with it here. We learn who you are there, and nothing else.
accounts-ways-connect = Connect
accounts-ways-disconnect = Disconnect
accounts-ways-connected = Connected
accounts-passkey-title = Passkeys
accounts-passkey-lede = Log in with a finger, a face or the PIN of your device instead of a password.
accounts-passkey-add = Add a passkey
accounts-passkey-name = Name of the passkey
accounts-passkey-rename = Rename
accounts-passkey-remove = Remove
accounts-passkey-unnamed = Passkey
accounts-passkey-added = Added { $added }
accounts-passkey-used = Added { $added }, last used { $used }
accounts-passkey-noscript = A passkey is made by script, which is off in this browser. Your password works without.
accounts-passkey-login = Log in with a passkey
accounts-passkey-prove = Prove it with a passkey
accounts-prove-house = Prove it with { $provider }
accounts-password-none = Your account has no password. If you would like one, ask for a link.
accounts-password-ask = Ask for a link
accounts-invited-title = Welcome to the desk
accounts-invited-lede = { $paper } has opened an account for you. Choose its password.
accounts-invited-do = Set the password
accounts-login-invited = Your password is set. Log in with it now.
accounts-bounce-notice = Letters to your address came back to us, most recently on { $day }. Please check the address, or give us another.
accounts-unsubscribe-title = Stop these letters
accounts-unsubscribe-lede = One click, and { $paper } sends you no more of these letters.
accounts-unsubscribe-do = Stop them
accounts-said-unsubscribed-title = No more of these letters
accounts-said-unsubscribed-text = It is done. You can turn them on again in your account, on the page “Privacy”.
accounts-mail-unsubscribe = You no longer want these letters? Stop them here:
accounts-crop-choose = Choose the part to show
accounts-crop-left = From the left
accounts-crop-top = From the top
accounts-crop-size = Size of the part
accounts-error-provider = The other site did not answer as it should. Please try again, or log in another way.
accounts-error-provider-lost = This did not begin in this browser, or it took too long. Please try once more.
accounts-error-provider-declined = The other site did not confirm who you are, or you chose not to go on.
accounts-error-identity-taken = That account elsewhere is connected to another account here already.
accounts-error-identity-other = That is not the account that you have connected.
accounts-error-last-way = This is your only way in. Add a password or another way first.
accounts-error-staff-provider = The paper’s own people log in by the paper’s own site. Please use its button below.
accounts-error-no-registration = There is no account for you here, and registering is closed.
accounts-error-passkey = The passkey did not work. Please try again, or log in with your password.
accounts-error-passkey-many = You have as many passkeys as we can keep. Remove one first.
accounts-mail-ways-changed-subject = The ways into your account were changed
accounts-mail-ways-changed-text =
    A way to log in to your account with { $paper } has just been added or removed: a passkey, or an account at another site.

    If it was not you, choose a new password at once, remove what you do not know on the page “Security”, and write to us.
accounts-mail-ways-changed-button = Choose a new password
accounts-mail-invited-subject = You are invited to { $paper }
accounts-mail-invited-text =
    { $paper } has opened a desk account for this address. The link is good for seven days and once only.

    If you do not know what this is about, you need do nothing.
accounts-mail-invited-button = Begin
