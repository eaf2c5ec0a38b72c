CREATE TABLE accounts_identities (
    provider TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (provider, subject)
);

CREATE INDEX accounts_identities_by_account ON accounts_identities (account);

ALTER TABLE accounts_registrations ADD COLUMN identity TEXT;

CREATE TABLE accounts_passkeys (
    credential TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX accounts_passkeys_by_account ON accounts_passkeys (account);

CREATE TABLE accounts_ceremonies (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX accounts_ceremonies_by_end ON accounts_ceremonies (expires_at);

CREATE TABLE accounts_bounces (
    email_folded TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    code TEXT NOT NULL,
    failed_at BIGINT NOT NULL
);

CREATE INDEX accounts_bounces_by_time ON accounts_bounces (failed_at);
