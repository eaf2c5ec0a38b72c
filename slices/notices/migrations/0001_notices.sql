CREATE TABLE notices_notices (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    about TEXT NOT NULL,
    source TEXT NOT NULL,
    sender TEXT NOT NULL,
    edition TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    quote TEXT NOT NULL,
    count BIGINT NOT NULL DEFAULT 1,
    shown BIGINT NOT NULL,
    mail TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    read_at BIGINT
);

CREATE UNIQUE INDEX notices_notices_unread ON notices_notices (account, kind, about) WHERE read_at IS NULL;
CREATE INDEX notices_notices_of_subject ON notices_notices (about);
CREATE INDEX notices_notices_of_account ON notices_notices (account, id) WHERE shown = 1;
CREATE INDEX notices_notices_of_sender ON notices_notices (sender, account);
CREATE INDEX notices_notices_daily ON notices_notices (account, created_at) WHERE mail = 'daily' AND read_at IS NULL;
CREATE INDEX notices_notices_by_time ON notices_notices (created_at);

CREATE TABLE notices_choices (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    shown BIGINT NOT NULL,
    mail TEXT NOT NULL,
    PRIMARY KEY (account, kind)
);
