package org.broadsheet.view.window;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Background;

/// The settings while the window is open: each change is kept at once, and the window's shape when it closes.
final class KeptSettings {
    /// The most that the system puts above a window; what was kept on a larger screen must fit under it.
    private static final int TITLE_BAR_PX = 40;

    private final Background background;
    private final Consumer<Settings> keep;
    private Settings settings;

    /// @param keep is called on a thread that may wait
    KeptSettings(Settings settings, Background background, Consumer<Settings> keep) {
        this.settings = settings;
        this.background = background;
        this.keep = keep;
    }

    Settings now() {
        return settings;
    }

    void change(UnaryOperator<Settings> how) {
        var next = how.apply(settings);
        if (!next.equals(settings)) {
            settings = next;
            background.act(() -> keep.accept(next));
        }
    }

    double widthPx() {
        return Math.min(settings.widthPx(), Screen.getPrimary().getVisualBounds().getWidth());
    }

    double heightPx() {
        return Math.min(settings.heightPx(), Screen.getPrimary().getVisualBounds().getHeight() - TITLE_BAR_PX);
    }

    /// Gives the window the shape it had last, and keeps the one it has when it is closed.
    void shape(Stage stage, Scene scene, SplitPane split) {
        stage.setMaximized(settings.maximized());
        split.setDividerPositions(settings.sectionsShare(), settings.contentsShare());
        stage.setOnHiding(_ -> {
            var shares = split.getDividerPositions();
            change(last -> last.withMaximized(stage.isMaximized()).withShares(shares[0], shares[1]));
            if (!stage.isMaximized() && !stage.isFullScreen()) {
                change(last -> last.withSize(scene.getWidth(), scene.getHeight()));
            }
        });
    }
}
