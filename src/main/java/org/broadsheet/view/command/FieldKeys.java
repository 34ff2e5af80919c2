package org.broadsheet.view.command;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Ctrl with a letter in a text field, on a keyboard that writes no Latin letters. JavaFX knows copying, pasting and the like by the
/// names of keys, and there these have none (measured on X11). Lives on the JavaFX thread.
public final class FieldKeys {
    private static final Keyboard KEYBOARD = new Keyboard(Layouts.OF_SYSTEM);

    private FieldKeys() {}

    /// Does in a scene's fields from now on what such keys say.
    public static void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && !event.isAltDown() && !event.getCode().isLetterKey() && scene.getFocusOwner() instanceof TextInputControl field
                    && KEYBOARD.letter(event).filter(letter -> does(field, letter, event.isShiftDown())).isPresent()) {
                event.consume();
            }
        });
    }

    private static boolean does(TextInputControl field, String letter, boolean shift) {
        switch (letter) {
            case "A" -> field.selectAll();
            case "C" -> field.copy();
            case "X" -> field.cut();
            case "V" -> field.paste();
            case "Y" -> field.redo();
            case "Z" -> {
                if (shift) {
                    field.redo();
                } else {
                    field.undo();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
