-- Feeds as they came, whose entries are still to be taken out: a refresh stores first, what is derived follows.
CREATE TABLE document (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    section      INTEGER NOT NULL REFERENCES section (id),
    base         TEXT NOT NULL, -- what relative addresses in it are relative to
    content_type TEXT,
    bytes        BLOB NOT NULL
);

CREATE INDEX document_section ON document (section);

-- A version whose element still stands in a document has an empty source.
ALTER TABLE element ADD COLUMN document INTEGER REFERENCES document (id);

CREATE INDEX element_document ON element (document, entry) WHERE document IS NOT NULL;

-- What was fetched, a line a connection, and a line a refresh as a whole, which has no address. Bounded; see Activities.
CREATE TABLE activity (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    time    INTEGER NOT NULL, -- when it began
    url     TEXT,
    status  INTEGER NOT NULL, -- 0: no answer
    bytes   INTEGER NOT NULL,
    took    INTEGER NOT NULL, -- microseconds
    fresh   INTEGER, -- articles; absent where it was no feed that could be read
    changed INTEGER,
    error   TEXT
);

-- Hosts that asked to be left alone, and until when (Retry-After).
CREATE TABLE host_wait (
    host  TEXT PRIMARY KEY, -- its name, with its port where that is not the usual one
    until INTEGER NOT NULL
) WITHOUT ROWID;

-- Hashes are made in another way; the next document gives them anew, which is no change of the text.
UPDATE teaser SET text_hash = '';

-- When a feed brings something new, and why it is asked again when it is.
ALTER TABLE feed_state ADD COLUMN received INTEGER; -- when the document behind the validators last really came
ALTER TABLE feed_state ADD COLUMN gap INTEGER; -- milliseconds between arrivals, as learned
ALTER TABLE feed_state ADD COLUMN newest INTEGER; -- when its newest article appeared
ALTER TABLE feed_state ADD COLUMN wish INTEGER; -- milliseconds that the publisher wants between two visits
ALTER TABLE feed_state ADD COLUMN skip_hours TEXT NOT NULL DEFAULT ''; -- 0 to 23, UTC, with commas
ALTER TABLE feed_state ADD COLUMN skip_days TEXT NOT NULL DEFAULT ''; -- 1 (Monday) to 7, with commas
ALTER TABLE feed_state ADD COLUMN why TEXT;
ALTER TABLE feed_state ADD COLUMN span INTEGER; -- the milliseconds that `why` speaks of

UPDATE feed_state SET received = checked;

-- Where feeds have moved to for good (301, 308), and what was made of it.
CREATE TABLE moved (
    section INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
    source  TEXT NOT NULL,
    target  TEXT NOT NULL,
    at      INTEGER NOT NULL,
    outcome TEXT NOT NULL, -- FOLLOWED, UNDONE by the reader, TAKEN: another section has that address
    PRIMARY KEY (section, target)
) WITHOUT ROWID;

-- When a feed last gave an answer that could be used.
ALTER TABLE feed_state ADD COLUMN succeeded INTEGER;

UPDATE feed_state SET succeeded = checked WHERE error IS NULL;
