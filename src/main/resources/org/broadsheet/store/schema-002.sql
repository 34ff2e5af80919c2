-- Since when the reader subscribes; unknown for what was subscribed before.
ALTER TABLE section ADD COLUMN added_at INTEGER;

-- What the last document that was read said of itself, for the details of a section.
ALTER TABLE feed_state ADD COLUMN format TEXT; -- absent: none was read since
ALTER TABLE feed_state ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed_state ADD COLUMN whole INTEGER NOT NULL DEFAULT 0; -- entries that carried their full text
ALTER TABLE feed_state ADD COLUMN repairs TEXT NOT NULL DEFAULT ''; -- a sentence a line
ALTER TABLE feed_state ADD COLUMN older TEXT; -- the document of older articles that it named
ALTER TABLE feed_state ADD COLUMN older_from TEXT; -- where fetching these left off

-- A feed that does not change would never be read again, and nothing of this be known: ask for each once more.
UPDATE feed_state SET etag = NULL, last_modified = NULL, body_hash = NULL;
