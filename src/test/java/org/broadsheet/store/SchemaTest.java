package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of an earlier version is brought up to date with all that is in it.
class SchemaTest {
    @TempDir
    Path profile = Path.of("");

    private static String schema(String name) throws Exception {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// As the first version left it: two sections, one of them given up, a read article, a starred one, a mark that waits.
    private void leaveFirstVersion() throws Exception {
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            session.execute("PRAGMA application_id = " + Schema.APPLICATION);
            session.execute(schema("schema-001.sql"));
            session.execute("PRAGMA user_version = 1");
            session.run("""
                    INSERT INTO section (id, title, address, folder, site, language, removed_at)
                    VALUES (1, 'World', 'https://gazette.example/world.xml', 'The Gazette', NULL, 'en', NULL),
                           (2, 'Chess', 'https://gazette.example/chess.xml', NULL, NULL, NULL, 5)
                    """);
            session.run("""
                    INSERT INTO feed_state (section, etag, last_modified, checked, next, changed, error, body_hash, failures,
                           content_type)
                    VALUES (1, '"e1"', 'Mon', ?1, ?1, ?1, 'timeout https://gazette.example/world.xml: late', 'h', 3, 'text/xml')
                    """, NOON);
            for (int id = 1; id <= 2; id++) {
                session.run("""
                        INSERT INTO entry (id, section, identity, received, sorted, read_at, starred_at, whole, page_due,
                               readiness, wanting)
                        VALUES (?1, ?1, 'a' || ?1, ?2, ?2, ?3, ?4, 1, 0, 'COMPLETE', 0)
                        """, id, NOON, id == 1 ? NOON : null, id == 2 ? NOON : null);
                session.run("""
                        INSERT INTO teaser (entry, headline, agencies, text_hash) VALUES (?1, 'Story ' || ?1, '', 't')
                        """, id);
            }
            session.run("INSERT INTO kept_mark (address, identity, read_at) VALUES ('https://gazette.example/x.xml', 'k', 7)");
        }
    }

