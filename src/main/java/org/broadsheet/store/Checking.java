package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;
import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.store.Checked.Problem;

/// Looks through the whole store: the database, kept pages, articles, pictures and the index. Reads all of it, some seconds
/// for a large one; others may use the store meanwhile.
final class Checking {
    private final Database database;
    private final PictureFiles files;
    private final Orphans orphans;
    private final boolean repair;
    private final List<Problem> problems = new ArrayList<>();

    /// @param repair whether to put right what can be: what is damaged is let go of and wanted again
    Checking(Database database, PictureFiles files, Orphans orphans, boolean repair) {
        this.database = database;
        this.files = files;
        this.orphans = orphans;
        this.repair = repair;
    }

    Checked check() {
        tables();
        pages();
        articles();
        pictures();
        files();
        texts();
        headlines();
        counts();
        return database.read(session -> new Checked((int) session.number("SELECT count(*) FROM entry"),
                (int) session.number("SELECT count(*) FROM page"), (int) session.number("SELECT count(*) FROM picture_file"),
                session.number("SELECT sum(bytes) FROM holding"), problems));
    }

    private void found(String what, String where) {
        problems.add(new Problem(what, where, repair));
    }

    /// What is wrong here is not put right: the next start of the program sets a damaged file aside and saves what it can.
    private void tables() {
        database.query("PRAGMA integrity_check(20)", row -> row.getString(1)).stream().filter(answer -> !answer.equals("ok"))
                .forEach(answer -> problems.add(new Problem("database", answer, false)));
        database.query("PRAGMA foreign_key_check", row -> row.getString("table") + " " + row.getString("rowid"))
                .forEach(row -> problems.add(new Problem("database", "a row names another that is not there: " + row, false)));
    }

    private interface Sound {
        boolean is(byte[] packed);
    }

    /// The numbers of the articles whose rows are not sound.
    private List<Long> damaged(String what, String sql, Sound sound) {
        var damaged = new ArrayList<Long>();
        database.read(session -> {
            session.each(sql, row -> {
                if (!sound.is(row.getBytes("packed"))) {
                    found(what, row.getString("address"));
                    damaged.add(row.getLong("entry"));
                }
            });
            return true;
        });
        return repair ? damaged : List.of();
    }

    /// An article whose page went keeps its text.
    private void pages() {
        for (long id : damaged("page", "SELECT entry, url AS address, bytes AS packed FROM page", packed -> Packed.unpack(packed).isPresent())) {
            database.write(FETCHED, session -> session.run("DELETE FROM page WHERE entry = ?", id));
        }
    }

    /// One that cannot be read is derived anew.
    private void articles() {
        for (long id : damaged("article", "SELECT article.entry, coalesce(url, headline) AS address, json AS packed FROM article JOIN teaser USING (entry)",
                packed -> Packed.text(packed).flatMap(ArticleReading::read).isPresent())) {
            database.write(FETCHED, session -> session.run("UPDATE article SET version = 0 WHERE entry = ?", id));
        }
    }

    private record Held(String sha256, long size) {}

    /// One that is missing, or not what it was, is wanted again by every article that shows it.
    private void pictures() {
        for (var held : database.query("SELECT sha256, size FROM picture_file", row -> new Held(row.getString("sha256"), row.getLong("size")))) {
            var file = files.file(held.sha256());
            if (!sound(file, held)) {
                found("picture", file.toString());
                if (repair) {
                    database.write(MADE_BY_READER, session -> wantAgain(session, held.sha256(), file));
                }
            }
        }
    }

    private static boolean sound(Path file, Held held) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == held.size() && PictureFiles.sha256(Files.readAllBytes(file)).equals(held.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void wantAgain(Session session, String sha256, Path file) throws SQLException {
        var shown = session.query("UPDATE picture SET sha256 = NULL WHERE sha256 = ? RETURNING entry", row -> row.getLong("entry"), sha256);
        session.run("DELETE FROM picture_file WHERE sha256 = ?", sha256);
        for (long id : shown) {
            session.run("UPDATE entry SET retry_at = 0 WHERE id = ?", id);
            Articles.weigh(session, id);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw StoreException.of(stays, file);
        }
    }

    private void files() {
        var found = orphans.found();
        found.forEach(file -> found("file", file.toString()));
        if (repair) {
            orphans.delete(found);
        }
    }

    /// Made anew as a whole where anything is wrong with it: then every text goes in once more.
    private void texts() {
        index("search", """
                SELECT count(*) FROM entry JOIN article ON article.entry = entry.id
                 WHERE indexed AND version > 0 AND NOT EXISTS (SELECT 1 FROM search_docsize WHERE search_docsize.id = entry.id)
                """, "UPDATE entry SET indexed = 0 WHERE id IN (SELECT entry FROM article)");
    }

    private void headlines() {
        index("headline", """
                SELECT count(*) FROM entry
                 WHERE headlined AND NOT EXISTS (SELECT 1 FROM headline_docsize WHERE headline_docsize.id = entry.id)
                """, "UPDATE entry SET headlined = 0");
    }

    /// @param missing counts those that ought to be in it and are not
    /// @param again   lets all go in once more
    private void index(String table, String missing, String again) {
        var wrong = database.change(FETCHED, session -> wrongInIndex(session, table, missing));
        if (!wrong.isEmpty()) {
            found("index", wrong);
            if (repair) {
                database.write(FETCHED, session -> {
                    session.run("INSERT INTO %1$s (%1$s) VALUES ('delete-all')".formatted(table));
                    session.run(again);
                });
            }
        }
    }

    private static String wrongInIndex(Session session, String table, String missing) throws SQLException {
        try {
            session.run("INSERT INTO %1$s (%1$s, rank) VALUES ('integrity-check', 0)".formatted(table));
        } catch (SQLException damaged) {
            return String.valueOf(damaged.getMessage());
        }
        var count = session.number(missing);
        return count == 0 ? "" : count + " articles are not in it";
    }

    private void counts() {
        var wrong = database.query("""
                SELECT what FROM holding WHERE bytes <> CASE what WHEN 'PAGES' THEN (SELECT coalesce(sum(length(bytes)), 0) FROM page)
                       ELSE (SELECT coalesce(sum(size), 0) FROM picture_file) END
                """, row -> row.getString("what"));
        for (var what : wrong) {
            found("count", "bytes of " + what.toLowerCase(Locale.ROOT));
        }
        if (repair && !wrong.isEmpty()) {
            database.write(FETCHED, session -> session.run("""
                    UPDATE holding SET bytes = CASE what WHEN 'PAGES' THEN (SELECT coalesce(sum(length(bytes)), 0) FROM page)
                           ELSE (SELECT coalesce(sum(size), 0) FROM picture_file) END
                    """));
        }
    }
}
