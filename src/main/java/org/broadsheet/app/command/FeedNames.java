package org.broadsheet.app.command;

import java.util.Locale;
import org.broadsheet.feed.Finding;

/// What is written in a word for programs, as people call it.
final class FeedNames {
    private FeedNames() {}

    /// `rss 2.0` is RSS 2.0, `json 1.1` JSON Feed 1.1.
    static String format(String format) {
        return format.replaceFirst("^rss", "RSS").replaceFirst("^atom", "Atom").replaceFirst("^json", "JSON Feed");
    }

    static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name + " (" + tag + ")";
    }

    static String weight(Finding.Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
