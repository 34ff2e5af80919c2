package org.broadsheet.library;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.net.SwitchedFetcher;
import org.broadsheet.news.SectionId;

/// Whether anything may be fetched: the switch for working offline, and the pause, in which what is under way holds and
/// goes on later. Any thread.
public final class Connecting {
    private final SwitchedFetcher fetcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private boolean choosing;
    private final Set<SectionId> held = ConcurrentHashMap.newKeySet();

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

    /// Lets no round fetch these before the reader asks for them, or starts the program anew.
    public void hold(Collection<SectionId> sections) {
        held.addAll(sections);
    }

    boolean held(SectionId section) {
        return held.contains(section);
    }

    /// The reader asks for these; none named means all.
    void release(Collection<SectionId> sections) {
        if (sections.isEmpty()) {
            held.clear();
        } else {
            held.removeAll(sections);
        }
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
