package org.broadsheet.store;

import java.util.Map;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.SectionId;

/// A document that has entries which are still to be taken out of it.
/// @param entries those, by what they are known by ([Announced#name])
public record Pending(long number, SectionId section, FeedDocument document, Map<String, EntryId> entries) {
    public Pending {
        entries = Map.copyOf(entries);
    }
}
