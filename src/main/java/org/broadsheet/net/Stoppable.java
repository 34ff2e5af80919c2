package org.broadsheet.net;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Work that another thread may break off. The thread that does it is interrupted while it does it, and never after.
public final class Stoppable {
    private @Nullable Thread worker;
    private boolean stopped;

    /// Something that takes a while.
    public interface Work<T> {
        T result() throws InterruptedException;
    }

    /// Does it, once.
    /// @return empty when it was broken off
    /// @throws InterruptedException when nobody wants it any more for another reason
    public <T> Optional<T> run(Work<T> work) throws InterruptedException {
        synchronized (this) {
            if (stopped) {
                return Optional.empty();
            }
            worker = Thread.currentThread();
        }
        try {
            return Optional.of(work.result());
        } catch (InterruptedException hurried) {
            if (stopped()) {
                return Optional.empty();
            }
            throw hurried;
        } finally {
            ended();
        }
    }

    /// An interruption that comes too late is not left to what the thread does next.
    private synchronized void ended() {
        worker = null;
        if (stopped) {
            Thread.interrupted();
        }
    }

    private synchronized boolean stopped() {
        return stopped;
    }

    /// Breaks it off, or sees to it that it never begins. Waits for nothing.
    public synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
