package org.broadsheet.library;

import java.time.Duration;
import java.util.Optional;
import org.broadsheet.library.SectionDetails.NextCheck;
import org.broadsheet.library.SectionDetails.Why;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.LastDocument;
import org.broadsheet.store.SectionTally;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Says what is known of a section: what its feed is like, when it was asked for and when it is next, what was repaired.
public final class Inspecting {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

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
                    tally.starred(), tally.ready(), state.checked(), state.changed(), next(section, state), state.error(),
                    document(state.document()));
        });
    }

    private static SectionDetails.@Nullable Document document(@Nullable LastDocument last) {
        return last == null ? null : new SectionDetails.Document(last.format(), last.entries(), last.whole(),
                last.repairs(), last.older() != null);
    }

    private static NextCheck next(Section section, FeedState state) {
        var at = state.next();
        if (!Welcome.isNot(section)) {
            return new NextCheck(Why.SHIPPED, null);
        }
        if (at == null || state.checked() == null) {
            return new NextCheck(Why.NEW, null);
        }
        var wait = Duration.between(state.checked(), at);
        if (wait.compareTo(FOR_GOOD) > 0) {
            return new NextCheck(Why.GONE, null);
        }
        if (state.notBefore() != null && !state.notBefore().isBefore(at)) {
            return new NextCheck(Why.SERVER, at);
        }
        return new NextCheck(state.failures() > 0 ? Why.FAILURES
                : wait.compareTo(Schedule.USUAL) > 0 ? Why.PUBLISHER : Why.USUAL, at);
    }
}
