package org.broadsheet.feed;

import java.util.List;
import org.broadsheet.news.Feed;
import org.jspecify.annotations.Nullable;

/// What came of a document that should be a feed.
public sealed interface Parsed {
    record Read(Feed feed, Document document) implements Parsed {}

    /// `reason` is a sentence for people, without the address.
    record NotAFeed(String reason) implements Parsed {}

    /// The document itself.
    /// @param encoding   the one used, by its IANA name
    /// @param mediaType  as the server said
    /// @param wellFormed whether a strict parser takes it
    /// @param repairs    what was wrong with it, one sentence each
    record Document(String encoding, @Nullable String mediaType, int bytes, boolean wellFormed, List<String> repairs) {
        public Document {
            repairs = List.copyOf(repairs);
        }
    }
}
