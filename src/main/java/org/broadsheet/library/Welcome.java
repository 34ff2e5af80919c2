package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.broadsheet.news.Section;
import org.broadsheet.page.Extractor;
import org.broadsheet.picture.Pictures;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Store;

/// Puts the welcome edition into a store: a section like any other, to be read, starred and removed, only that nothing
/// is ever fetched for it.
public final class Welcome {
    private static final URI ADDRESS = URI.create("broadsheet:welcome");

    private final Store store;
    private final Changes changes;
    private final Clock clock;

    public Welcome(Store store, Changes changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /// Whether a section comes from a publisher, and not with the program.
    static boolean isNot(Section section) {
        return !section.address().equals(ADDRESS);
    }

    /// Delivers the edition, once; a store that has it keeps the marks on it.
    public void deliver() {
        var now = clock.instant();
        var section = store.sections().add(Sentences.say("welcome"), ADDRESS, List.of(), null, null, now);
        var pieces = WelcomeEdition.printed(now, Locale.getDefault());
        var arrivals = pieces.stream()
                .map(piece -> new Arrived(piece.id(), piece.article(), null, "", piece.id(), true, null)).toList();
        var kept = store.entries().keep(section, arrivals, Extractor.VERSION, FeedState.NEW, now);
        for (var teaser : store.entries().teasers(kept.fresh())) {
            pieces.stream().filter(piece -> piece.article().headline().equals(teaser.headline())).findFirst()
                    .ifPresent(piece -> piece.pictures().forEach((address, bytes) -> Pictures.measure(bytes)
                            .ifPresent(size -> store.pictures().keep(teaser.id(), address, bytes, size.mediaType(),
                                    size.widthPx(), size.heightPx()))));
        }
        changes.announce(new Change.Sections());
    }
}
