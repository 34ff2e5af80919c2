package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Move;
import org.broadsheet.store.Store;

/// Follows feeds that have moved for good, and puts addresses back when the reader wishes it.
public final class Moving {
    private final Store store;
    private final Subscribing subscribing;
    private final Changes changes;
    private final Clock clock;

    public Moving(Store store, Subscribing subscribing, Changes changes, Clock clock) {
        this.store = store;
        this.subscribing = subscribing;
        this.changes = changes;
        this.clock = clock;
    }

    /// Gives a section the address where its feed was read just now, after nothing but redirects that are for good.
    void follow(Section section, URI target) {
        if (!section.address().equals(target) && store.moves().follow(section.id(), target, clock.instant()) == Move.Outcome.FOLLOWED) {
            noted();
        }
    }

    /// Gives a section its old address back, for good: it is not followed there again.
    /// @return false when there is none, or another section has it by now
    public boolean undo(SectionId section) {
        var undone = store.moves().undo(section);
        if (undone) {
            noted();
        }
        return undone;
    }

    private void noted() {
        subscribing.keepBeside();
        changes.announce(new Change.Sections());
    }
}
