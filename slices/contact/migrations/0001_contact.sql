CREATE TABLE contact_messages (
    id TEXT PRIMARY KEY,
    edition TEXT NOT NULL,
    topic TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    text TEXT NOT NULL,
    reference TEXT NOT NULL,
    challenge TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    delivered_at BIGINT
);

CREATE INDEX contact_messages_by_time ON contact_messages (created_at);
CREATE INDEX contact_messages_by_sender ON contact_messages (email_folded, created_at);
