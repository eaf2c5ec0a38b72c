# The frame of every page, errors, words that several slices share.

layout-skip = Skip to the story
layout-editions = Editions of this paper
layout-sections = Sections
layout-breaking = Breaking
layout-theme-auto = Appearance: as the device
layout-theme-light = Appearance: light
layout-theme-dark = Appearance: dark
layout-footer-sections = All sections
layout-footer-more = Everything else
layout-footer-paper = The paper
layout-footer-security = Report a security problem
layout-card-live = Live
layout-card-breaking = Breaking
layout-card-comments = Comments:
layout-media-gallery = Gallery
layout-media-video = Video
layout-media-audio = Audio
layout-media-infographic = Infographic
# Between names: "Mara Lindqvist, Yusuf Karam"
layout-list-comma = {", "}
layout-pager = Pages
layout-pager-page = Page
layout-pager-newer = Newer
layout-pager-older = Older
layout-pager-loading = Loading older stories…
layout-form-optional = (optional)
layout-captcha-legend = A check against machines
layout-captcha-working = Your device is doing a short sum in the background. There is nothing for you to do.
layout-captcha-done = Done. There is nothing for you to do.
layout-captcha-question = What is { $first } plus { $second }?
layout-captcha-hint = Answer with a number. We ask this so that machines do not flood us.

error-to-front = To the front page
error-reference = If you write to us about this, quote
error-retry = { $seconds ->
    [one] Please try again in a second.
   *[other] Please try again in { $seconds } seconds.
}
error-403-title = This page is not open to you
error-403-text = You need to be signed in with the right to see it. If you think you should have it, ask the newsroom.
error-404-title = There is no page at this address
error-404-text = It may have moved, or the address may have lost a letter on its way to you. Start from the front page, or look through all news.
error-409-title = Someone was here before you
error-409-text = What you wanted to change has changed in the meantime. Go back, load the page again and have another look.
error-410-title = This story has been withdrawn
error-410-text = The paper has taken it down, and it will not come back to this address.
error-413-title = That was too much to take in
error-413-text = What you sent is larger than we accept. Please make it smaller and try again.
error-422-title = We could not read that
error-422-text = Something in the address or the form was not as it should be. Go back, check what you entered and try again.
error-429-title = That was a little fast
error-429-text = We have had too many requests from your connection. Take a breath and try again.
error-500-title = Something broke on our side
error-500-text = It is not your doing. We have made a note of it and will look into it. Please try again in a few minutes.
error-503-title = We will be back in a moment
error-503-text = The paper is being looked after and cannot answer just now. Please try again shortly.
# Shown in a form that was open for too long, or sent from another page.
error-form-expired = This form was open for too long and is no longer valid. Your text is still here: please send it again.

# The frame of the newsroom's pages.
desk-name = Desk
desk-skip = Skip to the work
desk-menu = Newsroom menu
desk-editions = Editions of the newsroom
desk-paper = To the paper
desk-account = My account
desk-logout = Log out
