package org.broadsheet.view.command;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys printed beside a menu's item. They match nothing: a menu's own accelerators would also count while the reader
/// types, so [Keymap] alone listens.
final class ShownKeys extends KeyCombination {
    private final String text;

    ShownKeys(String text) {
        this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return text;
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShownKeys shown && shown.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
