package org.broadsheet.view.contents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// What the reader did last, and how it is taken back and done again. Called on the JavaFX thread; deeds run on another, one
/// after the other.
public final class TakingBack {
    private static final int STEPS = 200;

    /// The way back from a deed, and forth again. Both do it and say in a sentence that it is done.
    public record Step(Supplier<String> back, Supplier<String> forth) {}

    /// A deed that was done.
    /// @param sentence tells the reader
    /// @param step     absent where nothing was changed
    public record Done(String sentence, @Nullable Step step) {}

    private final Background background;
    private final Consumer<String> voice;
    // Only deeds touch these: an undo right behind the deed finds it here.
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean undoable;
    private boolean redoable;
    private int underWay;

    /// @param voice tells the reader what was done
    public TakingBack(Background background, Consumer<String> voice) {
        this.background = background;
        this.voice = voice;
    }

    /// Whether there is anything to take back; a deed still under way counts.
    public boolean undoable() {
        return undoable || underWay > 0;
    }

    /// Whether anything was taken back that can be done again.
    public boolean redoable() {
        return redoable || underWay > 0;
    }

    /// Does something that can be taken back.
    public void act(Supplier<Done> deed) {
        run(() -> {
            var did = deed.get();
            if (did.step() != null) {
                done.push(did.step());
                undone.clear();
                if (done.size() > STEPS) {
                    done.removeLast();
                }
            }
            return did.sentence();
        });
    }

    public void undo() {
        run(() -> {
            var last = done.poll();
            if (last == null) {
                return Labels.say("mark.undo.nothing");
            }
            undone.push(last);
            return last.back().get();
        });
    }

    public void redo() {
        run(() -> {
            var last = undone.poll();
            if (last == null) {
                return Labels.say("mark.redo.nothing");
            }
            done.push(last);
            return last.forth().get();
        });
    }

    private void run(Supplier<String> deed) {
        if (background.closed()) {
            return; // what came behind the last deed finds nobody who could take it back
        }
        underWay++;
        background.act(() -> {
            var sentence = deed.get();
            var back = !done.isEmpty();
            var forth = !undone.isEmpty();
            background.tell(() -> {
                underWay--;
                undoable = back;
                redoable = forth;
                voice.accept(sentence);
            });
        });
    }
}
