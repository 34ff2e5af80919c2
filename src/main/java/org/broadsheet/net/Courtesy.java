package org.broadsheet.net;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How hard one host is pressed: so many connections at a time, and so many starts a second. A host that says it is asked
/// too often is asked half as often, until it answers well for a while.
final class Courtesy {
    private final Manners manners;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Courtesy(Manners manners) {
        this.manners = manners;
    }

    /// A place with a host; closed when the answer has been read.
    static final class Turn implements AutoCloseable {
        private final Lane lane;
        private boolean pressed;

        private Turn(Lane lane) {
            this.lane = lane;
        }

        /// Says that the host was asked too often.
        void pressed() {
            pressed = true;
        }

        @Override
        public void close() {
            lane.leave(pressed);
        }
    }

    /// @param rank of those who wait for one host the highest goes first
    Turn turn(String host, Kind kind, long rank) throws InterruptedException {
        var lane = lanes.computeIfAbsent((kind == Kind.FEED ? "feed " : "other ") + host, _ -> new Lane(manners.of(kind)));
        lane.enter(rank);
        return new Turn(lane);
    }
}
