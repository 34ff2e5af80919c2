package org.broadsheet.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.news.Activity;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Store;

/// Fetches what the subscribed sections have that is new, with full text and pictures: a thread a feed. What has come is
/// stored as it comes, so that an interruption loses nothing that was reported.
public final class Refresh {
    private final Store store;
    private final Collecting collecting;
    private final Completing completing;
    private final ActivityLog activity;
    private final Changes changes;
    private final Clock clock;
    private final Path lock;

    /// @param lock the file by which only one process at a time refreshes this store
    public Refresh(Store store, Collecting collecting, Completing completing, ActivityLog activity, Changes changes, Clock clock, Path lock) {
        this.store = store;
        this.collecting = collecting;
        this.completing = completing;
        this.activity = activity;
        this.changes = changes;
        this.clock = clock;
        this.lock = lock;
    }

    /// Refreshes sections; none named means all.
    /// @param each hears of each section when it is done, one at a time, on the thread that did it
    public Refreshed run(List<SectionId> which, Wish wish, Consumer<Outcome> each) throws InterruptedException {
        var held = RefreshLock.take(lock);
        if (held.isEmpty()) {
            return new Refreshed.Busy();
        }
        try (var _ = held.get()) {
            var started = clock.instant();
            var all = store.sections().all().stream().filter(Welcome::isNot).toList();
            var own = OwnHosts.of(all);
            var chosen = all.stream().filter(section -> which.isEmpty() || which.contains(section.id())).toList();
            if (chosen.isEmpty()) {
                return done(List.of(), Duration.ZERO);
            }
            var oneAtATime = new ReentrantLock();
            changes.announce(new Change.Progress(chosen.size() == 1 ? "Refreshing " + chosen.getFirst().title()
                    : "Refreshing " + chosen.size() + " sections", true));
            List<Callable<Outcome>> deeds = chosen.stream().map(section -> (Callable<Outcome>) () -> {
                var outcome = refresh(section, wish, own);
                oneAtATime.lock();
                try {
                    each.accept(outcome);
                } finally {
                    oneAtATime.unlock();
                }
                return outcome;
            }).toList();
            var sentence = "The refresh was broken off";
            try {
                var outcomes = Forks.all(deeds);
                var done = done(outcomes, Duration.between(started, clock.instant()));
                activity.add(new Activity(started, null, 0, done.bytes(), done.took(), done.fresh(), done.changed(), null));
                sentence = outcomes.stream().allMatch(one -> one.status() == Status.NOT_DUE || one.status() == Status.GONE) ? ""
                        : noNetwork(outcomes) ? "No network; what is stored can be read" : sentence(done);
                return done;
            } finally {
                changes.announce(new Change.Progress(sentence, false));
            }
        }
    }

    private Outcome refresh(Section section, Wish wish, OwnHosts own) throws InterruptedException {
        var started = clock.instant();
        var tally = new Tally();
        var came = activity.visit(() -> collecting.collect(section, wish.force(), tally));
        changes.announce(new Change.Articles());
        if (wish.pages() && came.status() != Status.FAILED) {
            completing.complete(section.id(), own, tally);
        }
        return new Outcome(section, came.status(), came.fresh(), came.changed(), tally.pages(), tally.pictures(),
                tally.bytes(), Duration.between(started, clock.instant()), came.error());
    }

    /// Whether nobody at all could be reached: then the fault is at this end.
    private static boolean noNetwork(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::error).allMatch(error -> error != null
                && (error.startsWith("dns ") || error.startsWith("connect ") || error.startsWith("offline ")));
    }

    private static Refreshed.Done done(List<Outcome> outcomes, Duration took) {
        return new Refreshed.Done(outcomes.size(),
                (int) outcomes.stream().filter(one -> one.status() == Status.FAILED).count(),
                outcomes.stream().mapToInt(Outcome::fresh).sum(), outcomes.stream().mapToInt(Outcome::changed).sum(),
                outcomes.stream().mapToLong(Outcome::bytes).sum(), took);
    }

    private static String sentence(Refreshed.Done done) {
        var news = switch (done.fresh()) {
            case 0 -> "Nothing new";
            case 1 -> "One new article";
            default -> done.fresh() + " new articles";
        };
        return switch (done.failed()) {
            case 0 -> news;
            case 1 -> news + "; one section could not be read";
            default -> news + "; " + done.failed() + " sections could not be read";
        };
    }
}
