package org.broadsheet.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.markup.Publishers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Reading the pages of a corpus, beside Readability4J reading the same ones, both from bytes. Budget: its time. Only the
/// ratio of one run says something.
///
///     mvn -q test-compile exec:exec@benchmark -Dbenchmark=Extractor -Dcorpus=../shared
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ExtractorBenchmark {
    private final Extractor extractor = new Extractor(Publishers.shipped());
    private List<CorpusPage> pages = List.of();

    @Setup
    public void load() throws IOException {
        pages = CorpusPage.all();
        System.out.printf("%d pages, %.1f MB%n", pages.size(), pages.stream().mapToLong(page -> page.html().length).sum() / 1e6);
    }

    @Benchmark
    public void broadsheet(Blackhole hole) {
        pages.forEach(page -> hole.consume(extractor.page(page.html(), null, page.address())));
    }

    @Benchmark
    public void readability4j(Blackhole hole) {
        pages.forEach(page -> hole.consume(page.byReadability()));
    }
}
