package org.broadsheet.store;

import java.util.List;
import org.broadsheet.news.EntryId;

/// What keeping one feed came to.
/// @param fresh   not seen before
/// @param changed seen before with another text
public record Kept(List<EntryId> fresh, List<EntryId> changed) {
    static final Kept NOTHING = new Kept(List.of(), List.of());

    public Kept {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
    }
}
