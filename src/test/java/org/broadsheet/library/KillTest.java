package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing the reader made is lost by kill -9, whatever the program was doing. `-Dkills=300` kills more often.
class KillTest {
    /// The reader's program: refreshes and marks without end, and says each mark that is done.
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (var fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { });
                    var newsroom = new Newsroom(Path.of(arguments[0]), fetcher, Publishers.shipped(), Clock.systemUTC(),
                            () -> false)) {
                var marking = Thread.ofVirtual().start(() -> mark(newsroom.reading()));
                while (marking.isAlive()) {
                    newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
                    newsroom.deriving().catchUp();
                    say("refreshed", 0);
                }
            }
        }

        private static void mark(Reading reading) {
            while (true) {
                for (var id : reading.contents(new Contents.Unread())) {
                    reading.mark(List.of(id), true);
                    say("read", id.number());
                    reading.star(List.of(id), true);
                    say("starred", id.number());
                }
            }
        }

        private static void say(String deed, long number) {
            System.out.println(deed + " " + number);
            System.out.flush();
        }
    }

    @TempDir
    Path profile = Path.of("");

    @Test
    void everyMarkThatWasMadeIsThereAfterKills() throws Exception {
        int kills = Integer.getInteger("kills", 10);
        var random = new Random(kills);
        var read = new TreeSet<Long>();
        var starred = new TreeSet<Long>();
        try (var gazette = new Gazette()) {
            gazette.publish(1);
            try (var fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { }); var newsroom = newsroom(fetcher)) {
                newsroom.subscribing().add(gazette.feed().toString(), null, null);
            }
            for (int kill = 1; kill <= kills; kill++) {
                for (int story = 0; story < 10; story++) {
                    gazette.publish(kill * 100 + story);
                }
                for (var line : killed(random.nextInt(600))) {
                    var number = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                    if (line.startsWith("read ")) {
                        read.add(number);
                    } else if (line.startsWith("starred ")) {
                        starred.add(number);
                    }
                }
                try (var fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { }); var newsroom = newsroom(fetcher)) {
                    assertTrue(newsroom.damage().isEmpty(), "the database was damaged");
                    assertTrue(starred(newsroom.reading()).containsAll(starred), "a star was lost by kill " + kill);
                    var unread = numbers(newsroom.reading().contents(new Contents.Unread()));
                    assertTrue(read.stream().noneMatch(unread::contains), "a read mark was lost by kill " + kill);
                }
            }
            try (var fetcher = new HttpFetcher("test", Limits.STANDARD, _ -> { }); var newsroom = newsroom(fetcher)) {
                for (int articles = 0; articles < 1 + 10 * kills; articles += 1000) { // one refresh completes no more of a section
                    newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
                }
                var all = newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything()));
                assertEquals(1 + 10 * kills, all.size());
                assertTrue(all.stream().allMatch(teaser -> teaser.readiness() == Readiness.COMPLETE),
                        "an article was left half fetched");
            }
        }
        assertTrue(!starred.isEmpty(), "no mark was made before a kill");
    }

    private Newsroom newsroom(HttpFetcher fetcher) {
        return new Newsroom(profile, fetcher, Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    private static Set<Long> starred(Reading reading) {
        return numbers(reading.contents(new Contents.Starred()));
    }

    private static Set<Long> numbers(List<EntryId> ids) {
        var numbers = new TreeSet<Long>();
        ids.forEach(id -> numbers.add(id.number()));
        return numbers;
    }

    /// Starts the child, kills it so long after its first word, and gives what it said.
    private List<String> killed(int milliseconds) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var said = Files.createTempFile("child", ".txt");
        var process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Child.class.getName(), profile.toString())
                .redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // Not waits for something to happen: the moment of the kill is what is being varied.
        do {
            assertFalse(process.waitFor(10, TimeUnit.MILLISECONDS), "the child ended by itself");
        } while (Files.size(said) == 0);
        assertFalse(process.waitFor(milliseconds, TimeUnit.MILLISECONDS), "the child ended by itself");
        process.destroyForcibly();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        var text = Files.readString(said);
        Files.delete(said);
        // The last line may be cut off in the middle of a number.
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
