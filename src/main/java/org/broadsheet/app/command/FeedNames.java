package org.broadsheet.app.command;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.feed.Finding;
import org.broadsheet.news.Periodicity;

/// What is written in a word for programs, as people call it.
final class FeedNames {
    private FeedNames() {}

    static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name + " (" + tag + ")";
    }

    /// When the publisher wishes to be visited; empty when he does not say.
    static String visits(Periodicity often) {
        return Stream.of(often.ttl() == null ? "" : "not within " + Ages.span(often.ttl()),
                often.interval().map(wait -> "something new every " + Ages.span(wait).replaceFirst("^1 ", "")).orElse(""),
                often.skipHours().isEmpty() ? "" : "not in the hours "
                        + often.skipHours().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " UTC",
                often.skipDays().isEmpty() ? "" : "not on " + often.skipDays().stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.joining(", ")))
                .filter(said -> !said.isEmpty()).collect(Collectors.joining("; "));
    }

    static String weight(Finding.Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
