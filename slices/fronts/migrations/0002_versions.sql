-- Every arrangement of a front is kept; the newest is the one that counts. `section` is empty for the front of the edition.
CREATE TABLE fronts_versions (
    edition TEXT NOT NULL REFERENCES editions_editions (code),
    section TEXT NOT NULL,
    version BIGINT NOT NULL,
    settings TEXT NOT NULL,
    changed_by TEXT,
    changed_at BIGINT NOT NULL,
    restored BIGINT,
    PRIMARY KEY (edition, section, version)
);

CREATE TABLE fronts_lines (
    edition TEXT NOT NULL,
    section TEXT NOT NULL,
    version BIGINT NOT NULL,
    slot TEXT NOT NULL,
    position BIGINT NOT NULL,
    story TEXT REFERENCES articles_stories (id),
    rule TEXT,
    stories BIGINT NOT NULL,
    from_at BIGINT,
    until_at BIGINT,
    PRIMARY KEY (edition, section, version, slot, position),
    FOREIGN KEY (edition, section, version) REFERENCES fronts_versions (edition, section, version)
);

CREATE TABLE fronts_banners (
    edition TEXT PRIMARY KEY REFERENCES editions_editions (code),
    text TEXT NOT NULL,
    link TEXT NOT NULL,
    story TEXT REFERENCES articles_stories (id),
    until_at BIGINT,
    put_up_by TEXT,
    put_up_at BIGINT NOT NULL
);

INSERT INTO fronts_versions (edition, section, version, settings, changed_by, changed_at, restored)
SELECT e.code, '', 1, COALESCE((SELECT s.settings FROM fronts_settings AS s WHERE s.edition = e.code), '{}'), NULL,
    COALESCE((SELECT s.changed_at FROM fronts_settings AS s WHERE s.edition = e.code),
        (SELECT MAX(p.created_at) FROM fronts_slots AS p WHERE p.edition = e.code)), NULL
FROM editions_editions AS e
WHERE EXISTS (SELECT 1 FROM fronts_settings AS s WHERE s.edition = e.code)
    OR EXISTS (SELECT 1 FROM fronts_slots AS p WHERE p.edition = e.code);

INSERT INTO fronts_lines (edition, section, version, slot, position, story, rule, stories, from_at, until_at)
SELECT edition, '', 1, slot, position, story, rule, 1, from_at, until_at FROM fronts_slots;
