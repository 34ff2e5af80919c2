package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.headlines;
import static org.broadsheet.store.Desk.keep;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.pictured;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    private static final int PAGE = 16_384;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    /// Leaves a store with a section, a read article, a starred one, and enough others to fill many pages.
    private void leaveNews() {
        try (var store = Desk.open(profile)) {
            var world = Desk.section(store);
            var many = new ArrayList<Arrived>();
            for (int i = 0; i < 300; i++) {
                many.add(whole("m" + i, article("Number " + i, "Text ".repeat(200) + i)));
            }
            store.entries().keep(world, many, 1, FeedState.NEW, NOON);
            var read = keepOne(store, world, whole("read", article("Read", "x")));
            var starred = keepOne(store, world, whole("starred", pictured("Starred")));
            store.marks().read(List.of(read), true, NOON);
            store.marks().star(List.of(starred), true, NOON);
        }
    }

    private Path file() {
        return profile.resolve("news.db");
    }

    private void spoil(long at, byte... bytes) throws IOException {
        try (var out = new RandomAccessFile(file().toFile(), "rw")) {
            out.seek(at);
            out.write(bytes);
        }
    }

    /// Opens a damaged store: the old file is there as it was, the new one works.
    private Store replaced() throws IOException {
        var before = Files.readAllBytes(file());
        var opened = Store.open(profile, () -> false);
        var aside = Objects.requireNonNull(opened.setAside(), "nothing was set aside");
        assertArrayEquals(before, Files.readAllBytes(aside), "the damaged file is not as it was");
        assertTrue(Objects.requireNonNull(aside.getFileName()).toString().startsWith("news.db.damaged-"));
        var id = keepOne(opened.store(), Desk.section(opened.store()), whole("new", article("New", "x")));
        assertTrue(opened.store().entries().teaser(id).isPresent());
        try (var left = Files.list(profile)) {
            assertEquals(List.of(), left.filter(path -> path.toString().matches(".*(saving|saved|salvage).*")).toList());
        }
        return opened.store();
    }

    @Test
    void opensASoundFileAgainAndSetsNothingAside() {
        leaveNews();
        var opened = Store.open(profile, () -> false);
        try (var store = opened.store()) {
            assertNull(opened.setAside());
            assertEquals(302, store.entries().counts(Desk.TODAY).total());
        }
    }

    @Test
    void opensAFileWhoseLogWasLeftByACrash() throws IOException {
        var crashed = Files.createDirectory(profile.resolve("crashed"));
        try (var store = Desk.open(profile)) {
            keep(store, Desk.section(store), whole("a", article("In the log", "x")));
            for (var part : List.of("news.db", "news.db-wal")) {
                Files.copy(profile.resolve(part), crashed.resolve(part));
            }
        }
        assertTrue(Files.size(crashed.resolve("news.db-wal")) > 0);
        var opened = Store.open(crashed, () -> false);
        try (var store = opened.store()) {
            assertNull(opened.setAside());
            assertEquals(List.of("In the log"), headlines(store, new Contents.Everything()));
        }
    }

    @ParameterizedTest
    @CsvSource({"This is not a database", "''", "SQLite format 3"})
    void setsAsideWhatIsNoDatabase(String text) throws IOException {
        Files.writeString(file(), text);
        replaced().close();
    }

    @Test
    void setsAsideAnothersDatabase() throws Exception {
        try (var session = Session.open(file(), "")) {
            session.execute("CREATE TABLE entry (id INTEGER)");
        }
        replaced().close();
    }

    @Test
    void savesMarksFromAFileThatWasCutOff() throws Exception {
        leaveNews();
        try (var out = new RandomAccessFile(file().toFile(), "rw")) {
            out.setLength(out.length() - 3 * PAGE); // the starred article's own pages are among them
        }
        try (var store = replaced()) {
            keep(store, Desk.section(store), whole("read", article("Read", "x")), whole("starred", pictured("Starred")));
            assertEquals(List.of("Starred"), headlines(store, new Contents.Starred()));
            assertEquals(List.of("Starred", "New"), headlines(store, new Contents.Unread()), "the read one stays read");
        }
    }

    @Test
    void savesFoldersLabelsAndWhatWasChosen() throws Exception {
        leaveNews();
        var before = List.<Filed>of();
        try (var store = Desk.open(profile)) {
            var tides = store.sections().add("Tides", URI.create("https://coast.example/tides"), List.of("Press", "Coast"), null, null, NOON);
            var outer = store.folders().at(List.of("Outer"));
            store.folders().move(store.folders().at(List.of("Press")), outer, null);
            store.folders().choose(FolderId.ROOT, new Choices(FullText.NEVER, null, new Interval(120)));
            store.folders().paint(outer, Colour.GREEN);
            store.labels().put(tides, List.of("Sea"));
            before = store.folders().order();
        }
        try (var session = Session.open(file(), "")) {
            session.execute("PRAGMA writable_schema = ON");
            session.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE nonsense (((' WHERE name = 'page'");
        }
        try (var store = replaced()) {
            assertEquals(before, store.folders().order());
            assertEquals(FullText.NEVER, store.folders().holds(FolderId.ROOT).fullText());
        }
    }

    @Test
    void savesMarksAndStarredArticlesFromAFileWhoseSchemaIsMalformed() throws Exception {
        leaveNews();
        try (var session = Session.open(file(), "")) {
            session.execute("PRAGMA writable_schema = ON");
            session.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE nonsense (((' WHERE name = 'page'");
        }
        try (var store = replaced()) {
            assertMarksAreThere(store);
        }
    }

    @Test
    void findsDamageInTheMiddleAfterACrash() throws Exception {
        leaveNews();
        spoilPageOf("article");
        Files.write(profile.resolve("news.db-wal"), new byte[] {1, 2, 3}); // as a crash would leave it
        try (var store = replaced()) {
            assertMarksAreThere(store);
        }
    }

    @Test
    void findsAtTheNextStartTheDamageItMetWhileRunning() throws Exception {
        leaveNews();
        spoilPageOf("article");
        try (var store = Desk.open(profile)) {
            var ids = Desk.ids(store, new Contents.Everything());
            var failure = assertThrows(StoreException.class, () -> ids.forEach(id -> store.articles().article(id)));
            assertTrue(String.valueOf(failure.getMessage()).contains("is damaged"), failure.getMessage());
        }
        try (var store = replaced()) {
            assertMarksAreThere(store);
        }
    }

    @Test
    void savesMarksAroundADamagedPageOfTheEntries() throws Exception {
        try (var store = Desk.open(profile)) {
            var world = Desk.section(store);
            var many = new ArrayList<Arrived>();
            for (int i = 0; i < 3000; i++) {
                many.add(whole("m" + i, article("Number " + i, "x")));
            }
            store.marks().read(store.entries().keep(world, many, 1, FeedState.NEW, NOON).fresh(), true, NOON);
        }
        spoilPageOf("entry");
        Files.writeString(Database.suspect(file()), "");
        replaced().close();
        try (var session = Session.open(file(), "")) {
            long saved = session.number("SELECT count(*) FROM kept_mark");
            assertTrue(saved > 2500, "saved " + saved);
        }
    }

    /// A page in the middle of a table's own, found through dbstat.
    private void spoilPageOf(String table) throws Exception {
        long page;
        try (var session = Session.open(file(), "")) {
            page = session.number("""
                    SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'
                     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM dbstat WHERE name = ? AND pagetype = 'leaf')
                    """, table, table);
        }
        var noise = new byte[PAGE];
        Arrays.fill(noise, (byte) 0x5a);
        spoil((page - 1) * PAGE, noise);
    }

    private static void assertMarksAreThere(Store store) {
        assertEquals(List.of("Starred"), headlines(store, new Contents.Starred()), "the starred article came along");
        var world = Desk.section(store);
        assertEquals(1, store.sections().all().size(), "the section came along");
        var again = keep(store, world, whole("read", article("Read", "x")), whole("starred", pictured("Starred")));
        var teasers = store.entries().teasers(again.fresh());
        assertEquals(1, teasers.size());
        assertTrue(teasers.getFirst().read(), "the mark waited for its article");
    }

    @Test
    void refusesAFileOfANewerVersionAndLeavesItAsItIs() throws Exception {
        leaveNews();
        try (var session = Session.open(file(), "")) {
            session.execute("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        var before = Files.readAllBytes(file());
        var failure = assertThrows(StoreException.class, () -> Store.open(profile, () -> false));
        assertTrue(String.valueOf(failure.getMessage()).contains("update"), failure.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertFalse(Files.exists(profile.resolve("news.db-wal")));
    }

    @Test
    void neverSetsAsideUnderANameThatIsTaken() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(file(), "broken " + i);
            replaced().close();
            Files.delete(file());
        }
        try (var files = Files.list(profile)) {
            assertEquals(3, files.filter(path -> path.toString().contains("damaged")).count());
        }
    }

    @Test
    void finishesWhatAKillInterruptedBetweenTheLastTwoSteps() throws IOException {
        leaveNews();
        Files.move(file(), profile.resolve("news.db.saved"));
        Files.write(profile.resolve("news.db-wal"), new byte[] {1, 2, 3});
        try (var store = Desk.open(profile)) {
            assertEquals(302, store.entries().counts(Desk.TODAY).total());
        }
        try (var files = Files.list(profile)) {
            assertEquals(1, files.filter(path -> path.toString().matches(".*damaged-.*-wal")).count(), "the old log is kept");
        }
    }

    @Test
    void setsAsideALogWithoutItsFile() throws IOException {
        Files.write(profile.resolve("news.db-wal"), new byte[] {1, 2, 3});
        var opened = Store.open(profile, () -> false);
        opened.store().close();
        var aside = Objects.requireNonNull(opened.setAside());
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(Path.of(aside + "-wal")));
    }

    @Test
    void namesTheFileItCannotOpen() throws IOException {
        Files.createDirectory(file());
        var failure = assertThrows(StoreException.class, () -> Store.open(profile, () -> false));
        assertTrue(String.valueOf(failure.getMessage()).contains("news.db"), failure.getMessage());
    }

    @Test
    void foldersWhoseOuterFolderCouldNotBeReadAreSavedAtTheTop() throws Exception {
        leaveNews();
        try (var store = Desk.open(profile)) {
            store.sections().add("Tides", URI.create("https://coast.example/tides"), List.of("Press", "Coast"), null, null, NOON);
            store.sections().add("Wind", URI.create("https://coast.example/wind"), List.of("Coast"), null, null, NOON);
        }
        try (var session = Session.open(file(), "")) {
            session.run("DELETE FROM folder WHERE title = 'Press'");
            session.execute("PRAGMA writable_schema = ON");
            session.execute("UPDATE sqlite_schema SET sql = 'CREATE TABLE nonsense (((' WHERE name = 'page'");
        }
        try (var store = replaced()) {
            var lost = store.sections().byAddress(URI.create("https://coast.example/tides")).orElseThrow().within();
            assertEquals(List.of("Coast"), store.folders().of(lost).titles().stream().map(title -> title.replaceAll(" \\d+", "")).toList());
            store.folders().remove(lost);
            assertEquals(FolderId.ROOT, store.sections().byAddress(URI.create("https://coast.example/tides")).orElseThrow().within());
        }
    }
}
