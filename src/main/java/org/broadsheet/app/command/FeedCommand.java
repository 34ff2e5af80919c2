package org.broadsheet.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Finding;
import org.broadsheet.feed.Findings;
import org.broadsheet.feed.Parsed;
import org.broadsheet.feed.Served;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Kind;
import org.broadsheet.page.Discovery;
import org.broadsheet.page.FeedPatterns;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What a feed says, and what is wrong with it.
@Command(name = "feed", description = "Prints what a feed says, and what is wrong with it.")
final class FeedCommand implements Callable<Integer> {
    private static final int OFFERS = 10;

    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "feeds")
    private List<String> names = List.of();

    @Option(names = "--base", paramLabel = "URL", description = "the address the files were fetched from")
    private @Nullable String base;

    @Option(names = "--cases", paramLabel = "FILE",
            description = "a file of cases, one JSON object a line, in place of FILEs")
    private @Nullable Path cases;

    @Option(names = "--entries", paramLabel = "N", defaultValue = "10",
            description = "list so many entries; 0: all (default: ${DEFAULT-VALUE})")
    private int entries;

    private final Map<String, Snapshots> series = new HashMap<>();
    private final FeedTable table = new FeedTable();
    private final Instant now = Instant.now();
    private Publishers publishers = Publishers.none();

    @Override
    public Integer call() throws InterruptedException {
        if (entries < 0) {
            throw new ParameterException(root.commandLine(), "--entries needs a number, 0 for all.");
        }
        var asked = Diagnosis.cases(root, names, cases, base);
        publishers = root.publishers();
        try (var network = root.network()) {
            var code = new Diagnosis(root, Kind.FEED, network).run(asked, this::read);
            if (!root.json() && names.size() > 1) {
                root.print("\n" + table.text(Terminal.here(), now));
            }
            return code;
        }
    }

    private Diagnosis.Answer read(Diagnosis.Document document) {
        return switch (FeedParser.parse(document.body().bytes(), document.contentType(), document.base(), publishers)) {
            case Parsed.NotAFeed(String reason) -> new Diagnosis.Answer.Failed("not-a-feed: " + reason + offers(document));
            case Parsed.Read read -> {
                var findings = Findings.of(read, served(document), now);
                var json = FeedJson.of(read.feed(), read.document()).put("findings", findings.stream().map(FeedCommand::json).toList());
                var name = document.asked().series();
                if (name != null) {
                    json.with(series.computeIfAbsent(name, _ -> new Snapshots()).compare(read.feed().entries()));
                }
                yield new Diagnosis.Answer.Said(json, () -> text(document, read, findings));
            }
        };
    }

    private static Served served(Diagnosis.Document document) {
        var fresh = document.fresh();
        return fresh == null ? Served.file(document.address()) : new Served(document.address(), true,
                fresh.validators().etag() != null || fresh.validators().lastModified() != null, fresh.compression() != null,
                fresh.permanent() ? Addresses.resolve(null, document.asked().file()).orElse(null) : null);
    }

    private static Json json(Finding finding) {
        return new Json().always("weight", FeedNames.weight(finding.weight())).always("what", finding.what())
                .always("advice", finding.advice());
    }

    private String text(Diagnosis.Document document, Parsed.Read read, List<Finding> findings) {
        var portrait = FeedPortrait.of(read.feed(), new Extractor(publishers));
        var first = table.add(portrait, findings, read.document().repairs().size());
        return (first ? "" : "\n") + new FeedText(Terminal.here(), now).of(document, read, portrait, findings, entries);
    }

    /// The feeds that a page names.
    private static String offers(Diagnosis.Document document) {
        var address = document.address() == null ? URI.create("about:blank") : document.address();
        var offers = Discovery.read(document.body().bytes(), document.contentType(), address,
                document.fresh() == null ? List.of() : document.fresh().links(), FeedPatterns.shipped()).feeds();
        if (offers.isEmpty()) {
            return "";
        }
        return (offers.size() == 1 ? " This page names one feed: " : " This page names " + offers.size() + " feeds: ")
                + offers.stream().limit(OFFERS).map(offer -> Measure.safe(offer.title()) + " <" + offer.address() + ">")
                        .collect(Collectors.joining(", ")) + (offers.size() > OFFERS ? ", …" : ".");
    }
}
