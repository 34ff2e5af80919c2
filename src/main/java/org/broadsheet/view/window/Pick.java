package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of several to be chosen. What the reader chooses counts at once.
/// @param <T> what is chosen
final class Pick<T> extends ChoiceBox<T> {
    private boolean showing;

    /// @param name   for who does not see it
    /// @param words  what a choice is called
    /// @param chosen hears what the reader chose
    Pick(String name, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        setAccessibleText(name);
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        ChoiceLine.openByArrows(this);
        setOnAction(_ -> {
            var value = getValue();
            if (!showing && value != null) {
                chosen.accept(value);
            }
        });
    }

    /// Shows what is chosen, which is no choice. A value that is none of those to choose is shown as none.
    void show(T value) {
        showing = true;
        setValue(value);
        showing = false;
    }
}
