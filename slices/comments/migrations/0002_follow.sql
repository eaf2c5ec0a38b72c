ALTER TABLE comments_threads ADD COLUMN told BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comments_threads ADD COLUMN told_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comments_comments ADD COLUMN moderated_at BIGINT;
ALTER TABLE comments_versions ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';

CREATE INDEX comments_mutes_of_muted ON comments_mutes (muted);

CREATE TABLE comments_follows (
    story TEXT NOT NULL REFERENCES articles_stories (id),
    account TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (story, account)
);

CREATE INDEX comments_follows_of_account ON comments_follows (account, at);
