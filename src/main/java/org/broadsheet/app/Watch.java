package org.broadsheet.app;

import java.time.Duration;
import java.util.function.Consumer;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Change;

/// Looks a few times a second whether another process wrote to the store, or a second start wants this window.
final class Watch implements Errand.Work {
    /// What a command changed is to be seen within a second.
    private static final Duration EVERY = Duration.ofMillis(300);

    private final Newsroom newsroom;
    private final OneWindow door;
    private final Consumer<String> raise;

    /// @param raise brings the window to the front, with an address that may be empty; called on the watching thread
    Watch(Newsroom newsroom, OneWindow door, Consumer<String> raise) {
        this.newsroom = newsroom;
        this.door = door;
        this.raise = raise;
    }

    @Override
    public void go() throws InterruptedException {
        for (long known = newsroom.changedElsewhere();; Thread.sleep(EVERY)) {
            long now = newsroom.changedElsewhere();
            if (now != known) {
                known = now;
                newsroom.changes().announce(new Change.Elsewhere());
            }
            door.rung().ifPresent(raise);
        }
    }
}
