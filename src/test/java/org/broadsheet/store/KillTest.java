package org.broadsheet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process keeps news and marks it, and says aloud what the store has taken; it is killed at any moment. Whatever
/// it said must be there.
class KillTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path profile;

    @Test
    void losesNoMarkThatWasAcknowledged() throws Exception {
        int kills = Integer.getInteger("kills", 10);
        var random = new Random(kills);
        var acknowledged = new ArrayList<String>();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < kills; i++) {
                acknowledged.addAll(spokenUntilKilled(clock, random.nextInt(400), i));
                assertAllIsThere(acknowledged);
            }
        }
        assertTrue(acknowledged.size() > kills, "too little was written to prove anything: " + acknowledged.size());
    }

    /// The clock starts with the first word, as a process takes long to start on a busy machine. It is killed through its
    /// handle: the process itself would close the stream before its last words are read.
    private List<String> spokenUntilKilled(ScheduledExecutorService clock, int afterMilliseconds, int round) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), profile.toString(), Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var spoken = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (spoken.isEmpty()) {
                    var _ = clock.schedule(process.toHandle()::destroyForcibly, afterMilliseconds, TimeUnit.MILLISECONDS);
                }
                if (line.endsWith(".")) { // else it was killed in the middle of the word
                    spoken.add(line.substring(0, line.length() - 1));
                }
            }
        }
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(137, process.exitValue(), "it was to be killed, not to end");
        return spoken;
    }

    private void assertAllIsThere(List<String> acknowledged) throws Exception {
        var opened = Store.open(profile, () -> false);
        try (var store = opened.store()) {
            assertEquals(null, opened.setAside());
            for (var word : acknowledged) {
                var id = new EntryId(Long.parseLong(word.substring(word.indexOf(' ') + 1)));
                var teaser = store.entries().teaser(id).orElseThrow(() -> new AssertionError(word + " is gone"));
                assertTrue(word.startsWith("read") ? teaser.read() : teaser.starred(), word);
                assertTrue(store.articles().article(id).isPresent(), word);
            }
        }
        try (var session = Session.open(profile.resolve("news.db"), "")) {
            assertEquals(List.of("ok"), session.query("PRAGMA integrity_check", row -> row.getString(1)));
            assertEquals(List.of(), session.query("PRAGMA foreign_key_check", row -> row.getString(1)));
            session.execute("INSERT INTO search (search) VALUES ('integrity-check')");
            assertEquals(0, session.number("""
                    SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry FROM teaser) OR id NOT IN (SELECT entry FROM article)
                    """));
        }
    }

    /// Keeps and marks without end.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            var store = Desk.open(Path.of(arguments[0]));
            var section = Desk.section(store);
            for (int i = 0;; i++) {
                writeOnce(store, section, arguments[1] + "-" + i);
            }
        }

        private static void writeOnce(Store store, SectionId section, String name) {
            var now = Instant.EPOCH.plus(Duration.ofDays(20_000));
            var arrivals = List.of(Desk.whole(name + "a", Desk.pictured("Headline " + name)),
                    Desk.lead(name + "b", Desk.article("Another " + name, "Text ".repeat(500))),
                    Desk.whole("changing", Desk.article("Changing " + name, name)));
            var fresh = store.entries().keep(section, arrivals, 1, FeedState.NEW, now).fresh();
            store.search().index(store.search().unindexed(10));
            store.marks().read(fresh.subList(0, 1), true, now);
            say("read " + fresh.get(0));
            store.marks().star(fresh.subList(1, 2), true, now);
            say("starred " + fresh.get(1));
            store.pictures().keep(fresh.get(1), Desk.PHOTO, name.getBytes(StandardCharsets.UTF_8), "image/jpeg", 1, 1);
        }

        private static void say(String word) {
            System.out.println(word + ".");
            System.out.flush();
        }
    }
}
