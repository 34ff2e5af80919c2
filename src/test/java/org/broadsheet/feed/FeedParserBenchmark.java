package org.broadsheet.feed;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.measuring.Wire;
import org.broadsheet.net.Body;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Reading feeds, beside ROME reading the same ones as its users do. Budget: a quarter of ROME's time, which is what a
/// reader that asks 200 feeds at once cannot do without: their 50 MB of a first refresh, 10,000 articles, then take about
/// half a second of one processor, and two seconds with ROME. Only the ratios of one run say something.
///
///     mvn -q test-compile exec:exec@benchmark -Dbenchmark=FeedParser -Dcorpus=../shared
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 8, time = 2)
@Fork(1)
public class FeedParserBenchmark {
    /// `made` is one RSS 2.0 feed of about 1 MB; `wild` all XML feeds of the corpus that ROME can read.
    @Param({"made", "wild"})
    public String feeds = "made";

    private List<Body> documents = List.of();

    @Setup
    public void load() throws IOException {
        documents = feeds.equals("made") ? List.of(Body.of(Wire.feed(0, 205))) : wild();
        System.out.printf("%d documents, %.2f MB%n", documents.size(), documents.stream().mapToLong(Body::size).sum() / 1e6);
    }

    private static List<Body> wild() throws IOException {
        var corpus = System.getProperty("corpus", "");
        if (corpus.isEmpty()) {
            throw new IOException("The wild feeds lie in the corpus: name its place with -Dcorpus=…");
        }
        try (Stream<Path> files = Files.walk(Path.of(corpus, "corpus", "feeds", "wild"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().map(FeedParserBenchmark::body)
                    .filter(FeedParserBenchmark::readByRome).toList();
        }
    }

    private static Body body(Path file) {
        try {
            return new Body(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean readByRome(Body body) {
        try {
            return rome(body).getEntries() != null;
        } catch (IOException | FeedException | RuntimeException unreadable) {
            return false;
        }
    }

    private static SyndFeed rome(Body body) throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body.bytes())));
    }

    @Benchmark
    public void broadsheet(Blackhole hole) {
        documents.forEach(document -> hole.consume(FeedParser.parse(document.bytes(), null, null)));
    }

    @Benchmark
    public void rome(Blackhole hole) throws IOException, FeedException {
        for (var document : documents) {
            hole.consume(rome(document));
        }
    }
}
