package org.broadsheet.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which hosts asked to be left alone, and until when (RFC 9110 §10.2.3). Used from any thread. A host is its name, with
/// its port where that is not the usual one: behind another port there is another server.
public interface Waits {
    /// Until when; empty when the host may be asked.
    Optional<Instant> until(String host);

    /// The host has asked to be left alone for so long from now on. The later of two waits holds.
    void leaveAlone(String host, Duration wait);

    /// Waits that end with the process.
    static Waits fleeting() {
        Map<String, Instant> waits = new ConcurrentHashMap<>();
        return new Waits() {
            @Override
            public Optional<Instant> until(String host) {
                return Optional.ofNullable(waits.get(host)).filter(until -> until.isAfter(Instant.now()));
            }

            @Override
            public void leaveAlone(String host, Duration wait) {
                waits.merge(host, Instant.now().plus(wait), (one, other) -> one.isAfter(other) ? one : other);
            }
        };
    }
}
