package org.broadsheet.view.contents;

import java.util.function.Consumer;
import org.broadsheet.view.Background;
import org.broadsheet.view.Background.Question;

/// One question, asked again whenever its answer may have changed. However many changes come while it is being
/// answered, it is asked once more afterwards: a refresh that announces a hundred changes a second neither piles up
/// questions nor keeps overtaking the one that is nearly answered. Lives on the JavaFX thread.
final class Loading {
    private final Background background;
    private final String lane;
    private Runnable asking = () -> { };
    private int flight;
    private boolean flying;
    private boolean again;

    Loading(Background background, String lane) {
        this.background = background;
        this.lane = lane;
    }

    /// Asks at once; an older question is overtaken.
    <A> void now(Question<A> question, Consumer<A> answer) {
        var mine = ++flight;
        flying = true;
        background.ask(lane, () -> {
            try {
                return question.answer();
            } finally {
                // Behind the answer, which is handed over after this.
                background.tell(() -> background.tell(() -> landed(mine)));
            }
        }, answer);
    }

    /// Asks, or, while a question is being answered, once more afterwards.
    void soon(Runnable ask) {
        asking = ask;
        if (flying) {
            again = true;
        } else {
            ask.run();
        }
    }

    private void landed(int which) {
        if (which != flight) {
            return;
        }
        flying = false;
        if (again) {
            again = false;
            asking.run();
        }
    }
}
