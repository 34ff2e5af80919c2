package org.broadsheet.feed;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.news.Feed;
import org.jspecify.annotations.Nullable;

/// What came of a document that should be a feed.
public sealed interface Parsed {
    record Read(Feed feed, Document document) implements Parsed {}

    /// `reason` is a sentence for people, without the address.
    record NotAFeed(String reason) implements Parsed {}

    /// The same, with something more that had to be repaired first.
    default Parsed repaired(String how) {
        return switch (this) {
            case NotAFeed no -> no;
            case Read(Feed feed, Document document) -> new Read(feed, new Document(document.encoding, document.mediaType, document.bytes,
                    document.wellFormed, Stream.concat(Stream.of(how), document.repairs.stream()).toList()));
        };
    }

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
