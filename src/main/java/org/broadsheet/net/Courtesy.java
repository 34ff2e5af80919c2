package org.broadsheet.net;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// How hard one host is pressed: so many connections at a time, and so many starts a second. Feeds, which come by the
/// dozen from one host on every refresh, wait longer for each other than the pages and pictures of articles.
final class Courtesy {
    private static final int FEEDS = 2;
    private static final long BETWEEN_FEEDS = Duration.ofSeconds(1).toNanos();
    private static final int OTHERS = 4;
    private static final long BETWEEN_OTHERS = Duration.ofSeconds(1).toNanos() / 8;

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private static final class Lane {
        private final Semaphore places;
        private final long between;
        private long next = System.nanoTime();

        Lane(int places, long between) {
            this.places = new Semaphore(places, true);
            this.between = between;
        }

        /// When this one may start.
        synchronized long start() {
            long start = Math.max(System.nanoTime(), next);
            next = start + between;
            return start;
        }
    }

    /// A place with a host; closed when the answer has been read.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn turn(String host, Kind kind) throws InterruptedException {
        var lane = kind == Kind.FEED ? lanes.computeIfAbsent("feed " + host, _ -> new Lane(FEEDS, BETWEEN_FEEDS))
                : lanes.computeIfAbsent("other " + host, _ -> new Lane(OTHERS, BETWEEN_OTHERS));
        lane.places.acquire();
        try {
            for (long start = lane.start(), wait; (wait = start - System.nanoTime()) > 0;) {
                LockSupport.parkNanos(wait);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException unwanted) {
            lane.places.release();
            throw unwanted;
        }
        return lane.places::release;
    }
}
