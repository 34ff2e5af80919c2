package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.broadsheet.net.Waits;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Remembers over restarts which hosts asked to be left alone. The store is asked once, and again after another process
/// has written to it.
public final class KeptWaits implements Waits {
    private final Store store;
    private final Clock clock;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    /// What the store held when it was at that version.
    private record Known(long version, Map<String, Instant> waits) {}

    public KeptWaits(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> until(String host) {
        return Optional.ofNullable(waits().get(host)).filter(until -> until.isAfter(clock.instant()));
    }

    @Override
    public void leaveAlone(String host, Duration wait) {
        var now = clock.instant();
        var until = now.plus(wait);
        store.hostWaits().keep(host, until, now);
        waits().merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Map<String, Instant> waits() {
        var version = store.changed();
        var held = known.get();
        if (held == null || held.version() != version) {
            held = new Known(version, new ConcurrentHashMap<>(store.hostWaits().all(clock.instant())));
            known.set(held);
        }
        return held.waits();
    }
}
