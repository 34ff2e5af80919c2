package org.broadsheet.library;

import java.util.List;
import org.broadsheet.feed.Outline;
import org.jspecify.annotations.Nullable;

/// What taking over a list of subscriptions came to.
/// @param known   subscribed before, and left alone
/// @param refused what stands in the list and cannot be subscribed to, in its order
/// @param error   a sentence, when the document is no list of subscriptions
public record Imported(int added, int known, List<Outline.Refused> refused, @Nullable String error) {
    public Imported {
        refused = List.copyOf(refused);
    }
}
