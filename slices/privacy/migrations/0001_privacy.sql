CREATE TABLE privacy_policies (
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    edition TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (kind, version, edition)
);

CREATE TABLE privacy_downloads (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX privacy_downloads_by_account ON privacy_downloads (account);
CREATE INDEX privacy_downloads_by_end ON privacy_downloads (expires_at);
