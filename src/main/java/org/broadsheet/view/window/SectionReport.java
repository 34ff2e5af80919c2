package org.broadsheet.view.window;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.library.NextCheck;
import org.broadsheet.library.SectionDetails;
import org.broadsheet.news.Feed;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// What is known of a section, in lines for the reader.
/// @param title the section's
/// @param lines in the order of the sheet
record SectionReport(String title, List<Line> lines) {
    /// @param name  what it is
    /// @param value one or more sentences, each to stand on a line of its own
    /// @param address whether the value is an address, which a reader wants to take away
    record Line(String name, List<String> value, boolean address) {
        Line {
            value = List.copyOf(value);
        }

        private Line(String key, String value) {
            this(Labels.say(key), List.of(value), false);
        }
    }

    SectionReport {
        lines = List.copyOf(lines);
    }

    static SectionReport of(SectionDetails details, ZoneId zone) {
        var section = details.section();
        var lines = new ArrayList<Line>();
        lines.add(order(details.document()));
        if (details.error() != null) {
            lines.add(new Line("details.error", Reason.plain(details.error()) + remedy(details.error())));
        }
        if (section.folder() != null) {
            lines.add(new Line("details.folder", section.folder()));
        }
        lines.add(new Line(Labels.say("details.address"), List.of(section.address().toString()), true));
        if (details.moved() != null) {
            var moved = details.moved();
            lines.add(new Line("details.moved", moved.followed()
                    ? Labels.say("details.moved.followed", moved.source(), time(moved.at(), zone, "details.checked.never"))
                    : Labels.say("details.moved.taken", moved.target())));
        }
        if (section.site() != null) {
            lines.add(new Line(Labels.say("details.site"), List.of(section.site().toString()), true));
        }
        if (details.document() != null) {
            lines.add(new Line("details.format", Feed.called(details.document().format())));
        }
        if (section.language() != null) {
            lines.add(new Line("details.language", language(section.language())));
        }
        lines.add(new Line("details.articles", Labels.say("details.articles.count", details.articles(), details.unread(),
                details.starred(), details.ready())));
        if (details.document() != null) {
            lines.add(new Line("details.text", text(details.document())));
            if (details.document().older()) {
                lines.add(new Line("details.older", Labels.say("details.older.named")));
            }
        }
        lines.add(new Line("details.extent.text", Labels.say("details.extent." + section.extent().fullText())));
        lines.add(new Line("details.extent.pictures", Labels.say(section.extent().pictures() ? "choices.pictures.yes" : "choices.pictures.no")));
        if (!section.labels().isEmpty()) {
            lines.add(new Line("details.labels", String.join(", ", section.labels())));
        }
        times(details, zone, lines);
        return new SectionReport(section.title(), lines);
    }

    private static void times(SectionDetails details, ZoneId zone, List<Line> lines) {
        lines.add(new Line("details.checked", time(details.checked(), zone, "details.checked.never")));
        lines.add(new Line("details.changed", time(details.changed(), zone, "details.changed.never")));
        var next = details.next();
        lines.add(new Line("details.next", next.why() == NextCheck.Why.NEW ? Labels.say("details.next.NEW")
                : next.at() == null ? Labels.say("details.next.never", next.because())
                : Labels.say("details.next.at", time(next.at(), zone, "details.checked.never"), next.because())));
        if (details.since() != null) {
            lines.add(new Line("details.since", time(details.since(), zone, "details.checked.never")));
        }
    }

    private static String remedy(String error) {
        return error.startsWith("http 401") ? " " + Labels.say("details.error.login", Labels.plain(Command.LOGIN))
                : error.startsWith("tls ") ? " " + Labels.say("details.error.certificate", Labels.plain(Command.CERTIFICATE)) : "";
    }

    private static Line order(SectionDetails.@Nullable Document document) {
        if (document == null) {
            return new Line("details.order", Labels.say("details.order.unread"));
        }
        return document.repairs().isEmpty() ? new Line("details.order", Labels.say("details.order.good"))
                : new Line(Labels.say("details.repairs"), document.repairs(), false);
    }

    private static String text(SectionDetails.Document document) {
        return document.entries() == 0 ? Labels.say("details.text.none")
                : document.whole() == document.entries() ? Labels.say("details.text.whole")
                : document.whole() == 0 ? Labels.say("details.text.leads")
                : Labels.say("details.text.some", document.whole(), document.entries());
    }

    private static String time(@Nullable Instant at, ZoneId zone, String never) {
        return at == null ? Labels.say(never) : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(Labels.LOCALE).format(at.atZone(zone));
    }

    private static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Labels.LOCALE);
        return name.isEmpty() ? tag : name + " (" + tag + ")";
    }

    /// For the clipboard, and for a voice.
    String text() {
        return title + "\n\n" + lines.stream().map(line -> line.name() + ": " + (line.value().size() == 1
                ? line.value().getFirst() : line.value().stream().map(one -> "\n- " + one).collect(Collectors.joining())))
                .collect(Collectors.joining("\n")) + "\n";
    }
}
