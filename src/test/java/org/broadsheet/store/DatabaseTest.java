package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.PHOTO;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.pictured;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.news.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    @Test
    void refusesTheThreadThatMustNotWait() {
        var forbidden = new AtomicBoolean();
        try (var store = Store.open(profile, forbidden::get).store()) {
            forbidden.set(true);
            assertThrows(IllegalStateException.class, () -> store.sections().all());
            assertThrows(IllegalStateException.class, () -> Desk.section(store));
            forbidden.set(false);
            assertTrue(store.sections().all().isEmpty());
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasThere() throws Exception {
        var file = profile.resolve("small.db");
        try (var session = Database.writer(file)) {
            Schema.migrate(session);
        }
        try (var database = new Database(file, () -> false)) {
            var sections = new Sections(database);
            var section = sections.add("World", URI.create("https://gazette.example/feed"), List.of(), null, null, NOON);
            database.write(Database.Worth.FETCHED, session -> {
                long pages = session.number("PRAGMA page_count") + 2;
                session.query("PRAGMA max_page_count = " + pages, row -> row.getLong(1));
            });
            var entries = new Entries(database);
            var large = new ArrayList<Arrived>();
            for (int i = 0; i < 1000; i++) {
                large.add(whole("large" + i, article("Headline " + i, "x")));
            }
            var failure = assertThrows(StoreException.class, () -> entries.keep(section, large, 1, FeedState.NEW, NOON));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("The disk is full"), failure.getMessage());
            assertEquals(0, entries.counts(NOON).total());
            assertEquals(1, sections.all().size());
            entries.keep(section, List.of(whole("small", article("Headline", "x"))), 1, FeedState.NEW, NOON);
            assertEquals(1, entries.counts(NOON).total());
        }
    }

    @Test
    void tellsAnothersWritingFromItsOwn() {
        try (var window = Desk.open(profile); var command = Desk.open(profile)) {
            var before = window.changed();
            var world = Desk.section(window);
            assertEquals(before, window.changed());
            keepOne(command, world, whole("a", article("From beside", "x")));
            assertNotEquals(before, window.changed());
            assertEquals(List.of("From beside"), Desk.headlines(window, new Contents.Unread()));
        }
    }

    @Test
    void letsManyReadAndWriteAtOnce() throws Exception {
        try (var window = Desk.open(profile); var command = Desk.open(profile);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var world = Desk.section(window);
            var work = new ArrayList<Future<?>>();
            for (int t = 0; t < 8; t++) {
                var store = t % 2 == 0 ? window : command;
                var name = "t" + t;
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        var id = keepOne(store, world, whole(name + "-" + i, article("Headline", "x")));
                        store.marks().read(List.of(id), true, NOON);
                        assertTrue(store.entries().teaser(id).orElseThrow().read());
                        store.entries().counts(NOON);
                    }
                }));
            }
            for (var done : work) {
                done.get();
            }
            assertEquals(200, window.entries().counts(NOON).total());
            assertEquals(0, window.entries().counts(NOON).unread());
        }
    }

    @Test
    void keepsAPictureOnceAndAsItCame() throws Exception {
        try (var store = Desk.open(profile)) {
            var world = Desk.section(store);
            var first = keepOne(store, world, whole("a", pictured("A")));
            var second = keepOne(store, world, whole("b", article("B", "x")));
            var bytes = new byte[] {1, 2, 3};
            var sha256 = store.pictures().keep(first, PHOTO, bytes, "image/jpeg", 10, 20);
            var elsewhere = URI.create("https://tribune.example/harbour.jpg");
            assertEquals(sha256, store.pictures().keep(second, elsewhere, bytes, "image/jpeg", 10, 20));
            var picture = store.pictures().of(second, elsewhere).orElseThrow();
            assertEquals(new StoredPicture(sha256, "image/jpeg", 10, 20,
                    profile.resolve("pictures").resolve(sha256.substring(0, 2)).resolve(sha256)), picture);
            assertArrayEquals(bytes, store.pictures().bytes(picture).orElseThrow());
            try (var files = Files.walk(profile.resolve("pictures"))) {
                assertEquals(1, files.filter(Files::isRegularFile).count());
            }
            Files.delete(picture.file());
            assertTrue(store.pictures().bytes(picture).isEmpty());
        }
    }

    @Test
    void keepsAPictureForAThreadThatIsInterrupted() throws Exception {
        try (var store = Desk.open(profile)) {
            var id = keepOne(store, Desk.section(store), whole("a", pictured("A")));
            Thread.currentThread().interrupt();
            var sha256 = store.pictures().keep(id, PHOTO, new byte[] {1}, "image/gif", 1, 1);
            assertTrue(Thread.interrupted());
            assertTrue(store.pictures().of(sha256).isPresent());
        }
    }

    @Test
    void saysWhichFolderCannotHoldAPicture() throws Exception {
        try (var store = Desk.open(profile)) {
            var id = keepOne(store, Desk.section(store), whole("a", pictured("A")));
            Files.writeString(profile.resolve("pictures"), "a file where the folder should be");
            var failure = assertThrows(StoreException.class,
                    () -> store.pictures().keep(id, PHOTO, new byte[] {1}, "image/gif", 1, 1));
            assertTrue(String.valueOf(failure.getMessage()).contains("pictures"), failure.getMessage());
            assertTrue(store.pictures().of(id, PHOTO).isEmpty());
        }
    }
}
