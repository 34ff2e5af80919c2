-- Folders in folders. The first is the root, where what is chosen holds for all.
CREATE TABLE folder (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    within    INTEGER NOT NULL, -- the folder it stands in; the root stands in itself
    title     TEXT NOT NULL,
    position  INTEGER NOT NULL, -- among all that stands in the same folder
    closed    INTEGER NOT NULL DEFAULT 0, -- folded away on the screen
    full_text TEXT, -- what the reader chose here: as in section; absent where it is as further out
    pictures  INTEGER,
    minutes   INTEGER,
    colour    TEXT,
    UNIQUE (within, title)
);

INSERT INTO folder (id, within, title, position) VALUES (1, 1, '', 0);

-- section.folder is how earlier versions wrote where it stands: sections that come from them have 0 in within, and are put
-- in order once, see Folders. section.full_text and pictures say what holds; what the reader chose for it itself stands here.
ALTER TABLE section ADD COLUMN within INTEGER NOT NULL DEFAULT 0;
ALTER TABLE section ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE section ADD COLUMN own_full_text TEXT;
ALTER TABLE section ADD COLUMN own_pictures INTEGER;
ALTER TABLE section ADD COLUMN own_minutes INTEGER;
ALTER TABLE section ADD COLUMN minutes INTEGER NOT NULL DEFAULT -1; -- what holds: between two times, 0 by hand, -1 as the feed asks
ALTER TABLE section ADD COLUMN colour TEXT;
ALTER TABLE section ADD COLUMN form TEXT NOT NULL DEFAULT 'FEED'; -- what stands at its address: FEED, or PAGE whose list of articles is read

CREATE INDEX section_within ON section (within);

-- The reader's own words, under which a section stands besides its folder.
CREATE TABLE label (
    title    TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    closed   INTEGER NOT NULL DEFAULT 0,
    colour   TEXT
) WITHOUT ROWID;

CREATE TABLE section_label (
    section INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
    label   TEXT NOT NULL,
    PRIMARY KEY (section, label)
) WITHOUT ROWID;

CREATE INDEX section_label_label ON section_label (label);

-- Lists of sections that somebody else keeps, each with the folder that is kept in step with it. One whose folder is gone rests: the
-- folder may be taken back.
CREATE TABLE list (
    folder        INTEGER PRIMARY KEY,
    address       TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    hash          TEXT, -- of what was read last
    next          INTEGER,
    failures      INTEGER NOT NULL DEFAULT 0,
    error         TEXT
);

-- What a list named when it was read last: what the reader gave up of it does not come back by it.
CREATE TABLE list_line (
    list    INTEGER NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (list, address)
) WITHOUT ROWID;

ALTER TABLE section ADD COLUMN list INTEGER; -- the folder of the list by which it came; absent: by the reader himself
ALTER TABLE section ADD COLUMN unlisted_at INTEGER; -- since when that list does not name it any more: it is not fetched

-- The icons of publishers' sites, fetched once.
CREATE TABLE site_icon (
    host  TEXT PRIMARY KEY,
    icon  BLOB, -- absent where none could be had
    tried INTEGER NOT NULL
) WITHOUT ROWID;