    @Test
    void aFileOfTheFirstVersionIsUpgradedWithoutLoss() throws Exception {
        leaveFirstVersion();
        var opened = Store.open(profile, () -> false);
        try (var store = opened.store()) {
            assertNull(opened.setAside());
            var world = store.sections().all().getFirst();
            assertEquals(List.of("World", "The Gazette", "en"), List.of(world.title(), world.folder(), world.language()));
            assertTrue(store.sections().since(world.id()).isEmpty(), "nobody noted since when");
            var state = store.states().of(world.id());
            assertEquals(List.of(NOON, NOON, NOON, 3, "text/xml"), List.of(Objects.requireNonNull(state.checked()),
                    Objects.requireNonNull(state.next()), Objects.requireNonNull(state.changed()), state.failures(),
                    Objects.requireNonNull(state.contentType())));
            assertTrue(String.valueOf(state.error()).startsWith("timeout "));
            assertNull(state.document());
            assertNull(state.etag(), "the document is asked for once more, so that what it says of itself is known");
            assertNull(state.bodyHash());
            assertEquals(List.of("Story 2"), Desk.headlines(store, new Contents.Starred()));
            assertEquals(List.of("Story 1"), Desk.headlines(store, new Contents.Of(new SectionId(1))));
            assertTrue(store.entries().teasers(Desk.ids(store, new Contents.Of(new SectionId(1)))).getFirst().read());
        }
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            assertEquals(Schema.VERSION, session.number("PRAGMA user_version"));
            assertEquals(1, session.number("SELECT count(*) FROM kept_mark WHERE identity = 'k' AND read_at = 7"));
            assertEquals("ok", session.one("PRAGMA integrity_check", row -> row.getString(1)).orElse(""));
        }
    }

    /// As the third version left it: what an article lacks was not noted, and a picture that cannot be had did not count.
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
        LEAD     | 1 |                                        | NOT_FETCHED LEAD
        COMPLETE | 0 |                                        | none COMPLETE
        COMPLETE | 0 | http 404 https://gazette.example/a.jpg | REFUSED TEXT
        COMPLETE | 0 | https://gazette.example/a is a page    | NO_PICTURE TEXT
        TEXT     | 0 | wanting                                | NOT_FETCHED TEXT
        """)
    void anUpgradedFileSaysWhyAnArticleIsNotComplete(String readiness, int due, @Nullable String picture, String after) throws Exception {
        leaveFirstVersion();
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            for (int step = 2; step <= 3; step++) {
                session.execute(schema("schema-00%d.sql".formatted(step)));
                session.execute("PRAGMA user_version = " + step);
            }
            session.run("UPDATE entry SET readiness = ?, page_due = ?, whole = ? WHERE id = 1", readiness, due, !readiness.equals("LEAD"));
            if (picture != null) {
                session.run("INSERT INTO picture (entry, address, position, lead, failed) VALUES (1, 'https://gazette.example/a.jpg', 0, 1, ?)",
                        picture.equals("wanting") ? null : picture);
            }
        }
        Store.open(profile, () -> false).store().close();
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            assertEquals(after, session.one("SELECT coalesce(shortfall, 'none') || ' ' || readiness FROM entry WHERE id = 1",
                    row -> row.getString(1)).orElse(""));
        }
    }

    /// As the fourth version left it: a folder was a text that stood with each section.
    @Test
    void theFoldersOfAnUpgradedFileStandInEachOtherAndKeepWhatWasChosen() throws Exception {
        leaveFirstVersion();
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            for (int step = 2; step <= 4; step++) {
                session.execute(schema("schema-00%d.sql".formatted(step)));
                session.execute("PRAGMA user_version = " + step);
            }
            session.run("""
                    INSERT INTO section (id, title, address, folder, full_text, pictures)
                    VALUES (3, 'Tides', 'https://coast.example/tides', 'Press/Coast', 'NEVER', 0), (4, 'Town', 'https://coast.example/town', NULL, 'AUTO', 1),
                           (5, 'Wind', 'https://coast.example/wind', 'Press', 'ALWAYS', 1), (6, 'Sport', 'https://gazette.example/sport', 'The Gazette', 'AUTO', 1)
                    """);
        }
        try (var store = Desk.open(profile)) {
            assertEquals(List.of("Town", "The Gazette", "World", "Sport", "Press", "Coast", "Tides", "Wind"),
                    store.folders().order().stream().map(Filed::title).toList());
            var tides = store.sections().of(new SectionId(3)).orElseThrow();
            assertEquals("Press/Coast", tides.folder());
            assertEquals(new Choices(FullText.NEVER, false, null), tides.own());
            assertEquals(new Extent(FullText.NEVER, false), tides.extent());
            assertEquals(Choices.NONE, store.sections().of(new SectionId(4)).orElseThrow().own());
        }
    }

    @Test
    void countsWhatIsHeldOfPagesAndPicturesAsItComesAndGoes() throws Exception {
        Store.open(profile, () -> false).store().close();
        try (var session = Database.writer(profile.resolve("news.db"))) {
            session.run("INSERT INTO section (id, title, address) VALUES (1, 'World', 'https://gazette.example/world.xml')");
            session.run("""
                    INSERT INTO entry (id, section, identity, received, sorted, whole, page_due, readiness, wanting)
                    VALUES (1, 1, 'a', 0, 0, 1, 0, 'COMPLETE', 0)
                    """);
            session.run("INSERT OR REPLACE INTO page VALUES (1, 'https://gazette.example/a', 'text/html', 0, ?)", new byte[70]);
            session.run("INSERT OR REPLACE INTO page VALUES (1, 'https://gazette.example/a', 'text/html', 0, ?)", new byte[50]);
            session.run("INSERT OR IGNORE INTO picture_file VALUES ('abc', 'image/png', 1, 1, 900)");
            session.run("INSERT OR IGNORE INTO picture_file VALUES ('abc', 'image/png', 1, 1, 900)");
            assertEquals(List.of(50, 900), session.query("SELECT bytes FROM holding ORDER BY what", row -> row.getInt(1)));
            session.run("DELETE FROM entry WHERE id = 1");
            session.run("DELETE FROM picture_file");
            assertEquals(List.of(0, 0), session.query("SELECT bytes FROM holding ORDER BY what", row -> row.getInt(1)));
        }
    }

    @Test
    void anUpgradedFileHasTheSameTablesAsANewOne() throws Exception {
        leaveFirstVersion();
        Store.open(profile, () -> false).store().close();
        var fresh = profile.resolve("fresh");
        Store.open(fresh, () -> false).store().close();
        assertEquals(tables(fresh), tables(profile));
    }

    private static List<String> tables(Path profile) throws Exception {
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            return session.query("SELECT sql FROM sqlite_schema ORDER BY name", row -> String.valueOf(row.getString(1)));
        }
    }

    @Test
    void notesSinceWhenTheReaderSubscribes() {
        try (var store = Desk.open(profile)) {
            var world = Desk.section(store);
            store.sections().add("World", Desk.page("world.xml"), List.of(), null, null, NOON.plusSeconds(9));
            assertEquals(NOON, store.sections().since(world).orElseThrow());
        }
    }
}
