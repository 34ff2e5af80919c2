package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.broadsheet.news.Contents;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            store.sections().add("World", Desk.page("world.xml"), null, null, null, NOON.plusSeconds(9));
            assertEquals(NOON, store.sections().since(world).orElseThrow());
        }
    }
}
