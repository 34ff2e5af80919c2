package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the last document that was read of a feed said of itself.
/// @param format  as the command line names it: `rss 2.0`
/// @param entries it had, and `whole` of them with their full text
/// @param repairs what was wrong with it and has been put right, a sentence each; none when it was in good order
/// @param older   the document that it names for older articles
public record LastDocument(String format, int entries, int whole, List<String> repairs, @Nullable URI older) {
    public LastDocument {
        repairs = List.copyOf(repairs);
    }
}
