package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Form;
import org.jspecify.annotations.Nullable;

/// A line of a list of subscriptions, in the order of the list.
public sealed interface Outline {
    /// What stands together under a name; may be empty.
    /// @param list   the address of another list that tells what stands in here (OPML 2.0, `type="include"`); absent as a rule
    /// @param own    what was chosen for all that stands in it
    /// @param colour absent: none
    record Folder(String title, List<Outline> lines, @Nullable URI list, Choices own, @Nullable Colour colour) implements Outline {
        public Folder {
            lines = List.copyOf(lines);
        }

        public Folder(String title, List<Outline> lines) {
            this(title, lines, null, Choices.NONE, null);
        }
    }

    /// A feed that can be subscribed to.
    /// @param language BCP 47; absent: the list does not say it
    /// @param left     a sentence about what belongs to it there and is not taken over; absent: nothing
    record Subscription(String title, URI address, @Nullable URI site, @Nullable String language, Filing filing,
            @Nullable String left) implements Outline {
        public Subscription(String title, URI address) {
            this(title, address, null, null, Filing.PLAIN, null);
        }
    }

    /// How a subscription is kept.
    /// @param form     what stands at its address
    /// @param labels   other places in which it is to be found
    /// @param own      what was chosen for it itself
    /// @param colour   absent: none
    /// @param list   the address of the list by which it came; absent: the reader subscribed to it himself
    record Filing(Form form, List<String> labels, Choices own, @Nullable Colour colour, @Nullable URI list) {
        static final Filing PLAIN = new Filing(Form.FEED, List.of(), Choices.NONE, null, null);

        public Filing {
            labels = List.copyOf(labels);
        }
    }

    /// What cannot be subscribed to.
    /// @param title  what it is called there
    /// @param asked  what stood there in place of an address
    /// @param reason a word fit for a test (`command`, `file`, `search`, `page`, `address`, `too-many`) and a sentence
    record Refused(String title, String asked, String reason) implements Outline {}
}
