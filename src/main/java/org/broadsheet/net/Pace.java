package org.broadsheet.net;

import java.time.Duration;

/// How long each part of a call may take, as a share of the whole.
final class Pace {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /// Of an answer's body, on an average: what a modem brought. Who sends less is not sending but holding us.
    static final int LOWEST_BYTES_A_SECOND = 1000;

    private Pace() {}

    /// The agreement on encryption: 7.5 of 30 seconds.
    static Duration encryption(Limits limits) {
        return limits.call().dividedBy(4);
    }

    /// To a connection.
    static Duration connecting(Limits limits) {
        return limits.call().compareTo(CONNECTING) < 0 ? limits.call() : CONNECTING;
    }

    /// From the request to the last byte of the answer's head: 15 of 30 seconds. No body may fall silent for longer, either.
    static Duration head(Limits limits) {
        return limits.call().dividedBy(2);
    }

    /// After which a body's speed counts: 10 of 30 seconds.
    static Duration start(Limits limits) {
        return limits.call().dividedBy(3);
    }
}
