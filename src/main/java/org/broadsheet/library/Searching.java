package org.broadsheet.library;

import java.util.List;
import org.broadsheet.news.Hit;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Store;

/// Finds articles by the words in them.
public final class Searching {
    private final Store store;
    private final Deriving deriving;

    public Searching(Store store, Deriving deriving) {
        this.store = store;
        this.deriving = deriving;
    }

    /// Articles that hold every word and every "phrase" of the query, newest first. What was not indexed yet is first.
    /// @param sections in these alone; none named means all
    /// @param limit    at most so many; 0: all
    public List<Hit> find(String query, List<SectionId> sections, int limit) throws InterruptedException {
        deriving.takeOutOf(null);
        deriving.index();
        return store.search().find(query, sections, limit == 0 ? Integer.MAX_VALUE : limit);
    }
}
