CREATE TABLE media_pictures (
    id TEXT PRIMARY KEY,
    source_key TEXT UNIQUE,
    version BIGINT NOT NULL,
    digest TEXT NOT NULL,
    file_name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    animated BIGINT NOT NULL,
    colour TEXT NOT NULL,
    lang TEXT NOT NULL,
    credit TEXT NOT NULL,
    byline TEXT NOT NULL,
    source TEXT NOT NULL,
    copyright TEXT NOT NULL,
    licence TEXT NOT NULL,
    usage_note TEXT NOT NULL,
    digital_source_type TEXT NOT NULL,
    taken TEXT NOT NULL,
    place TEXT NOT NULL,
    keywords TEXT NOT NULL,
    rights_end BIGINT,
    ended_at BIGINT,
    withdrawn_at BIGINT,
    focal_x DOUBLE PRECISION,
    focal_y DOUBLE PRECISION,
    crops TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX media_pictures_by_digest ON media_pictures (digest);
CREATE INDEX media_pictures_by_end ON media_pictures (rights_end) WHERE rights_end IS NOT NULL AND ended_at IS NULL;

CREATE TABLE media_texts (
    picture TEXT NOT NULL REFERENCES media_pictures (id),
    lang TEXT NOT NULL,
    caption TEXT NOT NULL,
    alt TEXT NOT NULL,
    headline TEXT NOT NULL,
    PRIMARY KEY (picture, lang)
);

CREATE TABLE media_files (
    id TEXT PRIMARY KEY,
    source_key TEXT UNIQUE,
    version BIGINT NOT NULL,
    digest TEXT NOT NULL,
    file_name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    credit TEXT NOT NULL,
    rights_end BIGINT,
    ended_at BIGINT,
    withdrawn_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX media_files_by_digest ON media_files (digest);
CREATE INDEX media_files_by_end ON media_files (rights_end) WHERE rights_end IS NOT NULL AND ended_at IS NULL;
