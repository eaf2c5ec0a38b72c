CREATE TABLE articles_workings (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    version BIGINT NOT NULL,
    approved BIGINT,
    headline TEXT NOT NULL,
    fields TEXT NOT NULL,
    body TEXT NOT NULL,
    stage TEXT NOT NULL,
    assignee TEXT,
    changed_by TEXT,
    changed_at BIGINT NOT NULL,
    embargo_at BIGINT
);

CREATE INDEX articles_workings_stage ON articles_workings (stage, changed_at);

CREATE INDEX articles_workings_assignee ON articles_workings (assignee, changed_at);

CREATE INDEX articles_workings_writer ON articles_workings (changed_by, changed_at);

CREATE TABLE articles_revisions (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES articles_stories (id),
    version BIGINT,
    base BIGINT NOT NULL,
    headline TEXT NOT NULL,
    fields TEXT NOT NULL,
    body TEXT NOT NULL,
    save_id TEXT,
    account TEXT,
    at BIGINT NOT NULL,
    UNIQUE (story, version),
    UNIQUE (story, save_id)
);

CREATE TABLE articles_locks (
    story TEXT PRIMARY KEY REFERENCES articles_stories (id),
    account TEXT NOT NULL,
    since BIGINT NOT NULL,
    beat BIGINT NOT NULL
);

CREATE TABLE articles_notes (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES articles_stories (id),
    account TEXT,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    done_at BIGINT
);

CREATE INDEX articles_notes_story ON articles_notes (story, at);

CREATE INDEX articles_stories_desk ON articles_stories (edition, changed_at, id);
