package org.broadsheet.view.window;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.broadsheet.view.palette.Kind;
import org.broadsheet.view.palette.Said;
import org.jspecify.annotations.Nullable;

/// What the palette can be narrowed to, with the sign that does so. One stop of Tab, in which the arrows choose: a way for keyboards
/// on which a sign cannot be typed.
final class PaletteKinds extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, Optional<Kind>> kinds = new HashMap<>();
    private final Consumer<Optional<Kind>> chosen;

    /// @param chosen hears of the reader's choice; empty for everything
    PaletteKinds(Consumer<Optional<Kind>> chosen) {
        this.chosen = chosen;
        getStyleClass().add("kinds");
        getChildren().add(toggle(null));
        Arrays.stream(Kind.values()).map(this::toggle).forEach(getChildren()::add);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                key.consume();
                var on = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? KeyCode.LEFT : KeyCode.RIGHT;
                step(key.getCode() == on ? 1 : -1);
            }
        });
        show(Optional.empty());
    }

    private ToggleButton toggle(@Nullable Kind kind) {
        var sign = new Label(kind == null ? "" : kind.sign());
        sign.getStyleClass().add("key");
        var name = kind == null ? Said.say("kind.all") : kind.said();
        var toggle = kind == null ? new ToggleButton(name) : new ToggleButton(name, sign);
        toggle.setMnemonicParsing(false);
        toggle.setAccessibleText(Said.say("kinds.spoken") + ": " + name);
        toggle.setToggleGroup(group);
        kinds.put(toggle, Optional.ofNullable(kind));
        toggle.setOnAction(_ -> choose(toggle));
        return toggle;
    }

    private void step(int by) {
        var toggles = getChildren();
        var at = toggles.indexOf((ToggleButton) group.getSelectedToggle());
        choose((ToggleButton) toggles.get(Math.floorMod(at + by, toggles.size())));
    }

    private void choose(ToggleButton toggle) {
        select(toggle);
        toggle.requestFocus();
        chosen.accept(kind(toggle));
    }

    /// Shows what the words are narrowed to.
    void show(Optional<Kind> kind) {
        kinds.keySet().stream().filter(toggle -> kind(toggle).equals(kind)).findFirst().ifPresent(this::select);
    }

    private void select(ToggleButton chosenOne) {
        group.selectToggle(chosenOne); // also when it was chosen already: there is always one
        getChildren().forEach(toggle -> toggle.setFocusTraversable(toggle.equals(chosenOne)));
    }

    private Optional<Kind> kind(ToggleButton toggle) {
        return kinds.getOrDefault(toggle, Optional.empty());
    }
}
