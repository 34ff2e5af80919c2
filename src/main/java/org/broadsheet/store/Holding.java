package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.news.Shortfall.Cause;

/// How many bytes of pages and pictures are held and came, and how room is made: what the reader has read and not starred
/// gives way, the oldest first. Over the tables `holding`, `fetched_on`, `page` and `picture`.
public final class Holding {
    /// At once, so that others are not kept waiting.
    private static final int SOME = 100;
    private static final int DAYS_KEPT = 60;
    /// What came with the program could not be fetched again.
    private static final String GIVES_WAY = """
            read_at IS NOT NULL AND starred_at IS NULL AND section NOT IN (SELECT id FROM section WHERE address LIKE 'broadsheet:%')""";

    private final Database database;
    private final PictureFiles pictures;

    Holding(Database database, PictureFiles pictures) {
        this.database = database;
        this.pictures = pictures;
    }

    /// Pages as packed, and pictures.
    public long bytes() {
        return database.one("SELECT sum(bytes) FROM holding", row -> row.getLong(1)).orElseThrow();
    }

    /// What came on a day.
    public long on(LocalDate day) {
        return database.one("SELECT bytes FROM fetched_on WHERE day = ?", row -> row.getLong(1), day.toString()).orElse(0L);
    }

    /// Counts what came.
    public void came(LocalDate day, long bytes) {
        database.write(FETCHED, session -> {
            session.run("INSERT INTO fetched_on (day, bytes) VALUES (?1, ?2) ON CONFLICT (day) DO UPDATE SET bytes = bytes + ?2", day.toString(), bytes);
            session.run("DELETE FROM fetched_on WHERE day < ?", day.minusDays(DAYS_KEPT).toString());
        });
    }

    /// Lets go of kept pages: their articles stay as they are, and only no better extractor can improve them.
    /// @return whether there were any
    public boolean letPagesGo() {
        return database.change(FETCHED, session -> {
            var oldest = session.query("SELECT id FROM entry CROSS JOIN page ON page.entry = entry.id WHERE " + GIVES_WAY + " ORDER BY sorted LIMIT ?",
                    row -> row.getLong(1), SOME);
            for (long id : oldest) {
                session.run("DELETE FROM page WHERE entry = ?", id);
            }
            return !oldest.isEmpty();
        });
    }

    /// Lets go of the pictures of articles, and of their files where no other article shows them.
    /// @param told what those articles say of it
    /// @return whether there were any
    public boolean letPicturesGo(String told) {
        var oldest = database.change(FETCHED, session -> {
            var ids = session.query("""
                    SELECT DISTINCT id FROM entry CROSS JOIN picture ON picture.entry = entry.id AND sha256 IS NOT NULL
                     WHERE %s ORDER BY sorted LIMIT ?
                    """.formatted(GIVES_WAY), row -> row.getLong(1), SOME);
            letPicturesGo(session, ids, told);
            return ids;
        });
        pictures.letOrphansGo();
        return !oldest.isEmpty();
    }

    private static void letPicturesGo(Session session, List<Long> ids, String told) throws SQLException {
        for (long id : ids) {
            session.run("UPDATE picture SET sha256 = NULL, failed = ?, shortfall = ? WHERE entry = ? AND sha256 IS NOT NULL", told,
                    Cause.OVER_BUDGET.name(), id);
            Articles.weigh(session, id);
        }
    }

    /// Wants again the pictures that had to go.
    public void wantBack() {
        database.write(FETCHED, session -> {
            var ids = session.query("UPDATE picture SET failed = NULL WHERE shortfall = ? AND failed IS NOT NULL RETURNING entry",
                    row -> row.getLong("entry"), Cause.OVER_BUDGET.name());
            for (long id : ids.stream().distinct().toList()) {
                Articles.weigh(session, id);
            }
        });
    }
}
