package org.broadsheet.net;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The line of those who wait for one host. Who stands in it holds nothing that anybody else waits for.
final class Lane {
    /// So much slower at most: one start in two seconds where there are eight a second.
    private static final int SLOWEST = 16;
    /// After so many good answers in a row it goes twice as fast again, up to what is usual.
    private static final int GOOD = 16;

    private final Manners.Bounds bounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> line =
            new PriorityQueue<>(Comparator.comparingLong(Waiter::rank).reversed().thenComparingLong(Waiter::number));
    private long came;
    private int taken;
    private long next = System.nanoTime();
    private int slower = 1;
    private int good;

    private record Waiter(long rank, long number, Condition called) {}

    Lane(Manners.Bounds bounds) {
        this.bounds = bounds;
    }

    /// Waits for a place and for the time to start: the highest rank first, of equal ones who came first.
    void enter(long rank) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var waiter = new Waiter(rank, came++, lock.newCondition());
            line.add(waiter);
            try {
                for (long wait = untilStart(waiter); wait > 0; wait = untilStart(waiter)) {
                    waiter.called().awaitNanos(wait);
                }
            } finally {
                line.remove(waiter);
                callFirst();
            }
            taken++;
            next = System.nanoTime() + Math.round(TimeUnit.SECONDS.toNanos(slower) / bounds.aSecond());
        } finally {
            lock.unlock();
        }
    }

    /// Nanoseconds after which it is worth looking again; none when it is this one's turn. Whoever leaves or goes ahead
    /// calls the first in the line sooner.
    private long untilStart(Waiter waiter) {
        return waiter.equals(line.peek()) && taken < Math.max(1, bounds.atOnce() / slower) ? next - System.nanoTime() : Long.MAX_VALUE;
    }

    private void callFirst() {
        var first = line.peek();
        if (first != null) {
            first.called().signal();
        }
    }

    /// @param pressed whether the host said that it is asked too often, or cannot answer now
    void leave(boolean pressed) {
        lock.lock();
        try {
            taken--;
            if (pressed) {
                slower = Math.min(SLOWEST, slower * 2);
                good = 0;
            } else if (slower > 1 && ++good >= GOOD) {
                slower /= 2;
                good = 0;
            }
            callFirst();
        } finally {
            lock.unlock();
        }
    }
}
