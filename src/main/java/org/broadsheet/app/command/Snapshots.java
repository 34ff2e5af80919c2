package org.broadsheet.app.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.library.Fingerprint;
import org.broadsheet.news.Entry;

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
            var text = Fingerprint.of(entry.wording());
            var before = lastSeen.put(entry.identity(), text);
            fresh += before == null ? 1 : 0;
            changed += before != null && !before.equals(text) ? 1 : 0;
        }
        return new Json().always("new", fresh).always("changed", changed);
    }
}
