package org.broadsheet.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a feed between two refreshes.
/// @param etag         as the server sent it, to be sent back (RFC 9110 §8.8.3)
/// @param lastModified as the server sent it, to be sent back (RFC 9110 §8.8.2)
/// @param checked      when it was last asked for
/// @param next         not before this is it asked for again
/// @param notBefore    until when the server asked to be left alone (Retry-After), which no wish of the reader overrides
/// @param changed      when it last had something new
/// @param error        the sentence of the last failure, absent after a success
/// @param bodyHash     of the last document read
/// @param failures     how many in a row
/// @param document     what the last document read said of itself; absent when none was read
/// @param olderFrom    the document with which fetching older articles goes on; absent when it has not begun; the feed's
///                     own address when it came to the end
/// @param timetable    when it brings something new
public record FeedState(@Nullable String etag, @Nullable String lastModified, @Nullable Instant checked,
        @Nullable Instant next, @Nullable Instant notBefore, @Nullable Instant changed, @Nullable String error, @Nullable String bodyHash,
        int failures, @Nullable String contentType, @Nullable LastDocument document, @Nullable URI olderFrom, Timetable timetable) {
    /// Of a feed that was never asked for.
    public static final FeedState NEW =
            new FeedState(null, null, null, null, null, null, null, null, 0, null, null, null, Timetable.UNKNOWN);
}
