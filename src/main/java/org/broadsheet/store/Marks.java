package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;

/// The columns `read_at` and `starred_at` of the table `entry`: what the reader made of the news. When a method returns,
/// the disk has it.
public final class Marks {
    private final Database database;

    Marks(Database database) {
        this.database = database;
    }

    /// Marks articles read or unread.
    /// @return those that changed
    public List<EntryId> read(List<EntryId> ids, boolean read, Instant now) {
        return mark("""
                UPDATE entry SET read_at = ?
                 WHERE id IN (SELECT value FROM json_each(?)) AND (read_at IS NULL) = ? RETURNING id
                """, ids, read, now);
    }

    /// Stars articles, or takes the star away.
    /// @return those that changed
    public List<EntryId> star(List<EntryId> ids, boolean starred, Instant now) {
        return mark("""
                UPDATE entry SET starred_at = ?
                 WHERE id IN (SELECT value FROM json_each(?)) AND (starred_at IS NULL) = ? RETURNING id
                """, ids, starred, now);
    }

    private List<EntryId> mark(String sql, List<EntryId> ids, boolean so, Instant now) {
        return database.change(MADE_BY_READER, session -> session.query(sql, row -> new EntryId(row.getLong("id")),
                so ? now : null, Session.list(ids), so));
    }

    /// Marks all of a list read.
    /// @param todayFrom when the reader's own day began
    /// @param newest    what arrived after this one stays unread, as the reader has not seen it; absent: everything
    /// @return those that changed
    public List<EntryId> readAll(Contents what, Instant todayFrom, @Nullable EntryId newest, Instant now) {
        var selection = Selection.of(what, todayFrom);
        var upTo = newest == null ? Long.MAX_VALUE : newest.number();
        return database.change(MADE_BY_READER, session -> {
            var ids = session.query("SELECT id FROM entry WHERE read_at IS NULL AND " + selection.condition() + " AND id <= ?",
                    row -> new EntryId(row.getLong("id")), selection.with(upTo));
            session.run("UPDATE entry SET read_at = ? WHERE id IN (SELECT value FROM json_each(?))", now, Session.list(ids));
            return ids;
        });
    }
}
