package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.sql.SQLException;
import java.util.List;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Teaser;

/// The index over the headlines alone (FTS5), so small that it answers at each letter typed. It is derived: headlines go in some time
/// after they came, and it can be made anew from them.
public final class Headlines {
    private final Database database;

    Headlines(Database database) {
        this.database = database;
    }

    /// Puts so many of the newest headlines that are missing into the index, in one transaction: a thousand keep others waiting for
    /// some 50 ms.
    /// @return how many there were
    public int index(int limit) {
        return database.change(FETCHED, session -> {
            var missing = session.query("""
                    SELECT entry.id, headline
                      FROM (SELECT id FROM entry WHERE headlined = 0 ORDER BY id DESC LIMIT ?) AS entry
                      JOIN teaser ON teaser.entry = entry.id
                     ORDER BY entry.id
                    """, row -> new Missing(row.getLong("id"), row.getString("headline")), limit);
            for (var one : missing) {
                session.run("INSERT OR REPLACE INTO headline (rowid, words) VALUES (?, ?)", one.id(), Words.indexed(one.headline()));
                session.run("UPDATE entry SET headlined = 1 WHERE id = ?", one.id());
            }
            return missing.size();
        });
    }

    private record Missing(long id, String headline) {}

    /// Articles in whose headline every word begins one; those that came last first. Accents and case do not count. A million
    /// headlines take some milliseconds, as the index gives them in this order and is asked for no more than it is to show.
    /// @param query as the reader typed it, whatever that is
    public List<Teaser> find(String query, int limit) {
        return Words.beginnings(query).map(match -> Teasers.of(database, database.read(session -> ids(session, match, limit)))).orElse(List.of());
    }

    private static List<EntryId> ids(Session session, String match, int limit) throws SQLException {
        try {
            return session.query("SELECT rowid FROM headline WHERE headline MATCH ? ORDER BY rowid DESC LIMIT ?",
                    row -> new EntryId(row.getLong("rowid")), match, limit);
        } catch (SQLException refused) {
            if (String.valueOf(refused.getMessage()).contains("phrase queries are not supported")) {
                return List.of(); // a letter so new that SQLite takes it for the end of a word: no index of ours has such a word
            }
            throw refused;
        }
    }
}
