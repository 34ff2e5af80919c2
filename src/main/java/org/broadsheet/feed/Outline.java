package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a list of subscriptions, in the order of the list.
public sealed interface Outline {
    /// What stands together under a name; may be empty.
    /// @param list the address of another list that tells what stands in here (OPML 2.0, `type="include"`); absent as a rule
    record Folder(String title, List<Outline> lines, @Nullable URI list) implements Outline {
        public Folder {
            lines = List.copyOf(lines);
        }

        public Folder(String title, List<Outline> lines) {
            this(title, lines, null);
        }
    }

    /// A feed that can be subscribed to.
    /// @param language BCP 47; absent: the list does not say it
    /// @param labels   other places in which it is to be found
    /// @param left     a sentence about what belongs to it there and is not taken over; absent: nothing
    record Subscription(String title, URI address, @Nullable URI site, @Nullable String language, List<String> labels,
            @Nullable String left) implements Outline {
        public Subscription {
            labels = List.copyOf(labels);
        }

        public Subscription(String title, URI address) {
            this(title, address, null, null, List.of(), null);
        }
    }

    /// What cannot be subscribed to.
    /// @param title  what it is called there
    /// @param asked  what stood there in place of an address
    /// @param reason a word fit for a test (`command`, `file`, `search`, `page`, `address`, `too-many`) and a sentence
    record Refused(String title, String asked, String reason) implements Outline {}
}
