package org.broadsheet.view.contents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.news.EntryId;

/// A list asked for again, in which some of the old rows stay where they were although the new one lacks them.
final class Staying {
    private Staying() {}

    /// The new list, with those old rows that stay put back before the row that followed them.
    /// @param stay of the old rows, those that stay in any case
    static List<EntryId> merge(List<EntryId> old, List<EntryId> fresh, Collection<EntryId> stay) {
        var still = new HashSet<>(fresh);
        var kept = stay instanceof Set<EntryId> set ? set : new HashSet<>(stay);
        if (old.stream().noneMatch(id -> !still.contains(id) && kept.contains(id))) {
            return fresh;
        }
        var merged = new ArrayList<EntryId>(fresh.size() + kept.size());
        var before = new HashSet<>(old);
        var at = 0;
        for (var id : fresh) {
            if (before.contains(id)) {
                for (; at < old.size() && !old.get(at).equals(id); at++) {
                    if (!still.contains(old.get(at)) && kept.contains(old.get(at))) {
                        merged.add(old.get(at));
                    }
                }
                at++;
            }
            merged.add(id);
        }
        for (; at < old.size(); at++) {
            if (!still.contains(old.get(at)) && kept.contains(old.get(at))) {
                merged.add(old.get(at));
            }
        }
        return List.copyOf(merged);
    }
}
