# A story and a standing page.

articles-kind-news = News
articles-kind-analysis = Analysis
articles-kind-interview = Interview
articles-kind-gallery = In pictures
articles-kind-longread = Long read
articles-kind-audio = Listen
articles-kind-video = Watch
articles-kind-infographic = In numbers
# Before a name, standing by itself: "By Mara Lindqvist"
articles-byline-label = By
articles-published = Published
articles-updated = Updated
articles-reading-label = Reading time
articles-reading = { $minutes ->
    [one] { $minutes } minute’s reading
   *[other] { $minutes } minutes’ reading
}
articles-translations = Read this in
articles-share = Share
articles-share-device = Send to…
articles-share-mail = By e-mail
articles-short = Short address
articles-copy = Copy the short address
articles-copy-done = Copied
articles-subscribe = Subscribe
articles-print = Print
articles-corrections = { $count ->
    [one] Correction
   *[other] Corrections
}
articles-related = Related
articles-tags = Tags
articles-standards = Community standards
articles-gallery = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
articles-gallery-previous = Previous picture
articles-gallery-next = Next picture
articles-factbox = Facts
articles-embed-note = This comes from { $provider }. Nothing is loaded from there, and nothing is told about you, until you ask.
articles-embed-load = Show it here
articles-embed-open = Open it at { $provider }
articles-media-download = Download the file
articles-media-transcript = Read the transcript
articles-page-updated = Last changed on
articles-page-others = More about the paper
