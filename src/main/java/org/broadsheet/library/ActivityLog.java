package org.broadsheet.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.net.Connection;
import org.broadsheet.news.Activity;
import org.broadsheet.store.Store;
import org.broadsheet.store.StoreException;
import org.jspecify.annotations.Nullable;

/// The log of what was fetched. Whoever fetches only puts a line into a list; the lines are written a moment later, many
/// at a time, and what is left when it is closed. Of more than can be kept the newest are written.
public final class ActivityLog implements AutoCloseable {
    /// A refresh with nothing new is over by then, and is not slowed by the writing.
    private static final Duration LATER = Duration.ofMillis(400);
    /// Lines that wait at most.
    private static final int WAITING = 10_000;
    /// Where the connections of a visit to a feed are gathered, until it is known what it brought.
    private static final ScopedValue<List<Activity>> VISIT = ScopedValue.newInstance();

    private final Store store;
    private final Changes changes;
    private final ReentrantLock writing = new ReentrantLock();
    private List<Activity> waiting = new ArrayList<>();
    private @Nullable Thread writer;
    private boolean closed;

    public ActivityLog(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /// Notes a connection; called on the thread that made it.
    public void connected(Connection connection) {
        var line = new Activity(connection.time(), connection.url(), connection.status(), connection.bytes(), connection.took(),
                null, null, connection.error());
        if (VISIT.isBound()) {
            VISIT.get().add(line);
        } else {
            add(List.of(line));
        }
    }

    /// Visits a feed. What it brought stands with the last of its connections.
    Collecting.Came visit(ScopedValue.CallableOp<Collecting.Came, InterruptedException> visit) throws InterruptedException {
        var hops = new ArrayList<Activity>();
        try {
            var came = ScopedValue.where(VISIT, hops).call(visit);
            if (!hops.isEmpty()) {
                var last = hops.removeLast();
                hops.add(came.error() == null ? last.bringing(came.fresh(), came.changed())
                        : last.error() == null ? last.failing(came.error()) : last);
            }
            return came;
        } finally {
            add(hops);
        }
    }

    /// Notes a refresh as a whole, or anything else that is no connection.
    void add(Activity line) {
        add(List.of(line));
    }

    private synchronized void add(List<Activity> lines) {
        if (closed || lines.isEmpty()) {
            return;
        }
        waiting.addAll(lines);
        if (waiting.size() > WAITING) {
            waiting.subList(0, waiting.size() - WAITING).clear();
        }
        if (writer == null) {
            writer = Thread.ofVirtual().name("activity").start(this::writeLater);
        }
    }

    private void writeLater() {
        try {
            Thread.sleep(LATER);
            flush();
        } catch (InterruptedException closing) {
            // what is left is written by whoever closes
        } catch (StoreException full) {
            // These lines are lost; the news that they tell of has its own way of saying that the disk is full.
            System.getLogger(ActivityLog.class.getName()).log(System.Logger.Level.WARNING, "The activity was not kept", full);
        }
    }

    /// When it returns, the store has all lines that were noted before.
    public void flush() {
        writing.lock();
        try {
            var lines = taken();
            if (!lines.isEmpty()) {
                store.activities().keep(lines);
                changes.announce(new Change.Activity());
            }
        } finally {
            writing.unlock();
        }
    }

    private synchronized List<Activity> taken() {
        var lines = waiting;
        waiting = new ArrayList<>();
        writer = null;
        return lines;
    }

    /// The newest lines first, by when they began.
    /// @param limit at most so many; 0: all
    public List<Activity> newest(int limit) {
        flush();
        return store.activities().newest(limit == 0 ? Integer.MAX_VALUE : limit);
    }

    /// Writes what is left, and notes nothing more.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (writer != null) {
                writer.interrupt();
            }
        }
        flush();
    }
}
