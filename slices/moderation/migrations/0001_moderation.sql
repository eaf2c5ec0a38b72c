CREATE TABLE moderation_rules (
    edition TEXT NOT NULL,
    code TEXT NOT NULL,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    enabled BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (edition, code, version)
);

CREATE TABLE moderation_policies (
    edition TEXT NOT NULL,
    version BIGINT NOT NULL,
    policy TEXT NOT NULL,
    words TEXT NOT NULL,
    hosts TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (edition, version)
);

CREATE TABLE moderation_queue (
    id TEXT PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    edition TEXT NOT NULL,
    place TEXT NOT NULL,
    author TEXT NOT NULL,
    cause TEXT NOT NULL,
    rule TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reports BIGINT NOT NULL DEFAULT 0,
    case_id TEXT,
    state TEXT NOT NULL DEFAULT 'open',
    outcome TEXT NOT NULL DEFAULT '',
    claimed_by TEXT NOT NULL DEFAULT '',
    claimed_at BIGINT,
    created_at BIGINT NOT NULL,
    closed_at BIGINT
);

CREATE UNIQUE INDEX moderation_queue_of_subject ON moderation_queue (subject_kind, subject) WHERE state = 'open';
CREATE INDEX moderation_queue_open ON moderation_queue (created_at, id) WHERE state = 'open' AND case_id IS NULL;
CREATE INDEX moderation_queue_by_cause ON moderation_queue (cause, created_at, id) WHERE state = 'open' AND case_id IS NULL;
CREATE INDEX moderation_queue_of_case ON moderation_queue (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX moderation_queue_by_author ON moderation_queue (author, created_at);
CREATE INDEX moderation_queue_closed ON moderation_queue (closed_at) WHERE state = 'done';

CREATE TABLE moderation_reports (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    edition TEXT NOT NULL,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    token TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    closed_at BIGINT
);

CREATE INDEX moderation_reports_of_subject ON moderation_reports (subject_kind, subject);
CREATE INDEX moderation_reports_by_account ON moderation_reports (account, created_at);
CREATE INDEX moderation_reports_by_time ON moderation_reports (created_at);

CREATE TABLE moderation_sanctions (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    imposed_by TEXT NOT NULL,
    imposed_at BIGINT NOT NULL,
    until_at BIGINT,
    is_final BIGINT NOT NULL,
    lifted_by TEXT NOT NULL DEFAULT '',
    lifted_at BIGINT
);

CREATE INDEX moderation_sanctions_of_account ON moderation_sanctions (account, imposed_at);

CREATE TABLE moderation_head (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO moderation_head (id, number, hash) VALUES (1, 0, '');

CREATE TABLE moderation_ledger (
    number BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    author TEXT NOT NULL,
    edition TEXT NOT NULL,
    rule TEXT NOT NULL,
    rule_version BIGINT NOT NULL,
    policy_version BIGINT NOT NULL,
    model TEXT NOT NULL,
    grounds_hash TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX moderation_ledger_by_author ON moderation_ledger (author, number);
CREATE INDEX moderation_ledger_of_subject ON moderation_ledger (subject_kind, subject, number);
CREATE INDEX moderation_ledger_by_time ON moderation_ledger (at);

CREATE TABLE moderation_grounds (
    entry TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX moderation_grounds_of_author ON moderation_grounds (author);

CREATE TABLE moderation_traces (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL,
    node TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL,
    place TEXT NOT NULL,
    edition TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX moderation_traces_by_time ON moderation_traces (at, id);
CREATE INDEX moderation_traces_by_number ON moderation_traces (number);
CREATE INDEX moderation_traces_by_account ON moderation_traces (account);
