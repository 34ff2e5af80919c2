package org.broadsheet.store;

import java.net.URI;
import java.time.Instant;

/// A feed said that it has moved for good.
/// @param at when that was noted
public record Move(URI source, URI target, Instant at, Outcome outcome) {
    /// What was made of it.
    public enum Outcome {
        /// The section has the new address.
        FOLLOWED,
        /// The reader has put the old address back; it stays, whatever the feed says.
        UNDONE,
        /// Another section has the new address; nothing was changed.
        TAKEN
    }
}
