CREATE TABLE imports_comments (
    source TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES articles_stories (id),
    parent_source TEXT,
    author_name TEXT NOT NULL,
    author_url TEXT,
    author_email TEXT,
    author_ip TEXT,
    written_at BIGINT,
    body_html TEXT NOT NULL,
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    imported_at BIGINT NOT NULL
);

CREATE INDEX imports_comments_story ON imports_comments (story, written_at);
