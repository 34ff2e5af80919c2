package org.broadsheet.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.net.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What a feed says.
@Command(name = "feed", description = "Prints what a feed says.")
final class FeedCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "feeds")
    private List<String> names = List.of();

    @Option(names = "--base", paramLabel = "URL", description = "the address the files were fetched from")
    private @Nullable String base;

    @Option(names = "--cases", paramLabel = "FILE",
            description = "a file of cases, one JSON object a line, in place of FILEs")
    private @Nullable Path cases;

    private final Map<String, Snapshots> series = new HashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        var asked = Diagnosis.cases(root, names, cases, base);
        try (var network = root.network()) {
            return new Diagnosis(root, Kind.FEED, network).run(asked, this::read);
        }
    }

    private Diagnosis.Answer read(Diagnosis.Document document) {
        return switch (FeedParser.parse(document.body().bytes(), document.contentType(), document.base())) {
            case Parsed.NotAFeed(String reason) -> new Diagnosis.Answer.Failed("not-a-feed: " + reason);
            case Parsed.Read(var feed, var about) -> {
                var json = FeedJson.of(feed, about);
                var name = document.asked().series();
                if (name != null) {
                    json.with(series.computeIfAbsent(name, _ -> new Snapshots()).compare(feed.entries()));
                }
                yield new Diagnosis.Answer.Said(json, () -> FeedText.of(feed));
            }
        };
    }
}
