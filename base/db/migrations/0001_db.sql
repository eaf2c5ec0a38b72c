CREATE TABLE db_events (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE db_jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    lease_until BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    last_error TEXT,
    failed_at BIGINT
);

CREATE INDEX db_jobs_due ON db_jobs (run_at) WHERE failed_at IS NULL;

CREATE UNIQUE INDEX db_jobs_key ON db_jobs (kind, key) WHERE key IS NOT NULL AND failed_at IS NULL AND attempts = 0;

CREATE TABLE db_schedules (
    kind TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL
);

CREATE TABLE db_settings (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (scope, name)
);
