CREATE INDEX moderation_queue_by_edition ON moderation_queue (edition, created_at, id) WHERE state = 'open' AND case_id IS NULL;
CREATE INDEX moderation_queue_by_edition_and_cause ON moderation_queue (edition, cause, created_at, id)
    WHERE state = 'open' AND case_id IS NULL;

CREATE TABLE moderation_proposals (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX moderation_proposals_of_account ON moderation_proposals (account);

CREATE TABLE moderation_handovers (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE moderation_views (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL
);

CREATE INDEX moderation_views_of_account ON moderation_views (account, id);
