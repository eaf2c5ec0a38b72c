CREATE TABLE articles_page_revisions (
    id TEXT PRIMARY KEY,
    page TEXT NOT NULL REFERENCES articles_pages (id),
    version BIGINT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    save_id TEXT,
    account TEXT,
    at BIGINT NOT NULL,
    UNIQUE (page, version),
    UNIQUE (page, save_id)
);

ALTER TABLE articles_pages ADD COLUMN approved BIGINT NOT NULL DEFAULT 0;
