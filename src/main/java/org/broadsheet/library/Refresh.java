package org.broadsheet.library;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.news.Activity;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.store.Store;

/// Fetches what the subscribed sections have that is new, with full text and pictures: a thread a feed. What has come is
/// stored as it comes, so that an interruption loses nothing that was reported.
public final class Refresh {
    private final Store store;
    private final Following following;
    private final Collecting collecting;
    private final Naming naming;
    private final Completing completing;
    private final Connecting connecting;
    private final ActivityLog activity;
    private final Changes changes;
    private final Clock clock;
    private final Path lock;
    private final UnderWay underWay;

    /// @param lock     the file by which only one process at a time refreshes this store
    /// @param underWay by which it can be broken off
    public Refresh(Store store, Following following, Collecting collecting, Naming naming, Completing completing, Connecting connecting, ActivityLog activity,
            Changes changes, Clock clock, Path lock, UnderWay underWay) {
        this.store = store;
        this.following = following;
        this.collecting = collecting;
        this.naming = naming;
        this.completing = completing;
        this.connecting = connecting;
        this.activity = activity;
        this.changes = changes;
        this.clock = clock;
        this.lock = lock;
        this.underWay = underWay;
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
            if (which.isEmpty()) {
                following.step(wish.force());
            }
            var unlisted = store.readingLists().unlisted();
            if (wish.force()) {
                connecting.release(which);
            }
            var own = OwnHosts.of(store);
            var chosen = store.sections().all().stream().filter(Welcome::isNot)
                    .filter(section -> which.isEmpty() ? !unlisted.contains(section.id()) && !connecting.held(section.id())
                            : which.contains(section.id())).toList();
            if (chosen.isEmpty()) {
                return done(List.of(), Duration.ZERO);
            }
            var going = new Going(chosen.size(), clock);
            var oneAtATime = new ReentrantLock();
            return run(going, started, chosen.stream().map(section -> (Callable<Outcome>) () -> {
                var outcome = refresh(section, wish, own, going);
                oneAtATime.lock();
                try {
                    each.accept(outcome);
                } finally {
                    oneAtATime.unlock();
                }
                return outcome;
            }).toList());
        }
    }

    /// Breaks off the refresh that this process has under way, if there is one, or the making ready. What has come stays.
    /// Waits for nothing.
    public void stop() {
        underWay.stop();
    }

    /// Whether this process has one of both under way.
    public boolean underWay() {
        return underWay.any();
    }

    /// How long it takes until the first feed is due; nothing when one is, or a day when there is none.
    public Duration untilDue() {
        var now = clock.instant();
        var unlisted = store.readingLists().unlisted();
        return store.sections().all().stream().filter(Welcome::isNot).filter(section -> !unlisted.contains(section.id()) && !connecting.held(section.id()))
                .filter(section -> !section.interval().equals(Interval.BY_HAND))
                .map(section -> store.states().of(section.id()).next())
                .map(next -> next == null || next.isBefore(now) ? Duration.ZERO : Duration.between(now, next))
                .min(Comparator.naturalOrder()).orElse(Schedule.LONGEST);
    }

    private Refreshed run(Going going, Instant started, List<Callable<Outcome>> deeds) throws InterruptedException {
        var sentence = Sentences.say("refresh.broken-off");
        try {
            var outcomes = underWay.run(() -> going.report(changes), () -> Forks.all(deeds));
            outcomes.ifPresent(all -> Unreached.forgive(all, store, clock));
            var took = Duration.between(started, clock.instant());
            sentence = sentence(going, outcomes);
            if (outcomes.isEmpty() || !nobodyAsked(outcomes.get())) {
                log(started, going, outcomes);
            }
            return outcomes.<Refreshed>map(all -> done(all, took)).orElseGet(() -> new Refreshed.Stopped(going.fresh(), took));
        } finally {
            going.end();
            naming.tell();
            changes.announce(new Change.Progress(sentence, false));
        }
    }

    /// It took until the last feed was in the store; texts and pictures, which follow at the pace of their hosts, have lines of
    /// their own.
    private void log(Instant started, Going going, Optional<List<Outcome>> outcomes) {
        var took = Duration.between(started, going.allAnswered().orElse(clock.instant()));
        var changed = outcomes.stream().flatMap(List::stream).mapToInt(Outcome::changed).sum();
        activity.add(new Activity(started, null, 0, going.bytes(), took, going.fresh(), changed,
                outcomes.isEmpty() ? Sentences.say("refresh.by-the-reader")
                        : noNetwork(outcomes.get()) ? "offline " + Sentences.say("refresh.nobody") : null));
    }

    private Outcome refresh(Section section, Wish wish, OwnHosts own, Going going) throws InterruptedException {
        connecting.unlessPaused();
        var started = clock.instant();
        var tally = going.tally();
        var came = activity.visit(() -> collecting.collect(section, wish.force(), tally));
        going.answered(came.fresh());
        if (came.fresh() > 0 || came.changed() > 0) {
            changes.announce(new Change.Articles());
        }
        if (wish.pages() && came.status() != Status.FAILED) {
            completing.complete(section.id(), own, tally);
        }
        return new Outcome(section, came.status(), came.fresh(), came.changed(), tally.pages(), tally.pictures(),
                tally.bytes(), Duration.between(started, clock.instant()), came.error());
    }

    private static boolean nobodyAsked(List<Outcome> outcomes) {
        return outcomes.stream().allMatch(one -> one.status() == Status.NOT_DUE || one.status() == Status.GONE);
    }

    /// Whether nobody at all could be reached: then the fault is at this end.
    private static boolean noNetwork(List<Outcome> outcomes) {
        return outcomes.stream().allMatch(outcome -> Failures.unreachable(outcome.error()));
    }

    private static Refreshed.Done done(List<Outcome> outcomes, Duration took) {
        return new Refreshed.Done(outcomes.size(),
                (int) outcomes.stream().filter(one -> one.status() == Status.FAILED).count(),
                outcomes.stream().mapToInt(Outcome::fresh).sum(), outcomes.stream().mapToInt(Outcome::changed).sum(),
                outcomes.stream().mapToLong(Outcome::bytes).sum(), took);
    }

    private String sentence(Going going, Optional<List<Outcome>> ended) {
        if (ended.isEmpty()) {
            return Sentences.say("refresh.stopped", news(going.fresh()));
        }
        var outcomes = ended.get();
        if (nobodyAsked(outcomes)) {
            return "";
        }
        if (connecting.offline()) {
            return going.fresh() == 0 ? Sentences.say("refresh.offline") : Sentences.say("refresh.offline.news", news(going.fresh()));
        }
        if (noNetwork(outcomes)) {
            return Sentences.say("refresh.no-network");
        }
        var failed = (int) outcomes.stream().filter(one -> one.status() == Status.FAILED).count();
        return sentence(news(going.fresh()), failed, lost(outcomes));
    }

    /// Whether the network went away midway: dead hosts there are in every collection, but never so many.
    private static boolean lost(List<Outcome> outcomes) {
        var unreachable = outcomes.stream().filter(outcome -> Failures.unreachable(outcome.error()))
                .map(outcome -> outcome.section().address().getHost()).toList();
        return unreachable.stream().distinct().count() >= 3 && unreachable.size() * 4 > outcomes.size();
    }

    private static String news(int fresh) {
        return Sentences.say("refresh.news", fresh);
    }

    private static String sentence(String news, int failed, boolean lost) {
        return Sentences.say(lost ? "refresh.lost" : "refresh.failed", news, failed);
    }
}
