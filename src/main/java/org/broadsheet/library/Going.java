package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A refresh under way: what its sections have brought so far. Any thread.
final class Going {
    private final int sections;
    private final Clock clock;
    private final List<Tally> tallies = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();
    private volatile @Nullable Instant allAnswered;
    private boolean over;

    Going(int sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    /// For one more section.
    Tally tally() {
        var tally = new Tally(clock);
        tallies.add(tally);
        return tally;
    }

    /// A feed has answered, or it is known that it does not.
    void answered(int newArticles) {
        fresh.addAndGet(newArticles);
        if (answered.incrementAndGet() == sections) {
            allAnswered = clock.instant();
        }
    }

    /// When the last feed had answered, and what it brought was stored; what may follow are texts and pictures. Absent
    /// before.
    Optional<Instant> allAnswered() {
        return Optional.ofNullable(allAnswered);
    }

    int fresh() {
        return fresh.get();
    }

    long bytes() {
        return tallies.stream().mapToLong(Tally::bytes).sum();
    }

    /// Tells how far it is, unless it is over: what is said then is the last word.
    /// @return whether it goes on
    synchronized boolean report(Changes changes) {
        if (!over) {
            changes.announce(new Change.Refreshing(advance()));
        }
        return !over;
    }

    synchronized void end() {
        over = true;
    }

    Advance advance() {
        return new Advance(sections, answered.get(), fresh.get(), tallies.stream().mapToInt(Tally::pagesToGo).sum(),
                tallies.stream().mapToInt(Tally::picturesToGo).sum(), remaining().orElse(null));
    }

    /// That of the section that takes longest, as each stands with hosts of its own, which are asked at their own pace.
    /// While feeds are still to answer nobody knows what they will bring.
    private Optional<Duration> remaining() {
        var longest = Duration.ZERO;
        for (var tally : tallies) {
            var one = tally.remaining();
            if (one.isEmpty()) {
                return one;
            }
            longest = one.get().compareTo(longest) > 0 ? one.get() : longest;
        }
        return answered.get() < sections || longest.isZero() ? Optional.empty() : Optional.of(longest);
    }
}
