package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;

/// An article that is not held whole.
/// @param pageDue   whether its page is to be fetched
/// @param contentId the publisher's own number for it
/// @param pictures  addresses of those still to be fetched, in the order of the article
/// @param rank      unread before read, then newer before older: the higher, the sooner
public record Wanting(EntryId id, @Nullable URI link, @Nullable String contentId, boolean pageDue, List<URI> pictures, long rank) {
    /// Above every date: unread.
    static final long UNREAD = 1L << 60;

    public Wanting {
        pictures = List.copyOf(pictures);
    }
}
