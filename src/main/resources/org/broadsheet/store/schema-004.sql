-- What the reader wants of a section's articles: their pages ALWAYS, AUTO (where the feed gives only the beginning) or NEVER; their pictures or not.
ALTER TABLE section ADD COLUMN full_text TEXT NOT NULL DEFAULT 'AUTO';
ALTER TABLE section ADD COLUMN pictures INTEGER NOT NULL DEFAULT 1;

ALTER TABLE entry ADD COLUMN carried INTEGER NOT NULL DEFAULT 0; -- the feed itself carries the whole text
ALTER TABLE entry ADD COLUMN shortfall TEXT; -- why it is not complete (Shortfall.Cause); absent when it is
ALTER TABLE entry ADD COLUMN page_shortfall TEXT; -- the same of its page alone; absent while it was not tried
ALTER TABLE entry ADD COLUMN tries INTEGER NOT NULL DEFAULT 0; -- in vain, since something last came of it
ALTER TABLE teaser ADD COLUMN page_trouble TEXT; -- what happened when its page was last fetched in vain

-- A picture that failed (failed) is not fetched again; of one that is, trouble says what happened the last time.
ALTER TABLE picture ADD COLUMN shortfall TEXT; -- Shortfall.Cause; absent while it was not tried
ALTER TABLE picture ADD COLUMN trouble TEXT;

UPDATE entry SET carried = whole AND NOT EXISTS (SELECT 1 FROM page WHERE page.entry = entry.id);
UPDATE picture SET shortfall = CASE WHEN failed LIKE 'http %' THEN 'REFUSED' ELSE 'NO_PICTURE' END WHERE failed IS NOT NULL;

-- A picture that cannot be had leaves an article without it, which used to count as complete.
UPDATE entry SET readiness = 'TEXT'
 WHERE readiness = 'COMPLETE' AND id IN (SELECT entry FROM picture WHERE sha256 IS NULL);

UPDATE entry SET shortfall = coalesce((SELECT coalesce(shortfall, 'NOT_FETCHED') FROM picture
         WHERE whole AND picture.entry = entry.id AND sha256 IS NULL ORDER BY failed IS NOT NULL, position LIMIT 1), 'NOT_FETCHED')
 WHERE readiness <> 'COMPLETE';

CREATE INDEX entry_not_ready ON entry (sorted) WHERE readiness <> 'COMPLETE';

-- How many bytes are held of pages (as packed) and of pictures; counted as they come and go, as adding them up would read them all.
CREATE TABLE holding (
    what  TEXT PRIMARY KEY, -- PAGES, PICTURES
    bytes INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO holding SELECT 'PAGES', coalesce(sum(length(bytes)), 0) FROM page;
INSERT INTO holding SELECT 'PICTURES', coalesce(sum(size), 0) FROM picture_file;

CREATE TRIGGER page_came AFTER INSERT ON page BEGIN
    UPDATE holding SET bytes = bytes + length(new.bytes) WHERE what = 'PAGES';
END;
CREATE TRIGGER page_went AFTER DELETE ON page BEGIN
    UPDATE holding SET bytes = bytes - length(old.bytes) WHERE what = 'PAGES';
END;
CREATE TRIGGER picture_came AFTER INSERT ON picture_file BEGIN
    UPDATE holding SET bytes = bytes + new.size WHERE what = 'PICTURES';
END;
CREATE TRIGGER picture_went AFTER DELETE ON picture_file BEGIN
    UPDATE holding SET bytes = bytes - old.size WHERE what = 'PICTURES';
END;

-- Bytes of pages and pictures that came, by the reader's own day.
CREATE TABLE fetched_on (
    day   TEXT PRIMARY KEY, -- 2026-11-26
    bytes INTEGER NOT NULL
) WITHOUT ROWID;

-- Whom an article names as its source: what the lists of an agency and of a photographer are made of. Derived from the article.
CREATE TABLE source (
    kind  TEXT NOT NULL, -- AGENCY, PICTURE_AGENCY, PHOTOGRAPHER
    name  TEXT NOT NULL, -- without case and accents
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, name, entry)
) WITHOUT ROWID;

CREATE INDEX source_entry ON source (entry);
