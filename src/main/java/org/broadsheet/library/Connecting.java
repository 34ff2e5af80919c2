package org.broadsheet.library;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.net.SwitchedFetcher;

/// Whether anything may be fetched: the switch for working offline, and the pause, in which what is under way holds and
/// goes on later. Any thread.
public final class Connecting {
    private final SwitchedFetcher fetcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private boolean choosing;

    public Connecting(SwitchedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    public boolean offline() {
        return fetcher.off();
    }

    /// Works offline from now on, or no longer. What is being fetched is broken off. Waits for nothing.
    public void offline(boolean so) {
        fetcher.off(so);
        tell();
    }

    public boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /// Holds all refreshes, or lets them go on. What a server is sending just now is still received.
    public void pause(boolean so) {
        lock.lock();
        try {
            paused = so;
        } finally {
            lock.unlock();
        }
        tell();
    }

    /// Begins no round by itself while the reader is still choosing what to subscribe to, or does so again.
    public void choosing(boolean so) {
        lock.lock();
        try {
            choosing = so;
        } finally {
            lock.unlock();
        }
        tell();
    }

    private void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is no pause. Who works offline need not wait: he gets no answer anyway.
    void unlessPaused() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (paused && !fetcher.off()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something may be fetched that nobody has asked for.
    public void untilPossible() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (paused || choosing || fetcher.off()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
