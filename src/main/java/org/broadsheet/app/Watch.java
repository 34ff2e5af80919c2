package org.broadsheet.app;

import java.time.Duration;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Change;

/// Looks a few times a second whether another process wrote to the store, or a second start wants this window.
final class Watch implements AutoCloseable {
    /// What a command changed is to be seen within a second.
    private static final Duration EVERY = Duration.ofMillis(300);

    private final Thread thread;

    /// @param raise brings the window to the front; called on the watching thread
    Watch(Newsroom newsroom, OneWindow door, Runnable raise) {
        thread = Thread.ofVirtual().name("watch").start(() -> watch(newsroom, door, raise));
    }

    private static void watch(Newsroom newsroom, OneWindow door, Runnable raise) {
        try {
            for (long known = newsroom.changedElsewhere(); ; Thread.sleep(EVERY)) {
                long now = newsroom.changedElsewhere();
                if (now != known) {
                    known = now;
                    newsroom.changes().announce(new Change.Elsewhere());
                }
                if (door.rung()) {
                    raise.run();
                }
            }
        } catch (InterruptedException closed) {
            // the window has gone
        }
    }

    /// Returns when it looks no more.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
