# Front page, sections, tags, topics, authors, the wire, the archive.

fronts-front-empty-title = The first edition is being made up
fronts-front-empty-text = There are no stories here yet. Please come back soon.
fronts-wire-title = News
fronts-wire-all = All news
fronts-features-title = In depth
fronts-multimedia-title = Multimedia
fronts-recommended-title = Recommended
fronts-section-empty-title = Nothing in this section yet
fronts-section-empty-text = Stories will stand here as soon as the newsroom publishes them.
fronts-tag-label = Tag
fronts-tag-empty-title = Nothing under this tag
fronts-tag-empty-text = No published story carries it at present.
fronts-topic-label = Topic
fronts-topic-empty-title = Nothing on this topic yet
fronts-topic-empty-text = Stories will stand here as soon as the newsroom publishes them.
fronts-author-empty-title = Nothing published yet
fronts-author-empty-text = Stories by this author will stand here.
fronts-stories = { $count ->
    [0] No stories
    [one] { $count } story
   *[other] { $count } stories
}
fronts-news-title = All news
fronts-news-by-day = Look up a day
fronts-news-empty-title = No news yet
fronts-news-empty-text = Whatever the paper publishes will be listed here, newest first.
fronts-news-description = Everything the paper has published, newest first.
fronts-archive-title = Archive
fronts-archive-label = Archive
fronts-archive-calendar = Choose a day
fronts-archive-previous-day = Day before
fronts-archive-next-day = Day after
fronts-archive-previous-month = Month before
fronts-archive-next-month = Month after
fronts-archive-months = Other months
fronts-archive-empty-title = Nothing was published on this day
fronts-archive-empty-text = Choose another day in the calendar.
fronts-archive-description = Everything the paper published on { $day }.
fronts-multimedia-all = Everything
fronts-multimedia-gallery = Galleries
fronts-multimedia-video = Video
fronts-multimedia-audio = Audio
fronts-multimedia-infographic = Infographics
fronts-multimedia-empty-title = Nothing to look at or listen to yet
fronts-multimedia-empty-text = Galleries, video, audio and infographics will stand here.
fronts-multimedia-description = Galleries, video, audio and infographics.
fronts-rail-news = All news
fronts-rail-multimedia = Multimedia
fronts-rail-archive = Archive
# 1 is Monday, 7 Sunday.
fronts-calendar-first-weekday = 1
fronts-weekday-1-name = Monday
fronts-weekday-1-letter = M
fronts-weekday-2-name = Tuesday
fronts-weekday-2-letter = T
fronts-weekday-3-name = Wednesday
fronts-weekday-3-letter = W
fronts-weekday-4-name = Thursday
fronts-weekday-4-letter = T
fronts-weekday-5-name = Friday
fronts-weekday-5-letter = F
fronts-weekday-6-name = Saturday
fronts-weekday-6-letter = S
fronts-weekday-7-name = Sunday
fronts-weekday-7-letter = S
