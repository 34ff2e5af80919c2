package org.broadsheet.app.command;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.feed.Finding;
import org.broadsheet.feed.OlderDocument;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.EncodingOrigin;
import org.broadsheet.net.Fetched;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Person;
import org.jspecify.annotations.Nullable;

/// A feed as people read it: what it is like, what was repaired and what is wrong with it, and its newest entries.
final class FeedText {
    private static final int NAME = 13;
    private static final int NAMED = 8;
    private static final int WORD = 10;
    private static final int DATE = 19;

    private final Terminal terminal;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    FeedText(Terminal terminal, Instant now) {
        this.terminal = terminal;
        this.now = now;
    }

    /// @param most entries to be listed
    String of(Diagnosis.Document asked, Parsed.Read read, FeedPortrait portrait, List<Finding> findings, int most) {
        title(read.feed());
        source(asked, read);
        document(asked, read);
        entries(portrait);
        people(portrait);
        next(asked, read.feed());
        findings(read.document().repairs(), findings);
        list(portrait, most);
        return String.join("\n", lines);
    }

    private void title(Feed feed) {
        Measure.lines(feed.title() == null ? "(no title)" : Measure.safe(feed.title()), terminal.columns())
                .forEach(line -> lines.add(terminal.bold(line)));
        if (feed.subtitle() != null && !feed.subtitle().equals(feed.title())) {
            Measure.lines(Measure.cut(Measure.safe(feed.subtitle()), 3 * terminal.columns()), terminal.columns()).forEach(lines::add);
        }
        lines.add("");
    }

    private void source(Diagnosis.Document asked, Parsed.Read read) {
        var fresh = asked.fresh();
        var found = asked.address();
        row("Address", found == null ? asked.asked().file() : found.toString());
        if (fresh != null && !fresh.location().toString().equals(asked.asked().file())) {
            row("Asked for", asked.asked().file() + (fresh.permanent() ? ", moved for good" : ", redirected"));
        }
        self(read.feed()).filter(self -> !self.equals(found)).findFirst().ifPresent(self -> row("Names itself", self.toString()));
        row("Site", text(read.feed().link()));
        if (fresh != null) {
            row("Server", Stream.of("200", read.document().mediaType(), fresh.validators().etag() == null ? null : "ETag",
                    fresh.validators().lastModified() == null ? null : "Last-Modified", fresh.compression() == null ? null : "compressed by "
                    + fresh.compression()).flatMap(Stream::ofNullable).collect(Collectors.joining(", ")));
        } else {
            row("Media type", read.document().mediaType());
        }
    }

    private static Stream<URI> self(Feed feed) {
        return feed.links().stream().filter(link -> link.rel().equals("self")).map(FeedLink::href);
    }

    private void document(Diagnosis.Document asked, Parsed.Read read) {
        var document = read.document();
        row("Format", Feed.called(read.feed().format()) + (document.wellFormed() ? ", well-formed" : ", not well-formed"));
        row("Document", size(document.bytes()) + ", " + document.encoding() + switch (EncodingOrigin.of(asked.body().bytes(),
                asked.contentType(), document.encoding())) {
            case MARK -> ", by its byte order mark";
            case HEADER -> ", as the HTTP header says";
            case DOCUMENT -> ", as it declares";
            case BYTES -> ", as its bytes tell";
        });
        row("Language", read.feed().language() == null ? null : FeedNames.language(read.feed().language()));
        row("Made with", read.feed().generator());
    }

    private static String size(int bytes) {
        return bytes < 1000 ? bytes + " bytes" : bytes < 1_000_000 ? Math.round(bytes / 1e3) + " kB" : "%.1f MB".formatted(bytes / 1e6);
    }

    private void entries(FeedPortrait portrait) {
        var number = portrait.pieces().size();
        row("Entries", number + portrait.newest().map(newest -> ", the newest " + moment(newest)
                + portrait.oldest().filter(oldest -> !oldest.equals(newest)).map(oldest -> ", the oldest " + moment(oldest)).orElse("")).orElse(""));
        row("Something new", portrait.rhythm().map(wait -> "every " + Ages.span(wait).replaceFirst("^1 ", "")).orElse(null));
        if (number > 0) {
            var whole = portrait.whole();
            row("Text", (whole == number ? "full text" : whole == 0 ? "leads" : "full text in " + whole + ", leads in " + (number - whole))
                    + "; typically " + counted(portrait.medianWords(), "word"));
        }
        var pictures = portrait.pictures(_ -> true);
        row("Pictures", pictures == 0 ? null : pictures + ", in " + entries(portrait.withPictures()) + "; with caption "
                + portrait.pictures(picture -> picture.caption() != null) + ", with credit " + portrait.pictures(picture -> picture.credit() != null));
        var files = portrait.files();
        row("Enclosures", files.isEmpty() ? null : files.size() + ": " + files.stream().map(Enclosure::type)
                .map(type -> type == null ? "of no type" : Measure.safe(type)).distinct().limit(NAMED).collect(Collectors.joining(", ")));
        row("Without", Stream.of(lacking(portrait.without(entry -> entry.id() == null), "id"),
                lacking((int) portrait.pieces().stream().filter(piece -> piece.at() == null).count(), "date"),
                lacking(portrait.without(entry -> entry.link() == null), "link"),
                lacking(portrait.without(entry -> entry.title() == null), "title")).filter(said -> !said.isEmpty()).collect(Collectors.joining(", ")));
        row("Repeated", portrait.repeated() == 0 ? null : entries(portrait.repeated()) + ", by the id of another");
    }

