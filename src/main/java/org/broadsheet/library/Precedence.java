package org.broadsheet.library;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who is next at the processors. Feeds that have come are read and stored before articles are taken out of those stored
/// already: what has come first is safe first, and nobody waits for what can follow.
final class Precedence {
    /// Reading is work for a processor: more at once than there are only cost memory.
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int feeds;

    /// Waits for a processor to read a feed that has come; [#leave] must follow.
    void enter() throws InterruptedException {
        count(1);
        boolean entered = false;
        try {
            processors.acquire();
            entered = true;
        } finally {
            count(entered ? 0 : -1);
        }
    }

    void leave() {
        processors.release();
        count(-1);
    }

    private void count(int more) {
        lock.lock();
        try {
            feeds += more;
            if (feeds == 0) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until no feed that has come is unread, and for a processor; [#followed] must come after.
    void follow() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (feeds > 0) {
                none.await();
            }
        } finally {
            lock.unlock();
        }
        processors.acquire();
    }

    void followed() {
        processors.release();
    }
}
