package org.broadsheet.library;

import java.util.List;
import org.broadsheet.news.Section;

/// What became of a wish to subscribe.
public sealed interface Added {
    record Subscribed(Section section) implements Added {}

    /// It was subscribed before; nothing changed.
    record Known(Section section) implements Added {}

    /// The address leads to these, at least one, and nothing was taken: the reader chooses.
    /// @param more how many others the page names, of which none was read
    record Choice(List<Offer> offers, int more) implements Added {
        public Choice {
            offers = List.copyOf(offers);
        }
    }

    /// Nothing came of it. `reason` is a word fit for a test (`http 404`, `timeout`, `not-a-feed`, `offline`, …) and a
    /// sentence that names the address.
    record Refused(String reason) implements Added {}
}
