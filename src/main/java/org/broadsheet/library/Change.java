package org.broadsheet.library;

import java.util.List;
import org.broadsheet.news.EntryId;

/// That something in the library is no longer as it was. It says what, not how: whoever shows it asks again.
public sealed interface Change {
    /// Articles arrived, changed, became ready or went.
    record Articles() implements Change {}

    /// These articles were marked read or unread, starred or not.
    record Marks(List<EntryId> ids) implements Change {
        public Marks {
            ids = List.copyOf(ids);
        }
    }

    /// A section was subscribed, renamed or ended.
    record Sections() implements Change {}

    /// Another process wrote to the same store: anything may have changed.
    record Elsewhere() implements Change {}

    /// Lines came into the log of what was fetched.
    record Activity() implements Change {}

    /// A refresh goes on; told a few times a second.
    record Refreshing(Advance advance) implements Change {}

    /// What is going on, in a sentence for the reader; `busy` while it still goes on.
    record Progress(String sentence, boolean busy) implements Change {}
}
