package org.broadsheet.view.contents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.library.Reading;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// What the reader does to articles, and takes back: read marks and stars. What an article's opening marks is not taken
/// back, so that undo after *Mark All Read* and a glance at an article brings the list back. Called on the JavaFX
/// thread.
public final class Marking {
    private static final int STEPS = 200;

    /// Something done: to which articles, and how to do it to them again or the other way.
    /// @param kind of sentence in the resource bundle
    private record Done(List<EntryId> ids, boolean so, BiFunction<List<EntryId>, Boolean, List<EntryId>> mark,
            String kind) {}

    private final Reading reading;
    private final Background background;
    private final Consumer<String> voice;
    // Deeds run one after the other, and only deeds touch these: an undo right behind the deed finds it here.
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private boolean undoable;
    private boolean redoable;
    private int underWay;

    /// @param voice tells the reader what was done
    public Marking(Reading reading, Background background, Consumer<String> voice) {
        this.reading = reading;
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

    public void read(EntryId id, boolean read) {
        deed(() -> reading.mark(List.of(id), read), read, reading::mark, "read");
    }

    public void star(EntryId id, boolean starred) {
        deed(() -> reading.star(List.of(id), starred), starred, reading::star, "star");
    }

    /// Marks all of a list read: these rows of it.
    public void allRead(List<EntryId> rows) {
        deed(() -> reading.mark(rows, true), true, reading::mark, "read");
    }

    /// Marks all of a list read, but nothing that came after its rows were read.
    public void allRead(Contents what, List<EntryId> rows) {
        var newest = newest(rows);
        deed(() -> reading.markAllRead(what, newest), true, reading::mark, "read");
    }

    private static @Nullable EntryId newest(List<EntryId> rows) {
        return rows.stream().max((a, b) -> Long.compare(a.number(), b.number())).orElse(null);
    }

    private void deed(Supplier<List<EntryId>> deed, boolean so, BiFunction<List<EntryId>, Boolean, List<EntryId>> mark,
            String kind) {
        act(() -> {
            var changed = deed.get();
            if (!changed.isEmpty()) {
                done.push(new Done(changed, so, mark, kind));
                undone.clear();
                if (done.size() > STEPS) {
                    done.removeLast();
                }
            }
            say(kind + (so ? ".so" : ".not"), changed.size());
        });
    }

    public void undo() {
        act(() -> {
            var last = done.poll();
            if (last == null) {
                say("undo.nothing", 0);
                return;
            }
            undone.push(last);
            say("undo." + last.kind(), last.mark().apply(last.ids(), !last.so()).size());
        });
    }

    public void redo() {
        act(() -> {
            var last = undone.poll();
            if (last == null) {
                say("redo.nothing", 0);
                return;
            }
            done.push(last);
            say(last.kind() + (last.so() ? ".so" : ".not"), last.mark().apply(last.ids(), last.so()).size());
        });
    }

    private void act(Runnable deed) {
        underWay++;
        background.act(deed);
    }

    private void say(String key, int articles) {
        var back = !done.isEmpty();
        var forth = !undone.isEmpty();
        background.tell(() -> {
            underWay--;
            undoable = back;
            redoable = forth;
            voice.accept(Labels.say("mark." + key, articles));
        });
    }
}
