package org.broadsheet.view.window;

import java.util.Optional;
import org.broadsheet.library.Connecting;
import org.broadsheet.settings.Settings.Fetching;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;

/// What the commands do by which the reader holds fetching, or stops it. What is chosen is kept for the next start. Lives
/// on the JavaFX thread.
final class ConnectingDeeds {
    private final Connecting connecting;
    private final KeptSettings settings;
    private final StatusLine status;
    private final Background background;

    ConnectingDeeds(Connecting connecting, KeptSettings settings, StatusLine status, Background background) {
        this.connecting = connecting;
        this.settings = settings;
        this.status = status;
        this.background = background;
        var kept = settings.now().fetching();
        connecting.offline(kept.offline()); // at once: nothing has been fetched yet, and nothing may be
        connecting.pause(kept.paused());
        show(kept);
    }

    void bind(Deeds deeds, Refreshing refreshing, FetchingOlder older) {
        deeds.bind(Command.STOP, () -> {
            refreshing.stop();
            older.stop();
        }, () -> Deeds.unless(refreshing.underWay() || older.underWay(), "not.under-way"))
                .bind(Command.PAUSE, () -> pause(!paused()))
                .bind(Command.OFFLINE, () -> offline(!offline()));
    }

    boolean offline() {
        return settings.now().fetching().offline();
    }

    boolean paused() {
        return settings.now().fetching().paused();
    }

    /// Why nothing can be fetched now.
    Optional<String> obstacle() {
        return offline() ? Optional.of(Labels.say("not.offline")) : paused() ? Optional.of(Labels.say("not.paused")) : Optional.empty();
    }

    private void offline(boolean so) {
        choose(new Fetching(so, paused()));
        background.act(() -> connecting.offline(so));
        status.say(Labels.say(so ? "offline.so" : "offline.not"));
    }

    private void pause(boolean so) {
        choose(new Fetching(offline(), so));
        background.act(() -> connecting.pause(so));
        status.say(Labels.say(so ? "paused.so" : "paused.not"));
    }

    private void choose(Fetching fetching) {
        settings.change(last -> last.withFetching(fetching));
        show(fetching);
    }

    private void show(Fetching fetching) {
        status.holding(fetching.offline() ? Labels.say("status.offline") : fetching.paused() ? Labels.say("status.paused") : "");
    }
}
