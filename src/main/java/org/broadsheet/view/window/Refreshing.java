package org.broadsheet.view.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.broadsheet.library.Refresh;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Wish;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;

/// Fetches news when the reader asks for it: one refresh at a time, and what is asked for meanwhile comes after it. Lives
/// on the JavaFX thread.
final class Refreshing {
    private static final Duration TURN = Duration.ofMillis(500);
    /// Ten minutes.
    private static final int TURNS = 1200;

    private final Refresh refresh;
    private final Background background;
    private final BiConsumer<String, Boolean> progress;
    private final Consumer<String> voice;
    private final List<List<SectionId>> waiting = new ArrayList<>();
    private boolean busy;
    private int sections;
    private int done;

    /// @param progress hears what is going on, and whether it still does
    /// @param voice    tells the reader why nothing happens
    Refreshing(Refresh refresh, Background background, BiConsumer<String, Boolean> progress, Consumer<String> voice) {
        this.refresh = refresh;
        this.background = background;
        this.progress = progress;
        this.voice = voice;
    }

    /// @param which none means all, of which there are so many
    void run(List<SectionId> which, int count) {
        if (busy) {
            if (which.isEmpty()) {
                voice.accept(Labels.say("refreshing.busy"));
            } else {
                waiting.add(which);
            }
            return;
        }
        busy = true;
        sections = which.isEmpty() ? count : which.size();
        done = 0;
        say();
        background.ask("refresh", () -> {
            try {
                return refreshed(which);
            } finally {
                background.tell(this::ended);
            }
        }, this::tell);
    }

    /// All sections are being refreshed if somebody else does it; a chosen one may be newer than that, and waits.
    private Refreshed refreshed(List<SectionId> which) throws InterruptedException {
        var how = refresh.run(which, new Wish(true, true), _ -> background.tell(this::oneDone));
        for (int turn = 0; how instanceof Refreshed.Busy && !which.isEmpty() && turn < TURNS; turn++) {
            Thread.sleep(TURN);
            how = refresh.run(which, new Wish(true, true), _ -> background.tell(this::oneDone));
        }
        return how;
    }

    private void say() {
        progress.accept(Labels.say("refreshing", sections, done), true);
    }

    private void oneDone() {
        done++;
        if (busy) {
            say();
        }
    }

    private void ended() {
        busy = false;
        if (!waiting.isEmpty()) {
            run(waiting.removeFirst(), 0);
        }
    }

    private void tell(Refreshed how) {
        switch (how) {
            case Refreshed.Busy _ -> progress.accept(Labels.say("refreshing.busy"), false);
            case Refreshed.Done _ -> { } // the library says how it went
        }
    }
}
