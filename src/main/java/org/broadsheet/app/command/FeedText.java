package org.broadsheet.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;

/// A feed as people read it: its title, then a line an entry, newest as it stands in the document.
final class FeedText {
    private FeedText() {}

    static String of(Feed feed) {
        var title = feed.title() == null ? "(no title)" : feed.title();
        var head = title + "  [" + feed.format() + ", " + feed.entries().size() + " entries]";
        return Stream.concat(Stream.of(head), feed.entries().stream().map(FeedText::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Entry entry) {
        var date = entry.published() != null ? entry.published() : entry.updated();
        return "  " + (date == null ? "" : (date.at() == null ? date.text() : date.at()) + "  ")
                + (entry.title() == null ? "(no title)" : entry.title())
                + (entry.link() == null ? "" : "\n    " + entry.link());
    }
}
