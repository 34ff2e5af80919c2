package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.markup.Publishers;
import org.broadsheet.measuring.Wire;
import org.broadsheet.net.Body;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Feeds with damage nobody thought of: cut, holed, scratched, with their tags swapped, doubled and dropped. Whatever they
/// are, reading them fails nowhere and ends soon, and every entry has something to show. A few seconds of the project's own
/// feeds in every build; longer, and over the corpus, with `-Dfuzz=MINUTES -Dcorpus=../shared`.
class FuzzTest {
    private static final Duration USUAL = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long SEED = 20261125;
    private static final URI BASE = URI.create("https://gazette.example/feeds/news.xml");
    private static final String[] SCRAPS = {"<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<?xml version='1.0' encoding='big5'?>", "<item>", "</item>", "<entry>",
        "</entry>", "</channel>", "<title>", "</title>", "&lt;b&gt;", "&amp;amp;", "&#0;", "&#x110000;", "&bogus;", "\0", "\uFFFF", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<script>",
        "xml:base=\"::\"", "xmlns:media=\"\"", "{", "}", "[", ",", ":", "\\u12", "1e999999", "<x:>", "</:>", "<svg>", "<pre>", "encoding=\"utf-16\"", "\uD83D", "<description/>"};

    @Test
    void nothingBreaks() throws IOException, InterruptedException {
        var minutes = System.getProperty("fuzz", "");
        var end = System.nanoTime() + (minutes.isEmpty() ? USUAL.toNanos() : (long) (Double.parseDouble(minutes) * 60e9));
        var feeds = feeds(!minutes.isEmpty());
        List<String> faults = new ArrayList<>();
        long round = 0;
        for (; System.nanoTime() < end && faults.size() < 20; round++) {
            var random = new Random(SEED + round);
            var mutant = mutant(feeds.get(random.nextInt(feeds.size())), random, feeds);
            var fault = fault(mutant);
            if (fault != null) {
                faults.add("seed " + (SEED + round) + ": " + fault);
            }
        }
        System.out.printf("%d damaged feeds made of %d%n", round, feeds.size());
        assertEquals(List.of(), faults);
    }

    private static List<Body> feeds(boolean wild) throws IOException {
        List<Body> feeds = new ArrayList<>();
        Stream.of(Feeds.RSS, Feeds.RDF, Feeds.ATOM, Feeds.JSON, Wire.feed(0, 3)).map(Body::of).forEach(feeds::add);
        var corpus = System.getProperty("corpus", "");
        if (wild && !corpus.isEmpty()) {
            try (var files = Files.walk(Path.of(corpus, "corpus", "feeds"))) {
                for (var file : files.filter(one -> one.toString().matches(".*\\.(xml|rdf|atom|json)")).sorted().toList()) {
                    feeds.add(new Body(Files.readAllBytes(file)));
                }
            }
        }
        return feeds;
    }

    /// What is wrong with how it is read; null when nothing is.
    private static @Nullable String fault(byte[] mutant) throws InterruptedException {
        var reading = new CompletableFuture<String>();
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                reading.complete(read(mutant));
            } catch (RuntimeException | Error failure) {
                reading.completeExceptionally(failure);
            }
        });
        try {
            var wrong = reading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            return wrong.isEmpty() ? null : wrong;
        } catch (TimeoutException slow) {
            return "not ended: " + Arrays.toString(thread.getStackTrace());
        } catch (ExecutionException failure) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return trace.toString().lines().filter(line -> !line.contains("java.base/")).limit(8).collect(Collectors.joining(" | "));
        }
    }

    private static String read(byte[] mutant) {
        if (!(FeedParser.parse(mutant, null, BASE) instanceof Parsed.Read read)) {
            return "";
        }
        var extractor = new Extractor(Publishers.of(List.of()));
        for (var entry : read.feed().entries()) {
            if (entry.silent()) {
                return "an entry says nothing: " + entry;
            }
            for (var text : Stream.concat(Stream.ofNullable(entry.summary()), entry.content().stream()).toList()) {
                if (AllowList.clean(text).toLowerCase(Locale.ROOT).contains("<script")) {
                    return "a script came through: " + text;
                }
            }
            extractor.entry(entry, read.feed().language());
        }
        return "";
    }

    private static byte[] mutant(Body feed, Random random, List<Body> others) {
        var bytes = feed.bytes();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = mutated(bytes, random, others);
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, Random random, List<Body> others) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + bytes.length / 10));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> scratched(bytes, random);
            case 3 -> joined(Arrays.copyOf(bytes, at), SCRAPS[random.nextInt(SCRAPS.length)].getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, to), Arrays.copyOfRange(bytes, to, bytes.length));
            case 5 -> without(bytes, random);
            case 6 -> {
                var other = others.get(random.nextInt(others.size())).bytes();
                yield joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, Math.min(at, other.length), other.length), new byte[0]);
            }
            default -> new String(bytes, StandardCharsets.UTF_8).getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] scratched(byte[] bytes, Random random) {
        var scratched = bytes.clone();
        for (int i = 0; i < 1 + bytes.length / 500 && bytes.length > 0; i++) {
            scratched[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return scratched;
    }

    /// Without some tags of one kind.
    private static byte[] without(byte[] bytes, Random random) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('<', random.nextInt(bytes.length + 1));
        int end = from < 0 ? -1 : text.indexOf('>', from);
        return end < 0 ? bytes : text.replace(text.substring(from, end + 1), "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var joined = new byte[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
