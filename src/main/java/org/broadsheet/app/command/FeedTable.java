package org.broadsheet.app.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.feed.Finding;
import org.broadsheet.news.Feed;

/// Several feeds, a line each, for comparing them.
final class FeedTable {
    private static final int FORMAT = 13;
    private static final int ENTRIES = 7;
    private static final int AGE = 14;
    private static final int VERDICT = 40;

    private record Row(FeedPortrait portrait, String verdict) {}

    private final List<Row> rows = new ArrayList<>();

    /// Adds a feed.
    /// @return whether it is the first
    boolean add(FeedPortrait portrait, List<Finding> findings, int repairs) {
        var counts = Stream.concat(Stream.of(said(repairs, "repaired")), Stream.of(Finding.Weight.values())
                .map(weight -> said((int) findings.stream().filter(one -> one.weight() == weight).count(), FeedNames.weight(weight))));
        rows.add(new Row(portrait, counts.filter(count -> !count.isEmpty()).collect(Collectors.joining(", "))));
        return rows.size() == 1;
    }

    private static String said(int number, String word) {
        return number == 0 ? "" : number + " " + word;
    }

    String text(Terminal terminal, Instant now) {
        var title = Math.max(16, terminal.columns() - FORMAT - ENTRIES - AGE - VERDICT - 6);
        var head = terminal.bold(line(title, "Feed", "Format", "Entries", "Newest", "Findings"));
        return Stream.concat(Stream.of(head), rows.stream().map(row -> {
            var feed = row.portrait().feed();
            return line(title, feed.title() == null ? "(no title)" : Measure.safe(feed.title()), Feed.called(feed.format()),
                    String.valueOf(feed.entries().size()), row.portrait().newest().map(newest -> Ages.of(newest, now)).orElse("no date"),
                    row.verdict().isEmpty() ? "none" : row.verdict());
        })).collect(Collectors.joining("\n"));
    }

    private static String line(int title, String name, String format, String entries, String newest, String verdict) {
        return Measure.padded(Measure.isolated(Measure.cut(name, title)), title + 2) + Measure.padded(format, FORMAT + 1)
                + " ".repeat(Math.max(0, ENTRIES - entries.length())) + entries + "  " + Measure.padded(newest, AGE + 1) + verdict;
    }
}
