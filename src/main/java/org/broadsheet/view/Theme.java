package org.broadsheet.view;

import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Paper and ink by day and by night. Lives on the JavaFX thread; every scene of the program is dressed by the one
/// theme and changes with it.
public final class Theme {
    /// A list whose last line ends a few pixels above its lower edge makes JavaFX tell that it shows nothing below, as if that
    /// were a mistake: it compares pixels with numbers of lines. What it warns of is told. Held here, lest it be forgotten.
    private static final Logger CONTROLS = Logger.getLogger("javafx.scene.control");

    static {
        CONTROLS.setLevel(Level.WARNING);
    }

    /// What the reader chose: as the system has it, or always the one.
    public enum Choice {
        SYSTEM(null), LIGHT(ColorScheme.LIGHT), DARK(ColorScheme.DARK);

        private final @Nullable ColorScheme scheme;

        Choice(@Nullable ColorScheme scheme) {
            this.scheme = scheme;
        }
    }

    private static final String TOKENS =
            Objects.requireNonNull(Theme.class.getResource("tokens.css")).toExternalForm();

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final String typefaces;
    private final NodeOrientation orientation;

    /// @param rightToLeft whether the words of the program are read so: the scenes stand mirrored then
    public Theme(Typefaces typefaces, boolean rightToLeft) {
        this.typefaces = typefaces.stylesheet();
        orientation = rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// May be changed at any time; the scenes follow at once.
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /// Gives a scene the colours, the typefaces and the direction. Also for dialogs, whose scenes are their own.
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(TOKENS, typefaces);
        scene.setNodeOrientation(orientation);
        // With no scheme of its own the scene follows the system, also when that changes.
        choice.subscribe(chosen -> scene.getPreferences().setColorScheme(chosen.scheme));
    }
}
