CREATE TABLE appeals_cases (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    entry TEXT NOT NULL,
    edition TEXT NOT NULL,
    subject_line TEXT NOT NULL,
    explanation TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    decided_at BIGINT
);

CREATE UNIQUE INDEX appeals_cases_open ON appeals_cases (account, entry) WHERE state = 'open';
CREATE INDEX appeals_cases_of_account ON appeals_cases (account, created_at);
CREATE INDEX appeals_cases_due ON appeals_cases (due_at) WHERE state = 'open';
