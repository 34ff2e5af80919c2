package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Carries what the reader made out of a damaged file: sections with their folders and labels, marks, and the starred articles themselves. What cannot
/// be read is passed over. A copy is read, because opening a file with SQLite may change it, and on a connection of its
/// own, because damage met in an attached file spoils the transaction that writes the new one.
final class Salvage {
    /// Parts of a starred article, in the order in which they depend on each other; without some it is none.
    private static final Map<String, String> ARTICLE = new LinkedHashMap<>();

    static {
        ARTICLE.put("entry", "SELECT * FROM entry WHERE id = ?");
        ARTICLE.put("teaser", "SELECT * FROM teaser WHERE entry = ?");
        ARTICLE.put("article", "SELECT * FROM article WHERE entry = ?");
        ARTICLE.put("element", "SELECT * FROM element WHERE entry = ?");
        ARTICLE.put("picture_file", """
                SELECT DISTINCT picture_file.* FROM picture_file JOIN picture USING (sha256) WHERE picture.entry = ?
                """);
        ARTICLE.put("picture", "SELECT * FROM picture WHERE entry = ?");
    }

    private static final Set<String> NEEDED = Set.of("entry", "teaser", "article");

    private final Session damaged;
    private final Session fresh;

    private Salvage(Session damaged, Session fresh) {
        this.damaged = damaged;
        this.fresh = fresh;
    }

    /// Fills an empty file of this version. Throws when that fails; that nothing can be read is no failure.
    static void into(Path fresh, Path damaged) throws IOException {
        var folder = fresh.resolveSibling("news.db.salvage");
        clear(folder); // what a kill may have left
        Files.createDirectory(folder);
        try {
            for (var part : List.of("", "-wal")) {
                var from = damaged.resolveSibling(damaged.getFileName() + part);
                if (Files.isRegularFile(from)) {
                    Files.copy(from, folder.resolve("news.db" + part));
                }
            }
            try (var to = Database.writer(fresh); var from = Session.open(folder.resolve("news.db"), "")) {
                new Salvage(from, to).run();
            } catch (SQLException failure) {
                throw StoreException.of(failure, fresh);
            }
        } finally {
            clear(folder);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run() throws SQLException {
        // With this SQLite reads on where a part of the schema is malformed or the file was cut off.
        damaged.execute("PRAGMA writable_schema = ON");
        fresh.execute("PRAGMA synchronous = FULL");
        fresh.execute("BEGIN IMMEDIATE");
        copy("section", "id", "id DESC");
        // The root that the new file came with gives way to the one that was chosen at; without one it comes again.
        fresh.execute("DELETE FROM folder");
        copy("folder", "id", "id DESC");
        copy("label", "title", "title DESC");
        copy("section_label", "section, label", "section DESC, label DESC");
        copy("list", "folder", "folder DESC");
        copy("list_line", "list, address", "list DESC, address DESC");
        fresh.execute("INSERT OR IGNORE INTO folder (id, within, title, position) VALUES (1, 1, '', 0)");
        Folders.gather(fresh);
        Sections.settle(fresh);
        numbers();
        marks();
        copy("kept_mark", "address, identity", "address DESC, identity DESC");
        fresh.execute("COMMIT");
        fresh.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void copy(String table, String forwards, String backwards) throws SQLException {
        for (var line : bothWays("SELECT * FROM " + table, forwards, backwards)) {
            line.into(fresh, table);
        }
    }

    /// A number is given once: go on counting where the old file stood.
    private void numbers() throws SQLException {
        for (var sequence : bothWays("SELECT name, seq FROM sqlite_sequence", "rowid", "rowid DESC")) {
            fresh.run("DELETE FROM sqlite_sequence WHERE name = ?", sequence.value("name"));
            sequence.into(fresh, "sqlite_sequence");
        }
    }

    /// Starred articles that can be read whole come along. Every other mark waits in `kept_mark`.
    private void marks() throws SQLException {
        for (var mark : bothWays("""
                SELECT id, section, identity, read_at, starred_at FROM entry NOT INDEXED
                 WHERE read_at IS NOT NULL OR starred_at IS NOT NULL
                """, "id", "id DESC")) {
            if (mark.value("starred_at") == null || !article(mark.value("id"))) {
                fresh.run("""
                        INSERT OR IGNORE INTO kept_mark (address, identity, read_at, starred_at)
                        SELECT address, ?, ?, ? FROM section WHERE id = ?
                        """, mark.value("identity"), mark.value("read_at"), mark.value("starred_at"), mark.value("section"));
            }
        }
    }

    /// All of an article or nothing. It is read before any of it is written.
    private boolean article(@Nullable Object id) throws SQLException {
        var parts = new LinkedHashMap<String, List<Line>>();
        for (var part : ARTICLE.entrySet()) {
            var lines = new ArrayList<Line>();
            var readable = readable(() -> damaged.each(part.getValue(), row -> lines.add(Line.of(row)), id));
            if (!readable || (lines.isEmpty() && NEEDED.contains(part.getKey()))) {
                return false;
            }
            parts.put(part.getKey(), lines);
        }
        fresh.execute("SAVEPOINT article");
        for (var part : parts.entrySet()) {
            for (var line : part.getValue()) {
                if (!line.into(fresh, part.getKey())) {
                    fresh.execute("ROLLBACK TO article");
                    return false;
                }
            }
        }
        fresh.run("UPDATE entry SET indexed = 0, headlined = 0 WHERE id = ?", id);
        return true;
    }

    /// From the first row until damage is met, and then from the last.
    private Collection<Line> bothWays(String sql, String forwards, String backwards) {
        var lines = new LinkedHashSet<Line>();
        Session.Step step = row -> lines.add(Line.of(row));
        if (!readable(() -> damaged.each(sql + " ORDER BY " + forwards, step))) {
            readable(() -> damaged.each(sql + " ORDER BY " + backwards, step));
        }
        return lines;
    }

    private interface Reading {
        void go() throws SQLException;
    }

    private static boolean readable(Reading reading) {
        try {
            reading.go();
            return true;
        } catch (SQLException unreadable) {
            return false;
        }
    }

    /// A row, by the names of its columns.
    private record Line(Map<String, @Nullable Object> values) {
        static Line of(ResultSet row) throws SQLException {
            var values = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.put(row.getMetaData().getColumnName(i), row.getObject(i));
            }
            return new Line(values);
        }

        @Nullable Object value(String column) {
            return values.get(column);
        }

        /// Whether it could be written; damage may have left a row that breaks the rules of its table.
        boolean into(Session session, String table) throws SQLException {
            var places = String.join(", ", Collections.nCopies(values.size(), "?"));
            try {
                session.run("INSERT OR IGNORE INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                        + places + ")", values.values().toArray());
                return true;
            } catch (SQLException failure) {
                if (StoreException.ruleBroken(failure)) {
                    return false;
                }
                throw failure;
            }
        }
    }
}
