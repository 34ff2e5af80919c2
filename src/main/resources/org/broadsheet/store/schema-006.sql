-- The headlines alone, found by the beginnings of their words at each letter typed: a small index, as the large one takes a second
-- for one letter. It keeps no places, so that it finds words but no phrases, in half the room. Filled some time after an article has come, like the large one.
CREATE VIRTUAL TABLE headline USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

ALTER TABLE entry ADD COLUMN headlined INTEGER NOT NULL DEFAULT 0; -- its headline is in that index

CREATE INDEX entry_unheadlined ON entry (id) WHERE headlined = 0;

CREATE TRIGGER headline_changed AFTER UPDATE OF headline ON teaser WHEN old.headline <> new.headline BEGIN
    UPDATE entry SET headlined = 0 WHERE id = new.entry AND headlined <> 0;
END;

CREATE TRIGGER headline_gone AFTER DELETE ON entry BEGIN
    DELETE FROM headline WHERE rowid = old.id;
END;
