package org.broadsheet.library;

import java.util.Optional;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.Move;
import org.broadsheet.store.SectionTally;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Says what is known of a section: what its feed is like, when it was asked for and when it is next, what was repaired.
public final class Inspecting {
    private final Store store;

    public Inspecting(Store store) {
        this.store = store;
    }

    /// Empty when the reader has given the section up.
    public Optional<SectionDetails> inspect(SectionId id) {
        return store.sections().of(id).map(section -> {
            var state = store.states().of(id);
            var tally = store.entries().tallies().getOrDefault(id, SectionTally.NONE);
            return new SectionDetails(section, store.sections().since(id).orElse(null), tally.articles(), tally.unread(),
                    tally.starred(), tally.ready(), state.checked(), state.changed(), NextCheck.of(section, state), state.error(),
                    document(state.document()), moved(id));
        });
    }

    private static SectionDetails.@Nullable Document document(@Nullable LastDocument last) {
        return last == null ? null : new SectionDetails.Document(last.format(), last.entries(), last.whole(),
                last.repairs(), last.older() != null);
    }

    private SectionDetails.@Nullable Moved moved(SectionId id) {
        return store.moves().of(id).filter(move -> move.outcome() != Move.Outcome.UNDONE)
                .map(move -> new SectionDetails.Moved(move.source(), move.target(), move.at(), move.outcome() == Move.Outcome.FOLLOWED))
                .orElse(null);
    }
}
