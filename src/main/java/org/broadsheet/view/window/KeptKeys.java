package org.broadsheet.view.window;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.TakingBack;

/// The keys in force while the window is open: each change counts and is kept at once, and can be taken back. Lives on the
/// JavaFX thread.
final class KeptKeys {
    private final ReadOnlyObjectWrapper<Keying> keying;
    private final Background background;
    private final Consumer<KeyChoices> keep;
    private final TakingBack takingBack;
    private int undoable;
    private int redoable;

    /// @param keep is called on a thread that may wait
    KeptKeys(KeyChoices choices, Background background, Consumer<KeyChoices> keep, TakingBack takingBack) {
        this.keying = new ReadOnlyObjectWrapper<>(this, "keying", Keying.of(choices));
        this.background = background;
        this.keep = keep;
        this.takingBack = takingBack;
        Labels.use(keying.get());
    }

    ReadOnlyObjectProperty<Keying> keying() {
        return keying.getReadOnlyProperty();
    }

    Keying now() {
        return keying.get();
    }

    /// @param sentence tells the reader what was done
    void change(KeyChoices next, String sentence) {
        var before = now().choices();
        if (!next.equals(before)) {
            undoable++;
            redoable = 0;
            show(next);
            takingBack.act(() -> {
                keep.accept(next);
                return new TakingBack.Done(sentence, new TakingBack.Step(() -> again(before, "keys.undone"), () -> again(next, "keys.redone")));
            });
        }
    }

    /// From now on [#undo] takes back what comes, and nothing from before.
    void begin() {
        undoable = 0;
        redoable = 0;
    }

    /// Takes the last change back, as the command for it would; says whether there was one.
    boolean undo() {
        if (undoable == 0) {
            return false;
        }
        undoable--;
        redoable++;
        takingBack.undo();
        return true;
    }

    boolean redo() {
        if (redoable == 0) {
            return false;
        }
        redoable--;
        undoable++;
        takingBack.redo();
        return true;
    }

    private String again(KeyChoices choices, String said) {
        keep.accept(choices);
        background.tell(() -> show(choices));
        return Labels.say(said);
    }

    private void show(KeyChoices choices) {
        var next = Keying.of(choices);
        Labels.use(next);
        keying.set(next);
    }
}
