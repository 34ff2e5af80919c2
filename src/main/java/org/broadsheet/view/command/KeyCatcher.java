package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Hears which keys the reader presses, to give them to a command or to find the one that has them. Esc, Enter and Tab it leaves
/// to the window. Lives on the JavaFX thread.
public final class KeyCatcher {
    private final Keyboard keyboard = new Keyboard(Layouts.OF_SYSTEM);
    private final Consumer<Keys> caught;
    private final List<Stroke> strokes = new ArrayList<>();
    private boolean taken;

    /// @param caught hears of one key, and then of two after each other; the one behind begins anew
    public KeyCatcher(Consumer<Keys> caught) {
        this.caught = caught;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            taken = false;
            if (!leads(event)) {
                hear(keyboard.pressed(event), event);
                taken = event.isConsumed();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (taken) {
                event.consume();
            } else if (!event.isShortcutDown() && !event.isAltDown()) {
                hear(keyboard.typed(event.getCharacter()), event);
            }
        });
    }

    private static boolean leads(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown()
                && (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE);
    }

    private void hear(List<Stroke> meanings, KeyEvent event) {
        if (!meanings.isEmpty()) {
            event.consume();
            if (strokes.size() == Keys.MOST) {
                strokes.clear();
            }
            strokes.add(meanings.getFirst());
            caught.accept(new Keys(strokes));
        }
    }

    /// What was pressed is forgotten.
    public void clear() {
        strokes.clear();
    }
}
