package org.broadsheet.view.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;

/// The first stops of Tab in the window: over everything that repeats itself, straight to what one wants. Takes no room
/// until one of them has the focus; then they stand on a line of their own above the menu.
final class SkipLinks extends FlowPane {
    private static final List<Command> LINKS =
            List.of(Command.SKIP_CONTENT, Command.SKIP_MENU, Command.SKIP_SITES, Command.SKIP_SEARCH);

    private final Map<Command, Button> links = new EnumMap<>(Command.class);

    SkipLinks(Deeds deeds, ObservableValue<Keying> keying) {
        getStyleClass().add("skip-links");
        LINKS.forEach(command -> {
            var key = new Label();
            keying.subscribe(now -> key.setText(now.keys(command).stream().findFirst().map(Keys::shown).orElse("")));
            key.getStyleClass().add("key");
            var link = new Button(Labels.plain(command), key);
            link.setId(command.id());
            link.setMnemonicParsing(false);
            link.setAccessibleRole(AccessibleRole.HYPERLINK);
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(_ -> deeds.run(command));
            links.put(command, link);
            getChildren().add(link);
        });
        focusWithinProperty().subscribe(this::show);
    }

    /// They must stay visible to JavaFX, which gives no focus to what is not.
    private void show(boolean focused) {
        setManaged(focused);
        setOpacity(focused ? 1 : 0);
        setMouseTransparent(!focused);
        if (!focused) {
            resizeRelocate(0, -prefHeight(-1), prefWidth(-1), prefHeight(-1));
        }
    }

    /// Names the link to the publisher's other sites.
    void name(String label) {
        links.forEach((command, link) -> {
            if (command == Command.SKIP_SITES) {
                link.setText(label);
            }
        });
    }
}