    private static String entries(int number) {
        return number == 1 ? "one entry" : number + " entries";
    }

    private static String lacking(int number, String what) {
        return number == 0 ? "" : what + " " + number;
    }

    private String moment(Instant at) {
        return Ages.of(at, now) + " (" + NewsText.TIME.format(at) + ")";
    }

    private void people(FeedPortrait portrait) {
        row("Authors", listed(portrait.authors()));
        row("Categories", listed(portrait.categories()));
    }

    private static @Nullable String listed(List<String> names) {
        return names.isEmpty() ? null : names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more" : "");
    }

    private void next(Diagnosis.Document asked, Feed feed) {
        row("Visits", FeedNames.visits(feed.periodicity()));
        if (asked.address() != null) {
            row("Older entries", text(OlderDocument.after(feed, asked.address()).orElse(null)));
        }
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    /// A line of the head; nothing when there is nothing to say.
    private void row(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            hanging(terminal.faint(Measure.padded(name, NAME)) + "  ", NAME + 2, Measure.lines(Measure.safe(value), terminal.columns() - NAME - 2));
        }
    }

    private void hanging(String first, int indent, List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            lines.add((i == 0 ? first : " ".repeat(indent)) + text.get(i));
        }
    }

    private void findings(List<String> repairs, List<Finding> findings) {
        lines.add("");
        if (repairs.isEmpty() && findings.isEmpty()) {
            lines.add(terminal.bold("Nothing is wrong"));
            return;
        }
        var wrong = !repairs.isEmpty() || findings.getFirst().weight() != Finding.Weight.ADVICE;
        lines.add(terminal.bold(wrong ? "What is wrong" : "What could be better"));
        repairs.forEach(repair -> found(terminal.yellow(Measure.padded("repaired", WORD)), repair));
        findings.forEach(finding -> {
            var word = Measure.padded(FeedNames.weight(finding.weight()), WORD);
            found(switch (finding.weight()) {
                case WRONG -> terminal.red(word);
                case RISKY -> terminal.yellow(word);
                case ADVICE -> terminal.faint(word);
            }, finding.what() + " " + finding.advice());
        });
    }

    private void found(String word, String sentences) {
        hanging("  " + word, WORD + 2, Measure.lines(Measure.safe(sentences), terminal.columns() - WORD - 2));
    }

    private void list(FeedPortrait portrait, int most) {
        var number = portrait.pieces().size();
        var shown = most == 0 ? number : Math.min(most, number);
        if (shown > 0) {
            lines.add("");
            lines.add(terminal.bold("Entries") + (shown < number ? " (the first " + shown + " of " + number + ")" : ""));
            portrait.pieces().stream().limit(shown).forEach(this::piece);
        }
    }

    /// Date and title, and behind it, where there is room, who wrote it and how much there is of it.
    private void piece(FeedPortrait.Piece piece) {
        var entry = piece.entry();
        var width = terminal.columns() - DATE - 2;
        var title = new ArrayList<>(Measure.lines(entry.title() == null ? "(no title)" : Measure.safe(entry.title()), width));
        var facts = facts(piece);
        var last = title.getLast();
        if (Measure.cells(last) + 2 + Measure.cells(facts) <= width) {
            title.set(title.size() - 1, last + "  " + terminal.faint(facts));
        } else {
            title.add(terminal.faint(facts));
        }
        var date = piece.at() == null ? "no date" : NewsText.TIME.format(piece.at());
        hanging("  " + Measure.padded(date, DATE), DATE + 2, title);
    }

    private static String facts(FeedPortrait.Piece piece) {
        var author = piece.entry().authors().stream().findFirst().map(Person::line).map(Measure::safe).orElse("");
        return Stream.of(Measure.isolated(Measure.cut(author, 30)), counted(piece.words(), "word"),
                piece.pictures().isEmpty() ? "" : counted(piece.pictures().size(), "picture"))
                .filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String counted(int number, String what) {
        return (number == 0 ? "no" : number == 1 ? "one" : number) + " " + what + (number == 1 ? "" : "s");
    }
}
