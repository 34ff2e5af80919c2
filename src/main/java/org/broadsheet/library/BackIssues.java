package org.broadsheet.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.net.Fetcher;
import org.broadsheet.news.Section;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Fetches older articles than a feed holds now, when the reader wishes it: document after document backwards in time, as
/// the feed names them. The next wish goes on where the last one stopped.
public final class BackIssues {
    /// Documents fetched on one wish, and the most that may be wished for.
    public static final int USUAL = 5;
    public static final int MOST = 50;

    private final Store store;
    private final Collecting collecting;
    private final Completing completing;
    private final BackTrack track;
    private final Changes changes;
    private final Clock clock;
    private final Path lock;

    /// @param lock the file by which only one process at a time refreshes this store
    public BackIssues(Store store, Fetcher fetcher, FeedReading feeds, Collecting collecting, Completing completing,
            Changes changes, Clock clock, Path lock) {
        this.store = store;
        this.collecting = collecting;
        this.completing = completing;
        this.track = new BackTrack(store, fetcher, feeds, changes, clock);
        this.changes = changes;
        this.clock = clock;
        this.lock = lock;
    }

    /// Fetches older articles of a section. They are unread, and stand where their dates say.
    /// @param documents at most so many, of which there is a limit
    /// @param pages     with full text and pictures
    public Older fetch(Section section, int documents, boolean pages) throws InterruptedException {
        var held = RefreshLock.take(lock);
        if (held.isEmpty()) {
            return new Older.Busy();
        }
        try (var _ = held.get()) {
            var sentence = Sentences.say("older.broken-off");
            changes.announce(new Change.Progress(Sentences.say("older.fetching", section.title()), true));
            try {
                var brought = brought(section, Math.clamp(documents, 1, MOST), pages);
                sentence = brought.sentence();
                return brought;
            } finally {
                changes.announce(new Change.Progress(sentence, false));
            }
        }
    }

    private Older.Brought brought(Section section, int most, boolean pages) throws InterruptedException {
        var started = clock.instant();
        var tally = new Tally(clock);
        var error = read(section, started, tally);
        var walked = error == null ? track.walk(section, most, tally) : new BackTrack.Walked(0, 0, false, error);
        if (pages && walked.fresh() > 0) {
            completing.complete(section.id(), OwnHosts.of(store, section), tally);
        }
        var status = walked.error() != null ? Status.FAILED : walked.fresh() > 0 ? Status.FRESH : Status.UNCHANGED;
        return new Older.Brought(new Outcome(section, status, walked.fresh(), 0, tally.pages(), tally.pictures(),
                tally.bytes(), Duration.between(started, clock.instant()), walked.error()), walked.documents(), walked.more());
    }

    /// What stands in the way, if anything. A feed that was never read is read first: it says where the older ones are.
    private @Nullable String read(Section section, Instant now, Tally tally) throws InterruptedException {
        var state = store.states().of(section.id());
        if (state.notBefore() != null && now.isBefore(state.notBefore())) {
            return Failures.leftAlone(section.address(), Sentences.say("failure.its-server"), state.notBefore());
        }
        return state.document() == null ? collecting.collect(section, true, tally).error() : null;
    }
}
