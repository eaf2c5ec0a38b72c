CREATE TABLE comments_comments (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES articles_stories (id),
    edition TEXT NOT NULL,
    root TEXT NOT NULL,
    parent TEXT,
    place BIGINT NOT NULL,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    shown BIGINT NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    reactions BIGINT NOT NULL DEFAULT 0,
    replies BIGINT NOT NULL DEFAULT 0,
    places BIGINT NOT NULL DEFAULT 0,
    token TEXT UNIQUE,
    source TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    edited_at BIGINT
);

CREATE INDEX comments_comments_by_time ON comments_comments (story, created_at, id) WHERE shown = 1 AND place = 0;
CREATE INDEX comments_comments_by_reactions ON comments_comments (story, reactions, id) WHERE shown = 1 AND place = 0;
CREATE INDEX comments_comments_of_root ON comments_comments (root, place);
CREATE INDEX comments_comments_of_account ON comments_comments (account, created_at);

CREATE TABLE comments_versions (
    comment TEXT NOT NULL REFERENCES comments_comments (id),
    number BIGINT NOT NULL,
    account TEXT NOT NULL,
    text TEXT NOT NULL,
    replaced_at BIGINT NOT NULL,
    PRIMARY KEY (comment, number)
);

CREATE INDEX comments_versions_of_account ON comments_versions (account);

CREATE TABLE comments_reactions (
    comment TEXT NOT NULL REFERENCES comments_comments (id),
    account TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (comment, account)
);

CREATE INDEX comments_reactions_of_account ON comments_reactions (account);

CREATE TABLE comments_mutes (
    account TEXT NOT NULL,
    muted TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, muted)
);

CREATE TABLE comments_threads (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    edition TEXT NOT NULL,
    visible BIGINT NOT NULL
);

CREATE TABLE comments_modes (
    scope TEXT PRIMARY KEY,
    mode TEXT NOT NULL,
    days BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE comments_readers (
    account TEXT PRIMARY KEY,
    published BIGINT NOT NULL DEFAULT 0,
    removed BIGINT NOT NULL DEFAULT 0,
    letters BIGINT NOT NULL DEFAULT 1
);
