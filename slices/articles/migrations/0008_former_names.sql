CREATE TABLE articles_former_tags (
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    tag TEXT NOT NULL REFERENCES articles_tags (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (edition, kind, slug, name)
);

CREATE INDEX articles_former_tags_name ON articles_former_tags (edition, kind, name);

CREATE INDEX articles_former_tags_tag ON articles_former_tags (tag);

CREATE INDEX articles_tags_by_name ON articles_tags (edition, kind, name, id);

CREATE TABLE articles_former_authors (
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT,
    author TEXT NOT NULL REFERENCES articles_authors (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (slug, name)
);

CREATE INDEX articles_former_authors_name ON articles_former_authors (name);

CREATE INDEX articles_former_authors_source ON articles_former_authors (source);

CREATE INDEX articles_former_authors_author ON articles_former_authors (author);

CREATE INDEX articles_author_texts_name ON articles_author_texts (name);

ALTER TABLE articles_authors ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';

ALTER TABLE articles_authors ADD COLUMN links TEXT NOT NULL DEFAULT '[]';

ALTER TABLE articles_authors ADD COLUMN account TEXT;
