CREATE TABLE accounts_receipts (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL UNIQUE,
    deleted_at BIGINT NOT NULL,
    erased_at BIGINT NOT NULL
);

CREATE TABLE accounts_totp (
    account TEXT PRIMARY KEY REFERENCES accounts_accounts (id),
    secret TEXT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL
);

CREATE TABLE accounts_spare_codes (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts_accounts (id),
    used_at BIGINT
);

CREATE INDEX accounts_spare_codes_by_account ON accounts_spare_codes (account);
