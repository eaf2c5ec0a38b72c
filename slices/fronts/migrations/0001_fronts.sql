CREATE TABLE fronts_slots (
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    slot TEXT NOT NULL,
    position BIGINT NOT NULL,
    story TEXT REFERENCES articles_stories (id),
    rule TEXT,
    from_at BIGINT,
    until_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (edition, slot, position)
);

CREATE TABLE fronts_settings (
    edition TEXT PRIMARY KEY REFERENCES editions_editions (code),
    settings TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
