package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// One thing that can be chosen for a section, for a folder, or for all: the first line says what holds without a choice here,
/// and whose choice that is. What the reader chooses counts at once.
/// @param <T> what is chosen
final class ChoiceLine<T> extends ChoiceBox<ChoiceLine.Option<T>> {
    /// @param value absent: nothing is chosen here
    record Option<T>(@Nullable T value, String words) {}

    private final Function<T, String> words;
    private boolean showing;

    /// @param words  what a choice is called
    /// @param chosen hears what the reader chose; absent: nothing any more
    ChoiceLine(String name, Function<T, String> words, Consumer<@Nullable T> chosen) {
        this.words = words;
        setAccessibleText(name);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option<T> option) {
                return option == null ? "" : option.words();
            }

            @Override
            public Option<T> fromString(String typed) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        openByArrows(this);
        setOnAction(_ -> {
            var option = getValue();
            if (!showing && option != null) {
                chosen.accept(option.value());
            }
        });
    }

    /// An arrow opens it, as everywhere else; JavaFX would go on to the next field.
    static void openByArrows(ChoiceBox<?> box) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!box.isShowing() && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
                key.consume();
                box.show();
            }
        });
    }

    /// Shows what is chosen, which is no choice.
    /// @param own    what is chosen here; absent: nothing
    /// @param whose  of whom the choice is that holds without one here, to stand before it
    /// @param holds  that choice
    /// @param values what can be chosen; one that is chosen is added to them
    void show(@Nullable T own, String whose, T holds, List<T> values) {
        var options = new ArrayList<Option<T>>();
        options.add(new Option<>(null, Labels.say("choices.inherited", whose, words.apply(holds))));
        values.forEach(value -> options.add(new Option<>(value, words.apply(value))));
        if (own != null && !values.contains(own)) {
            options.add(new Option<>(own, words.apply(own)));
        }
        showing = true;
        getItems().setAll(options);
        setValue(options.stream().filter(option -> own == null ? option.value() == null : own.equals(option.value())).findFirst().orElseThrow());
        showing = false;
    }
}
