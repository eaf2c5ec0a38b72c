CREATE TABLE imports_comments (
    source TEXT PRIMARY KEY,
    story TEXT REFERENCES articles_stories (id),
    page TEXT REFERENCES articles_pages (id),
    parent_source TEXT,
    author_name TEXT NOT NULL,
    author_url TEXT,
    author_email TEXT,
    author_ip TEXT,
    written_at BIGINT,
    body_html TEXT NOT NULL,
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    CHECK ((story IS NULL) <> (page IS NULL))
);

CREATE INDEX imports_comments_story ON imports_comments (story, written_at);

CREATE INDEX imports_comments_page ON imports_comments (page, written_at);
