-- What readers will get of a story that they already see, when it will leave the site by itself, and which versions of a
-- story lag behind another language's.
CREATE TABLE articles_updates (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    version BIGINT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE articles_ends (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    at BIGINT NOT NULL
);

CREATE TABLE articles_behind (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    sibling TEXT NOT NULL REFERENCES articles_stories (id),
    since BIGINT NOT NULL
);

CREATE INDEX articles_behind_since ON articles_behind (since);
