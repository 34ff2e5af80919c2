-- What the reader made: sections, and in entry the columns read_at and starred_at. Times are milliseconds since 1970.

CREATE TABLE section (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT NOT NULL,
    address    TEXT NOT NULL UNIQUE,
    folder     TEXT,
    site       TEXT,
    language   TEXT,
    removed_at INTEGER -- a section the reader gave up stays while a starred article came with it
);

CREATE TABLE feed_state (
    section       INTEGER PRIMARY KEY REFERENCES section (id) ON DELETE CASCADE,
    etag          TEXT,
    last_modified TEXT,
    checked       INTEGER,
    next          INTEGER,
    not_before    INTEGER,
    changed       INTEGER,
    error         TEXT,
    body_hash     TEXT,
    failures      INTEGER NOT NULL,
    content_type  TEXT
);

-- Narrow, so that lists, counts and marks of 100,000 articles touch few pages; what is shown stands in teaser.
CREATE TABLE entry (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    section    INTEGER NOT NULL REFERENCES section (id),
    identity   TEXT NOT NULL,
    received   INTEGER NOT NULL,
    sorted     INTEGER NOT NULL, -- published where known and not in the future, else received
    read_at    INTEGER,
    starred_at INTEGER,
    whole      INTEGER NOT NULL, -- the whole text is held
    page_due   INTEGER NOT NULL, -- its page is to be fetched
    readiness  TEXT NOT NULL, -- LEAD, TEXT, COMPLETE
    wanting    INTEGER NOT NULL, -- page or a picture is to be fetched
    retry_at   INTEGER NOT NULL DEFAULT 0,
    indexed    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (section, identity)
);

CREATE INDEX entry_newest ON entry (sorted);
CREATE INDEX entry_section ON entry (section, sorted);
CREATE INDEX entry_unread ON entry (sorted) WHERE read_at IS NULL;
CREATE INDEX entry_unread_in ON entry (section, sorted) WHERE read_at IS NULL;
CREATE INDEX entry_starred ON entry (sorted) WHERE starred_at IS NOT NULL;
CREATE INDEX entry_readiness ON entry (readiness);
CREATE INDEX entry_wanting ON entry (read_at IS NOT NULL, sorted DESC) WHERE wanting = 1;
CREATE INDEX entry_unindexed ON entry (id) WHERE indexed = 0;

CREATE TABLE teaser (
    entry      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    headline   TEXT NOT NULL,
    kicker     TEXT,
    lead       TEXT,
    byline     TEXT,
    agencies   TEXT NOT NULL, -- one a line
    published  TEXT, -- 2026-11-23T04:50:00Z, or the day alone
    language   TEXT,
    url        TEXT,
    link       TEXT,
    content_id TEXT,
    text_hash  TEXT NOT NULL,
    thumbnail  TEXT
);

-- An entry's own element, deflated, once per version.
CREATE TABLE element (
    id      INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    source  BLOB NOT NULL,
    UNIQUE (entry, hash)
);

-- Derived: the article as deflated JSON, by which version of the extractor.
CREATE TABLE article (
    entry   INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    json    BLOB NOT NULL
);

CREATE INDEX article_version ON article (version);

CREATE TABLE page (
    entry      INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    url        TEXT NOT NULL,
    media_type TEXT NOT NULL,
    kept_at    INTEGER NOT NULL,
    bytes      BLOB NOT NULL
);

-- The pictures of an article in its order: held (sha256), known to be none (failed), or still to be fetched (neither).
CREATE TABLE picture (
    entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    address  TEXT NOT NULL,
    position INTEGER NOT NULL,
    lead     INTEGER NOT NULL,
    sha256   TEXT REFERENCES picture_file (sha256),
    failed   TEXT,
    PRIMARY KEY (entry, address)
) WITHOUT ROWID;

CREATE INDEX picture_address ON picture (address) WHERE sha256 IS NOT NULL;
CREATE INDEX picture_sha256 ON picture (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE picture_file (
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width_px   INTEGER NOT NULL,
    height_px  INTEGER NOT NULL,
    size       INTEGER NOT NULL
) WITHOUT ROWID;

-- Marks whose article is not here (yet): saved from a damaged file, or of a section given up.
CREATE TABLE kept_mark (
    address    TEXT NOT NULL,
    identity   TEXT NOT NULL,
    read_at    INTEGER,
    starred_at INTEGER,
    PRIMARY KEY (address, identity)
) WITHOUT ROWID;

-- Marks are part of words (Hindi, Thai); diacritics are folded by the tokenizer and by Words.
CREATE VIRTUAL TABLE search USING fts5 (
    headline, text, content = '', contentless_delete = 1, prefix = '3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
    DELETE FROM search WHERE rowid = old.id;
END;
