package org.broadsheet.feed;

import java.util.List;
import org.broadsheet.news.Entry;

/// A feed whose end did not come. Its last entry may be no more than a beginning, even of its own name: were it kept,
/// it would come again as another one with the next reading.
final class Broken {
    private Broken() {}

    /// Leaves out the last entry where it is `whole` not, unless there is no other; says what became of the feed.
    static String off(List<Entry> entries, boolean whole) {
        if (whole || entries.isEmpty()) {
            return Sentences.say("broken.end", entries.size());
        }
        if (entries.size() > 1 || bare(entries.getFirst())) {
            entries.removeLast();
            return Sentences.say("broken.entry", entries.size());
        }
        return Sentences.say("broken.first");
    }

    private static boolean bare(Entry entry) {
        return entry.titleType() == null && entry.summary() == null && entry.content().isEmpty();
    }
}
