package org.broadsheet.view.window;

import java.util.function.Consumer;
import org.broadsheet.library.BackIssues;
import org.broadsheet.library.Older;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;

/// Fetches older articles when the reader asks for them, of one section at a time. Lives on the JavaFX thread.
final class FetchingOlder {
    private static final String LANE = "older";

    private final BackIssues backIssues;
    private final Background background;
    private final Consumer<String> voice;
    private boolean busy;

    /// @param voice tells the reader why nothing happens
    FetchingOlder(BackIssues backIssues, Background background, Consumer<String> voice) {
        this.backIssues = backIssues;
        this.background = background;
        this.voice = voice;
    }

    void run(Section section) {
        if (busy) {
            voice.accept(Labels.say("refreshing.busy"));
            return;
        }
        busy = true;
        background.ask(LANE, () -> {
            try {
                return backIssues.fetch(section, BackIssues.USUAL, true);
            } finally {
                background.tell(() -> busy = false);
            }
        }, this::tell);
    }

    /// What has come stays.
    void stop() {
        background.forget(LANE);
    }

    boolean underWay() {
        return busy;
    }

    private void tell(Older how) {
        switch (how) {
            case Older.Busy _ -> voice.accept(Labels.say("refreshing.busy"));
            case Older.Brought _ -> { } // the library says how it went
        }
    }
}
