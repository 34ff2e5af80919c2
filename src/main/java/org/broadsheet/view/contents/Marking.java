package org.broadsheet.view.contents;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.broadsheet.library.Reading;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// What the reader does to articles, and takes back: read marks and stars. What an article's opening marks is not taken
/// back, so that undo after *Mark All Read* and a glance at an article brings the list back. Called on the JavaFX
/// thread.
public final class Marking {
    private final Reading reading;
    private final TakingBack takingBack;

    public Marking(Reading reading, TakingBack takingBack) {
        this.reading = reading;
        this.takingBack = takingBack;
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

    /// @param deed gives the articles that it changed
    /// @param mark does it to articles again, or the other way
    /// @param kind of sentence in the resource bundle
    private void deed(Supplier<List<EntryId>> deed, boolean so, BiFunction<List<EntryId>, Boolean, List<EntryId>> mark,
            String kind) {
        takingBack.act(() -> {
            var changed = deed.get();
            var step = new TakingBack.Step(() -> say("undo." + kind, mark.apply(changed, !so).size()),
                    () -> say(kind + (so ? ".so" : ".not"), mark.apply(changed, so).size()));
            return new TakingBack.Done(say(kind + (so ? ".so" : ".not"), changed.size()), changed.isEmpty() ? null : step);
        });
    }

    private static String say(String key, int articles) {
        return Labels.say("mark." + key, articles);
    }
}
