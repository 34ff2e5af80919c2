package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.store.Store;

/// Tells a network that is gone from feeds that are.
final class Unreached {
    /// When there was no network, it is looked for again after so long.
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private Unreached() {}

    /// When nobody who was asked could be reached, on two hosts at least, the fault is at this end: it is no failure of the
    /// feeds, and none is asked more rarely for it. A host on this machine needs no network.
    static void forgive(List<Outcome> outcomes, Store store, Clock clock) {
        var asked = outcomes.stream().filter(one -> one.status() != Status.NOT_DUE && one.status() != Status.GONE).toList();
        var hosts = asked.stream().map(one -> one.section().address()).map(URI::getHost).filter(Objects::nonNull).distinct().toList();
        if (hosts.size() > 1 && hosts.stream().noneMatch(Unreached::here) && asked.stream().allMatch(Unreached::unreached)) {
            store.states().forgive(asked.stream().map(one -> one.section().id()).toList(), clock.instant().plus(AGAIN), Why.NETWORK.name());
        }
    }

    private static boolean unreached(Outcome outcome) {
        var error = outcome.error();
        return outcome.status() == Status.FAILED && error != null && (error.startsWith("dns ") || error.startsWith("connect "));
    }

    private static boolean here(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
