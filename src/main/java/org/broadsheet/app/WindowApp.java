package org.broadsheet.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeysFile;
import org.broadsheet.settings.KeysText;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.SettingsFile;
import org.broadsheet.store.StoreException;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.window.BroadsheetWindow;
import org.broadsheet.view.window.Door;
import org.jspecify.annotations.Nullable;

/// The program with its window. What waits for the disk is done before the JavaFX thread has anything to show, or on
/// other threads after it.
public final class WindowApp extends Application {
    /// How long closing the window waits for the reader's last deeds to reach the disk.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int RECORDED_PULSES = 120;
    private static final AtomicReference<@Nullable Start> START = new AtomicReference<>();

    private static final AtomicReference<@Nullable Thread> SCREEN = new AtomicReference<>();

    /// Whether the calling thread is the one that draws. Asks no toolkit, which has not started when the store is opened.
    static boolean mustNotWait() {
        return Thread.currentThread().equals(SCREEN.get());
    }

    /// What the window is opened on.
    /// @param profile   the data folder, and `newsroom` all that works on it
    /// @param address   what another program has handed on to be added, or the `file:` address of a list; empty: nothing
    /// @param recording whether to open, set an article and go: the build records how
    record Start(Path profile, Newsroom newsroom, OneWindow door, String address, boolean recording) {}

    private @Nullable Running running;
    private @Nullable Errand rounds;

    /// What is open while the window is.
    /// @param first whether this reader has seen nothing yet
    private record Running(Start start, SettingsFile file, Settings settings, KeysFile keysFile, KeysText.Read keys, boolean first) {}

    /// Opens the window and returns when it has been closed and nothing is under way any more.
    static void open(Start start) {
        START.set(start);
        launch(WindowApp.class);
    }

    @Override
    public void init() {
        var start = START.get();
        if (start == null) {
            throw new IllegalStateException("started without a profile");
        }
        var file = new SettingsFile(start.profile());
        var settings = file.read().orElse(null);
        var first = settings == null && start.newsroom().subscribing().sections().isEmpty();
        if (first) {
            start.newsroom().welcome().deliver();
        }
        var keysFile = new KeysFile(start.profile());
        running = new Running(start, file, settings == null ? Settings.USUAL : settings, keysFile, keysFile.read(), first);
    }

    @Override
    public void start(Stage stage) {
        SCREEN.set(Thread.currentThread());
        var parts = running;
        if (parts == null) {
            throw new IllegalStateException("not initialised");
        }
        var said = new AtomicReference<@Nullable BroadsheetWindow>();
        var background = new Background(Platform::runLater, failure -> report(said.get(), failure), PATIENCE);
        var newsroom = parts.start().newsroom();
        var window = new BroadsheetWindow(stage,
                new BroadsheetWindow.Library(newsroom.reading(), newsroom.pictureFetching(), newsroom.searching(), newsroom.recalling(), newsroom.subscribing(), newsroom.choosing(), newsroom.publisherFiles(), newsroom.ordering(), newsroom.iconFetching(), newsroom.importing(), newsroom.following(),
                        newsroom.refresh(), newsroom.makingReady(), newsroom.backIssues(), newsroom.inspecting(), newsroom.moving(), newsroom.exporting(),
                        newsroom.networking(), newsroom.connecting(), newsroom.activity(), newsroom.changes()),
                background, new Theme(Typefaces.load(), Labels.RIGHT_TO_LEFT), parts.settings(),
                parts.file()::keep, ownKeys(parts),
                Door.ofSystem(stage, address -> getHostServices().showDocument(address.toString())));
        said.set(window);
        window.show(parts.first());
        newsroom.warnings().stream().findFirst().ifPresent(window::say); // the others are on the command line
        if (parts.keys() instanceof KeysText.Read.Bad bad) {
            window.sayUnreadable(bad);
        }
        newsroom.damage().ifPresent(window::say);
        var watch = new Errand("watch",
                new Watch(newsroom, parts.start().door(), address -> Platform.runLater(() -> raise(window, address))));
        if (!parts.start().address().isEmpty()) {
            window.add(parts.start().address());
        }
        if (!parts.start().recording()) {
            rounds = new Errand("rounds", new Rounds(newsroom, failed -> background.tell(() -> report(window, failed))));
        }
        stage.setOnHidden(_ -> {
            window.close();
            watch.close();
            background.close();
        });
        if (parts.start().recording()) {
            leaveOnceAnArticleIsSet(stage);
        }
    }

    /// A file that can't be read is set aside when the reader chooses again.
    private static BroadsheetWindow.OwnKeys ownKeys(Running parts) {
        var choices = parts.keys() instanceof KeysText.Read.Good(var kept) ? kept : KeyChoices.USUAL;
        return new BroadsheetWindow.OwnKeys(choices, parts.keysFile()::keep);
    }

    private static void raise(BroadsheetWindow window, String address) {
        window.raise();
        if (!address.isEmpty()) {
            window.add(address);
        }
    }

    /// A build without a display has set everything a reader sees first after this many pulses.
    private static void leaveOnceAnArticleIsSet(Stage stage) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == RECORDED_PULSES) {
                    stop();
                    stage.close();
                    Platform.exit(); // the choice of sections is open, too
                }
            }
        }.start();
    }

    /// On the JavaFX thread, which has nothing to show any more: what is under way may take its time.
    @Override
    public void stop() {
        if (rounds != null) {
            rounds.close();
        }
    }

    private static void report(@Nullable BroadsheetWindow window, Throwable failure) {
        if (failure instanceof StoreException store && window != null) {
            window.say(String.valueOf(store.getMessage()));
        } else {
            System.getLogger(WindowApp.class.getName()).log(System.Logger.Level.ERROR, "Something broke", failure);
        }
    }
}
