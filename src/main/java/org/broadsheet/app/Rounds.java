package org.broadsheet.app;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Wish;
import org.broadsheet.store.StoreException;

/// Refreshes what is due, and derives what is left to derive, at the start and every few minutes after it, as long as
/// the window is open. Interrupted, it goes on at the next start.
final class Rounds implements Errand.Work {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Newsroom newsroom;
    private final Consumer<StoreException> failures;

    /// @param failures hears when the machine failed us; the next round tries again
    Rounds(Newsroom newsroom, Consumer<StoreException> failures) {
        this.newsroom = newsroom;
        this.failures = failures;
    }

    @Override
    public void go() throws InterruptedException {
        for (;; Thread.sleep(EVERY)) {
            try {
                newsroom.connecting().untilPossible();
                newsroom.refresh().run(List.of(), new Wish(false, true), _ -> { });
                newsroom.deriving().catchUp();
            } catch (StoreException failed) {
                failures.accept(failed);
            }
        }
    }
}
