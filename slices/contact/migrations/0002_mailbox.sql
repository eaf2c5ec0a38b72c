ALTER TABLE contact_messages ADD COLUMN state TEXT NOT NULL DEFAULT 'open';

ALTER TABLE contact_messages ADD COLUMN assignee TEXT;

ALTER TABLE contact_messages ADD COLUMN opened_at BIGINT;

CREATE INDEX contact_messages_by_state ON contact_messages (state, created_at, id);

CREATE TABLE contact_replies (
    id TEXT PRIMARY KEY,
    message TEXT NOT NULL REFERENCES contact_messages (id),
    kind TEXT NOT NULL,
    account TEXT,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT
);

CREATE INDEX contact_replies_message ON contact_replies (message, at, id);
