package org.broadsheet.app;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Wish;
import org.broadsheet.store.StoreException;

/// Refreshes what is due, and derives what is left to derive, at the start and whenever a feed becomes due, as long as
/// the window is open. Interrupted, it goes on at the next start.
final class Rounds implements Errand.Work {
    /// Nothing due is looked for that often all the same: another process may have added a section, a network be back.
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /// What is due and cannot be asked, because another process refreshes, is tried again after so long.
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private final Newsroom newsroom;
    private final Consumer<StoreException> failures;

    /// @param failures hears when the machine failed us; the next round tries again
    Rounds(Newsroom newsroom, Consumer<StoreException> failures) {
        this.newsroom = newsroom;
        this.failures = failures;
    }

    @Override
    public void go() throws InterruptedException {
        for (;; Thread.sleep(pause())) {
            try {
                newsroom.connecting().untilPossible();
                newsroom.refresh().run(List.of(), new Wish(false, true), _ -> { });
                newsroom.deriving().catchUp();
                newsroom.storing().tidy();
            } catch (StoreException failed) {
                failures.accept(failed);
            }
        }
    }

    private Duration pause() {
        try {
            var until = newsroom.refresh().untilDue();
            return until.compareTo(SHORTEST) < 0 ? SHORTEST : until.compareTo(LONGEST) > 0 ? LONGEST : until;
        } catch (StoreException failed) {
            return LONGEST; // the round after it tells the reader, if it still fails
        }
    }
}
