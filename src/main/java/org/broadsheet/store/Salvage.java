package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// Carries what the reader made out of a damaged file: sections, marks, and the starred articles themselves. What cannot
/// be read is passed over. A copy is read, because opening a file with SQLite may change it.
final class Salvage {
    /// Parts of a starred article, in the order in which they depend on each other.
    private static final List<String> PARTS = List.of("""
            INSERT INTO entry SELECT * FROM old.entry WHERE id = ?
            """, """
            INSERT INTO teaser SELECT * FROM old.teaser WHERE entry = ?
            """, """
            INSERT INTO article SELECT * FROM old.article WHERE entry = ?
            """, """
            INSERT INTO element SELECT * FROM old.element WHERE entry = ?
            """, """
            INSERT OR IGNORE INTO picture_file SELECT * FROM old.picture_file
             WHERE sha256 IN (SELECT sha256 FROM old.picture WHERE entry = ?)
            """, """
            INSERT INTO picture SELECT * FROM old.picture WHERE entry = ?
            """, """
            UPDATE entry SET indexed = 0 WHERE id = ?
            """);

    private final Session session;

    private Salvage(Session session) {
        this.session = session;
    }

    /// @param fresh an empty file of this version
    static void into(Path fresh, Path damaged) throws IOException {
        var folder = Files.createTempDirectory(fresh.toAbsolutePath().getParent(), "salvage");
        try {
            var copy = folder.resolve("news.db");
            for (var part : List.of("", "-wal")) {
                var from = damaged.resolveSibling(damaged.getFileName() + part);
                if (Files.exists(from)) {
                    Files.copy(from, folder.resolve("news.db" + part));
                }
            }
            try (var session = Database.writer(fresh)) {
                new Salvage(session).run(copy);
                session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } catch (SQLException failure) {
                throw StoreException.of(failure, fresh);
            }
        } finally {
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run(Path copy) throws SQLException {
        session.execute("PRAGMA synchronous = FULL");
        // With this SQLite reads on where a part of the schema is malformed or the file was cut off.
        session.execute("PRAGMA writable_schema = ON");
        if (!tried(() -> session.run("ATTACH ? AS old", copy.toString()))) {
            return;
        }
        session.execute("BEGIN IMMEDIATE");
        sections();
        entries();
        keptMarks();
        session.execute("COMMIT");
        session.execute("PRAGMA writable_schema = OFF");
        session.execute("DETACH old");
    }

    private void sections() {
        bothWays("SELECT * FROM old.section", "id", "id DESC", row -> session.run("""
                INSERT OR IGNORE INTO section (id, title, address, folder, site, language, removed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, row.getLong("id"), row.getString("title"), row.getString("address"), row.getString("folder"),
                row.getString("site"), row.getString("language"), row.getObject("removed_at")));
        // A number is given once: go on counting where the old file stood.
        tried(() -> session.run("""
                INSERT INTO sqlite_sequence (name, seq)
                SELECT name, seq FROM old.sqlite_sequence
                 WHERE name NOT IN (SELECT name FROM sqlite_sequence)
                """));
    }

    /// Every mark goes into `kept_mark`, under the address of its section as the new file has it. Starred articles that
    /// can be read whole come along and take theirs out again.
    private void entries() {
        var starred = new ArrayList<Long>();
        bothWays("""
                SELECT id, section, identity, read_at, starred_at FROM old.entry NOT INDEXED
                 WHERE read_at IS NOT NULL OR starred_at IS NOT NULL
                """, "id", "id DESC", row -> {
            session.run("""
                    INSERT OR IGNORE INTO kept_mark (address, identity, read_at, starred_at)
                    SELECT address, ?, ?, ? FROM section WHERE id = ?
                    """, row.getString("identity"), row.getObject("read_at"), row.getObject("starred_at"),
                    row.getLong("section"));
            if (row.getObject("starred_at") != null) {
                starred.add(row.getLong("id"));
            }
        });
        starred.stream().distinct().forEach(this::starred);
    }

    private void starred(long entry) {
        tried(() -> session.execute("SAVEPOINT starred"));
        var whole = tried(() -> {
            for (var part : PARTS) {
                session.run(part, entry);
            }
            session.number("SELECT entry FROM teaser WHERE entry = ?", entry);
            session.run("""
                    DELETE FROM kept_mark WHERE (address, identity) IN
                    (SELECT address, identity FROM entry JOIN section ON section.id = entry.section WHERE entry.id = ?)
                    """, entry);
        });
        if (!whole) {
            tried(() -> session.execute("ROLLBACK TO starred"));
        }
        tried(() -> session.execute("RELEASE starred"));
    }

    private void keptMarks() {
        bothWays("SELECT address, identity, read_at, starred_at FROM old.kept_mark",
                "address, identity", "address DESC, identity DESC", row -> session.run("INSERT OR IGNORE INTO kept_mark VALUES (?, ?, ?, ?)", row.getString("address"),
                        row.getString("identity"), row.getObject("read_at"), row.getObject("starred_at")));
    }

    /// From the first row until damage is met, and then from the last.
    private void bothWays(String sql, String forwards, String backwards, Session.Step step) {
        if (!tried(() -> session.each(sql + " ORDER BY " + forwards, step))) {
            tried(() -> session.each(sql + " ORDER BY " + backwards, step));
        }
    }

    private interface Attempt {
        void make() throws SQLException;
    }

    /// Whether it went well; in a damaged file anything may not.
    private static boolean tried(Attempt attempt) {
        try {
            attempt.make();
            return true;
        } catch (SQLException | NoSuchElementException unreadable) {
            return false;
        }
    }
}
