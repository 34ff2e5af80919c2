package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;

/// An article that is not held whole.
/// @param pageDue   whether its page is to be fetched
/// @param contentId the publisher's own number for it
/// @param carried   whether its feed carries the whole text already
/// @param wished    whether it is unread or starred, so that others may have to make room for it
/// @param pictures  addresses of those still to be fetched, in the order of the article
/// @param tries     how often it was tried in vain, since something last came of it
/// @param rank      unread before read, then newer before older: the higher, the sooner
public record Wanting(EntryId id, @Nullable URI link, @Nullable String contentId, boolean pageDue, boolean carried,
        boolean wished, List<URI> pictures, int tries, long rank) {
    /// Above every date: unread.
    static final long UNREAD = 1L << 60;

    public Wanting {
        pictures = List.copyOf(pictures);
    }
}
