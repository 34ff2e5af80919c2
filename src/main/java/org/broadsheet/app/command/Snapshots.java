package org.broadsheet.app.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Markup;

/// Snapshots of one feed, compared as successive refreshes would be.
final class Snapshots {
    private final Map<String, String> lastSeen = new HashMap<>();

    /// How many entries are new, and how many say something else than when last seen. Of two with one identity in a
    /// snapshot the first counts.
    Json compare(List<Entry> entries) {
        Set<String> here = new HashSet<>();
        var fresh = 0;
        var changed = 0;
        for (var entry : entries) {
            if (!here.add(entry.identity())) {
                continue;
            }
            var text = text(entry);
            var before = lastSeen.put(entry.identity(), text);
            fresh += before == null ? 1 : 0;
            changed += before != null && !before.equals(text) ? 1 : 0;
        }
        return new Json().always("new", fresh).always("changed", changed);
    }

    private static String text(Entry entry) {
        var summary = entry.summary() == null ? "" : entry.summary().html();
        var content = entry.content().stream().map(Markup::html).collect(Collectors.joining("\0"));
        return (entry.title() + "\0" + summary + "\0" + content).replaceAll("\\s+", " ");
    }
}
