package org.broadsheet.view.window;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.broadsheet.library.Change;
import org.broadsheet.view.Background;

/// Brings the library's changes to the screen. That articles came or changed is told four times a second at most, however
/// many do: each time the lists are asked for anew. Heard from any thread, tells on the JavaFX thread.
final class Hearing implements Consumer<Change> {
    private final Background background;
    private final Consumer<Change> listener;
    private final AtomicBoolean told = new AtomicBoolean();
    private final PauseTransition rest = new PauseTransition(Duration.millis(250));
    private boolean resting;
    private boolean more;

    Hearing(Background background, Consumer<Change> listener) {
        this.background = background;
        this.listener = listener;
        rest.setOnFinished(_ -> rested());
    }

    @Override
    public void accept(Change change) {
        if (!(change instanceof Change.Articles)) {
            background.tell(() -> listener.accept(change));
        } else if (!told.getAndSet(true)) {
            background.tell(this::articles);
        }
    }

    /// At once after a rest, else when it is over.
    private void articles() {
        told.set(false);
        if (resting) {
            more = true;
        } else {
            resting = true;
            rest.playFromStart();
            listener.accept(new Change.Articles());
        }
    }

    private void rested() {
        resting = false;
        if (more) {
            more = false;
            articles();
        }
    }
}
