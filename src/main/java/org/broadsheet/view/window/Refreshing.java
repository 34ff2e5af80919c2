package org.broadsheet.view.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.library.MakingReady;
import org.broadsheet.library.Readied;
import org.broadsheet.library.Refresh;
import org.broadsheet.library.Refreshed;
import org.broadsheet.library.Wish;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;

/// Fetches news when the reader asks for it: one refresh at a time, and what is asked for meanwhile comes after it. Lives
/// on the JavaFX thread.
final class Refreshing {
    private static final String LANE = "refresh";
    private static final Duration TURN = Duration.ofMillis(500);
    /// Ten minutes.
    private static final int TURNS = 1200;

    private final Refresh refresh;
    private final MakingReady makingReady;
    private final Background background;
    private final Consumer<String> voice;
    private final List<List<SectionId>> waiting = new ArrayList<>();
    private boolean busy;

    /// @param voice tells the reader why nothing happens
    Refreshing(Refresh refresh, MakingReady makingReady, Background background, Consumer<String> voice) {
        this.refresh = refresh;
        this.makingReady = makingReady;
        this.background = background;
        this.voice = voice;
    }

    /// @param which none means all
    void run(List<SectionId> which) {
        if (busy) {
            if (which.isEmpty()) {
                voice.accept(Labels.say("refreshing.busy"));
            } else {
                waiting.add(which);
            }
            return;
        }
        busy = true;
        background.ask(LANE, () -> {
            try {
                return refreshed(which);
            } finally {
                background.tell(this::ended);
            }
        }, this::tell);
    }

    /// Brings what all articles lack. The library says how it went.
    void makeReady() {
        if (busy || refresh.underWay()) {
            voice.accept(Labels.say("refreshing.busy"));
            return;
        }
        busy = true;
        background.ask(LANE, () -> {
            try {
                return makingReady.run(List.of(), false);
            } finally {
                background.tell(this::ended);
            }
        }, how -> {
            if (how instanceof Readied.Busy) {
                voice.accept(Labels.say("refreshing.busy"));
            }
        });
    }

    /// Stops what this window has under way, also what it began by itself; what waits is no longer wished.
    void stop() {
        waiting.clear();
        if (refresh.underWay()) {
            refresh.stop();
        } else {
            background.forget(LANE); // it waits for another program
        }
    }

    boolean underWay() {
        return busy || refresh.underWay();
    }

    /// All sections are being refreshed if somebody else does it; a chosen one may be newer than that, and waits.
    private Refreshed refreshed(List<SectionId> which) throws InterruptedException {
        var how = refresh.run(which, new Wish(true, true), _ -> { });
        for (int turn = 0; how instanceof Refreshed.Busy && !which.isEmpty() && turn < TURNS; turn++) {
            Thread.sleep(TURN);
            how = refresh.run(which, new Wish(true, true), _ -> { });
        }
        return how;
    }

    private void ended() {
        busy = false;
        if (!waiting.isEmpty()) {
            run(waiting.removeFirst());
        }
    }

    private void tell(Refreshed how) {
        switch (how) {
            case Refreshed.Busy _ -> voice.accept(Labels.say("refreshing.busy"));
            case Refreshed.Done _, Refreshed.Stopped _ -> { } // the library says how it went
        }
    }
}
