CREATE TABLE articles_stories (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    translation_group TEXT NOT NULL,
    section TEXT REFERENCES editions_sections (id),
    kind TEXT NOT NULL,
    media TEXT,
    number TEXT,
    slug TEXT NOT NULL,
    short_code TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    headline TEXT NOT NULL,
    short_headline TEXT,
    standfirst TEXT NOT NULL,
    body TEXT NOT NULL,
    words BIGINT NOT NULL,
    reading_minutes BIGINT NOT NULL,
    picture TEXT REFERENCES media_pictures (id),
    picture_caption TEXT,
    agency TEXT,
    link_url TEXT,
    breaking BIGINT NOT NULL,
    pinned BIGINT NOT NULL,
    live BIGINT NOT NULL,
    publish_at BIGINT,
    published_at BIGINT,
    updated_at BIGINT,
    source TEXT UNIQUE,
    digest TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (edition, number)
);

CREATE INDEX articles_stories_latest ON articles_stories (edition, published_at, id) WHERE status = 'published';

CREATE INDEX articles_stories_section ON articles_stories (section, published_at, id) WHERE status = 'published';

CREATE INDEX articles_stories_media ON articles_stories (edition, published_at, id) WHERE status = 'published' AND media IS NOT NULL;

CREATE INDEX articles_stories_marked ON articles_stories (edition, published_at) WHERE status = 'published' AND (breaking = 1 OR pinned = 1);

CREATE INDEX articles_stories_group ON articles_stories (translation_group);

CREATE INDEX articles_stories_due ON articles_stories (publish_at) WHERE status = 'scheduled';

CREATE TABLE articles_serials (
    edition TEXT NOT NULL,
    day TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (edition, day)
);

CREATE TABLE articles_authors (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    portrait TEXT REFERENCES media_pictures (id),
    source TEXT UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE articles_author_texts (
    author TEXT NOT NULL REFERENCES articles_authors (id),
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    bio TEXT NOT NULL,
    PRIMARY KEY (author, edition)
);

CREATE TABLE articles_bylines (
    story TEXT NOT NULL REFERENCES articles_stories (id),
    author TEXT NOT NULL REFERENCES articles_authors (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (story, author)
);

CREATE INDEX articles_bylines_author ON articles_bylines (author, story);

CREATE TABLE articles_tags (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (edition, kind, slug)
);

CREATE TABLE articles_story_tags (
    story TEXT NOT NULL REFERENCES articles_stories (id),
    tag TEXT NOT NULL REFERENCES articles_tags (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (story, tag)
);

CREATE INDEX articles_story_tags_tag ON articles_story_tags (tag, story);

CREATE TABLE articles_related (
    story TEXT NOT NULL REFERENCES articles_stories (id),
    related TEXT NOT NULL REFERENCES articles_stories (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (story, related)
);

CREATE TABLE articles_corrections (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES articles_stories (id),
    at BIGINT NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX articles_corrections_story ON articles_corrections (story, at);

CREATE TABLE articles_redirects (
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    path TEXT NOT NULL,
    story TEXT REFERENCES articles_stories (id),
    target TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (edition, path)
);

CREATE TABLE articles_pages (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    in_footer BIGINT NOT NULL,
    position BIGINT NOT NULL,
    published BIGINT NOT NULL,
    source TEXT UNIQUE,
    digest TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (edition, slug)
);
