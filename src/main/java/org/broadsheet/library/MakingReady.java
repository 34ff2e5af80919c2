package org.broadsheet.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Store;

/// Brings whatever is missing of the articles that are here, pages and pictures, so that all can be read offline. No feed
/// is asked. Article after article is stored as it comes; begun again, it fetches only what is missing still.
public final class MakingReady {
    private final Store store;
    private final Completing completing;
    private final Deriving deriving;
    private final Storing storing;
    private final Connecting connecting;
    private final Changes changes;
    private final Clock clock;
    private final Path lock;
    private final UnderWay underWay;

    /// @param lock     the file by which only one process at a time fetches for this store
    /// @param underWay by which it can be broken off
    public MakingReady(Store store, Completing completing, Deriving deriving, Storing storing, Connecting connecting, Changes changes, Clock clock,
            Path lock, UnderWay underWay) {
        this.store = store;
        this.completing = completing;
        this.deriving = deriving;
        this.storing = storing;
        this.connecting = connecting;
        this.changes = changes;
        this.clock = clock;
        this.lock = lock;
        this.underWay = underWay;
    }

    /// Fetches what is missing. What failed for a while is tried at once, not when it would be due; a wait that a server
    /// asked for holds. What is known to be refused, behind a subscription or no article is not asked for again.
    /// @param which none means all
    /// @param again ask for that, too
    public Readied run(List<SectionId> which, boolean again) throws InterruptedException {
        var held = RefreshLock.take(lock);
        if (held.isEmpty()) {
            return new Readied.Busy();
        }
        try (var _ = held.get()) {
            var started = clock.instant();
            var going = new Going();
            var sentence = Sentences.say("making.broken-off");
            try {
                var came = underWay.run(() -> report(going), () -> fetch(which, again, going));
                var readied = readied(which, going.bytes(), started, came.isEmpty());
                sentence = ReadyWords.sentence(readied);
                return readied;
            } finally {
                going.end();
                changes.announce(new Change.Progress(sentence, false));
            }
        }
    }

    private Boolean fetch(List<SectionId> which, boolean again, Going going) throws InterruptedException {
        deriving.takeOutOf(null);
        if (again) {
            store.gaps().wantAgain(which);
        }
        if (!connecting.offline()) {
            storing.wantBack();
            store.gaps().hurry(which);
            going.begin(store.gaps().wanting(which));
            var own = OwnHosts.of(store);
            Forks.all(store.gaps().sectionsWanting(which).stream().map(section -> (Callable<Boolean>) () -> {
                completing.completeAll(section, own, going.tally(clock));
                return true;
            }).toList());
        }
        return true;
    }

    private Readied readied(List<SectionId> which, long bytes, Instant started, boolean stopped) {
        var tally = store.gaps().tally(which);
        if (stopped) {
            return new Readied.Stopped(tally.articles(), tally.ready());
        }
        var missing = store.gaps().missing(which).stream()
                .map(gap -> new Readied.Missing(gap.id(), gap.page(), gap.url(), gap.why())).toList();
        return new Readied.Done(tally.articles(), tally.ready(), missing, bytes, Duration.between(started, clock.instant()));
    }

    private boolean report(Going going) {
        return going.report(changes);
    }

    /// How far it is. Any thread.
    private static final class Going {
        private final List<Tally> tallies = new CopyOnWriteArrayList<>();
        private Optional<Integer> articles = Optional.empty();
        private boolean over;

        Tally tally(Clock clock) {
            var tally = new Tally(clock);
            tallies.add(tally);
            return tally;
        }

        synchronized void begin(int wanting) {
            articles = Optional.of(wanting);
        }

        long bytes() {
            return tallies.stream().mapToLong(Tally::bytes).sum();
        }

        /// @return whether it goes on
        synchronized boolean report(Changes changes) {
            if (!over) {
                changes.announce(new Change.Progress(articles.map(this::sentence).orElse(Sentences.say("making.looking")), true));
            }
            return !over;
        }

        /// An article may come to want something while it goes on.
        private String sentence(int wanting) {
            int done = tallies.stream().mapToInt(Tally::articles).sum();
            return Sentences.say("making.at", done, Math.max(wanting, done), ReadyWords.size(bytes()));
        }

        synchronized void end() {
            over = true;
        }
    }
}
