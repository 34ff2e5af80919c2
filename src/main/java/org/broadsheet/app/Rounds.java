package org.broadsheet.app;

import java.time.Duration;
import java.util.List;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Wish;
import org.broadsheet.store.StoreException;

/// Refreshes what is due, and derives what is left to derive, at the start and every few minutes after it, as long as
/// the window is open.
final class Rounds implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Thread thread;

    Rounds(Newsroom newsroom) {
        thread = Thread.ofVirtual().name("rounds").start(() -> go(newsroom));
    }

    private static void go(Newsroom newsroom) {
        try {
            for (;; Thread.sleep(EVERY)) {
                newsroom.refresh().run(List.of(), new Wish(false, true), _ -> { });
                newsroom.deriving().catchUp();
            }
        } catch (InterruptedException closed) {
            // the window has gone; what is left goes on at the next start
        } catch (StoreException failed) {
            // the next deed of the reader says so
        }
    }

    /// Returns when nothing is under way any more.
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
