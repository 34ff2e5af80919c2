package org.broadsheet.library;

import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Section;
import org.broadsheet.store.Store;

/// Gives a section that is called by its address, because the list it came by told no title, the one that its feed has.
public final class Naming {
    private final Store store;
    private final Subscribing subscribing;
    private final Changes changes;
    private final AtomicBoolean named = new AtomicBoolean();

    public Naming(Store store, Subscribing subscribing, Changes changes) {
        this.store = store;
        this.subscribing = subscribing;
        this.changes = changes;
    }

    void name(Section section, Feed feed) {
        if (section.title().equals(section.address().toString()) && feed.title() != null
                && Ordering.sound(feed.title()).filter(title -> store.sections().name(section.id(), title)).isPresent()) {
            named.set(true);
        }
    }

    /// Tells of it, once for many.
    void tell() {
        if (named.getAndSet(false)) {
            subscribing.keepBeside();
            changes.announce(new Change.Sections());
        }
    }
}
