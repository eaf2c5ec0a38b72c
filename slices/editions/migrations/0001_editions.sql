CREATE TABLE editions_editions (
    code TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    label TEXT NOT NULL,
    name TEXT NOT NULL,
    tagline TEXT NOT NULL,
    host TEXT,
    prefix TEXT NOT NULL,
    zone TEXT NOT NULL,
    publisher TEXT NOT NULL,
    contact TEXT NOT NULL,
    accent TEXT NOT NULL,
    accent_dark TEXT NOT NULL,
    logo TEXT,
    position BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX editions_editions_address ON editions_editions (COALESCE(host, ''), prefix);

CREATE TABLE editions_sections (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    position BIGINT NOT NULL,
    in_navigation BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (edition, slug)
);
