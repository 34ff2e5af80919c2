package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Feeds as they came over the wire. Reads the corpus, whose place is the system property `corpus`.
class WildFeedsTest {
    /// A file that breaks off within its third entry; the manifest counts six.
    private static final String MISCOUNTED = "netnewswire/and-now-it-s-all-this.json";

    private static Map<Path, Integer> feeds() throws IOException {
        var corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        var wild = Path.of(corpus, "corpus", "feeds", "wild");
        Map<Path, Integer> feeds = new LinkedHashMap<>();
        for (var line : Files.readAllLines(wild.resolve("MANIFEST.tsv")).stream().skip(1).toList()) {
            var cells = line.split("\t", -1);
            if (!cells[0].equals(MISCOUNTED)) {
                feeds.put(wild.resolve(cells[0]), Integer.valueOf(cells[6]));
            }
        }
        return feeds;
    }

    @Test
    void yieldEveryEntryWithATitleOrAText() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (var feed : feeds().entrySet()) {
            switch (FeedParser.parse(Files.readAllBytes(feed.getKey()), null, null)) {
                case Parsed.NotAFeed(String reason) -> wrong.add(feed.getKey() + ": " + reason);
                case Parsed.Read(var read, var _) -> {
                    var full = read.entries().stream().filter(entry -> entry.title() != null || entry.summary() != null
                            || !entry.content().isEmpty()).count();
                    if (full != feed.getValue() || full != read.entries().size()) {
                        wrong.add(feed.getKey() + ": " + full + " of " + read.entries().size() + ", not " + feed.getValue());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void damagedOnesAreReadWithoutFailure() throws IOException {
        var random = new Random(17);
        for (var feed : feeds().keySet()) {
            var bytes = Files.readAllBytes(feed);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                FeedParser.parse(Arrays.copyOf(bytes, bytes.length * 6 / 10), null, null);
                FeedParser.parse(holed(bytes, random.nextInt(bytes.length)), null, null);
                FeedParser.parse(scratched(bytes, random), null, null);
            }, feed.toString());
        }
    }

    /// With a twentieth of it missing.
    private static byte[] holed(byte[] bytes, int from) {
        var to = Math.min(bytes.length, from + bytes.length / 20);
        var holed = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, holed, from, bytes.length - to);
        return holed;
    }

    /// With a byte in five hundred changed.
    private static byte[] scratched(byte[] bytes, Random random) {
        var scratched = bytes.clone();
        for (var changes = bytes.length / 500; changes > 0; changes--) {
            scratched[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return scratched;
    }
}
