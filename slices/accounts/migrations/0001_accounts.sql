CREATE TABLE accounts_accounts (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_skeleton TEXT NOT NULL,
    password TEXT,
    staff BIGINT NOT NULL DEFAULT 0,
    edition TEXT NOT NULL,
    lang TEXT NOT NULL,
    zone TEXT,
    bio TEXT NOT NULL DEFAULT '',
    avatar TEXT,
    avatar_seed TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    signed_in_at BIGINT,
    blocked_at BIGINT,
    deleted_at BIGINT,
    erase_at BIGINT
);

CREATE INDEX accounts_accounts_by_skeleton ON accounts_accounts (name_skeleton);
CREATE INDEX accounts_accounts_to_erase ON accounts_accounts (erase_at) WHERE erase_at IS NOT NULL;

CREATE TABLE accounts_registrations (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    password TEXT NOT NULL,
    edition TEXT NOT NULL,
    lang TEXT NOT NULL,
    page TEXT NOT NULL,
    policies TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX accounts_registrations_by_email ON accounts_registrations (email_folded);
CREATE INDEX accounts_registrations_by_end ON accounts_registrations (expires_at);

CREATE TABLE accounts_challenges (
    nonce TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);

CREATE INDEX accounts_challenges_by_end ON accounts_challenges (expires_at);

CREATE TABLE accounts_sessions (
    digest TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    remembered BIGINT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    proved_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX accounts_sessions_by_account ON accounts_sessions (account);
CREATE INDEX accounts_sessions_by_end ON accounts_sessions (expires_at);

CREATE TABLE accounts_links (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    purpose TEXT NOT NULL,
    detail TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX accounts_links_by_account ON accounts_links (account, purpose);
CREATE INDEX accounts_links_by_end ON accounts_links (expires_at);

CREATE TABLE accounts_consents (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    purpose TEXT NOT NULL,
    version TEXT NOT NULL,
    lang TEXT NOT NULL,
    given BIGINT NOT NULL,
    page TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX accounts_consents_by_account ON accounts_consents (account, purpose, at);

CREATE TABLE accounts_grants (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    role TEXT NOT NULL,
    edition TEXT,
    section TEXT,
    granted_at BIGINT NOT NULL
);

CREATE INDEX accounts_grants_by_account ON accounts_grants (account);

CREATE TABLE accounts_audit (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    edition TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX accounts_audit_by_actor ON accounts_audit (actor, id);
CREATE INDEX accounts_audit_by_subject ON accounts_audit (subject, id);
CREATE INDEX accounts_audit_by_verb ON accounts_audit (verb, id);
