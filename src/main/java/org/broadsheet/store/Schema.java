package org.broadsheet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The tables, as numbered files that are only ever added to; `PRAGMA user_version` counts those that have been run.
final class Schema {
    static final int VERSION = 6;
    /// The step that makes folders.
    private static final int WITH_FOLDERS = 5;
    /// "Brsh", in `PRAGMA application_id`: tells our files from others'.
    static final int APPLICATION = 0x42727368;

    private static final Set<String> TABLES = Set.of("section", "feed_state", "entry", "teaser", "element", "article",
            "page", "picture", "picture_file", "kept_mark", "search", "document", "activity", "host_wait", "moved", "holding", "fetched_on",
            "source", "folder", "label", "section_label", "site_icon", "headline");

    private Schema() {}

    /// Brings a file of any earlier version, or an empty one, up to this one. Each step is a transaction.
    static void migrate(Session session) throws SQLException {
        session.execute("PRAGMA synchronous = FULL");
        while (session.number("PRAGMA user_version") < VERSION) {
            session.execute("BEGIN IMMEDIATE");
            try {
                step(session);
                session.execute("COMMIT");
            } catch (SQLException failure) {
                session.execute("ROLLBACK");
                throw failure;
            }
        }
    }

    /// Asks for the version again: another process may have taken the step meanwhile.
    private static void step(Session session) throws SQLException {
        long next = session.number("PRAGMA user_version") + 1;
        if (next <= VERSION) {
            session.execute("PRAGMA application_id = " + APPLICATION);
            session.execute(text("schema-%03d.sql".formatted(next)));
            if (next == WITH_FOLDERS) {
                Sections.settle(session);
            }
            session.execute("PRAGMA user_version = " + next);
        }
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The tables that a file of this version ought to have and has not.
    static List<String> missing(Session session) throws SQLException {
        var there = session.query("SELECT name FROM sqlite_schema WHERE type = 'table'", row -> row.getString("name"));
        return TABLES.stream().filter(name -> !there.contains(name)).sorted().toList();
    }
}
