package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Strokes that do one thing: one, or two after each other (`G T`).
public record Keys(List<Stroke> strokes) {
    /// The most that a reader can give to a command.
    public static final int MOST = 2;

    public Keys {
        strokes = List.copyOf(strokes);
    }

    static Keys of(String written) {
        return new Keys(Arrays.stream(written.split(" ")).map(Stroke::of).toList());
    }

    /// What was written; absent where that is not one or two keys.
    public static Optional<Keys> read(String written) {
        var parts = List.of(written.split(" ", -1));
        var strokes = parts.stream().flatMap(part -> Stroke.read(part).stream()).toList();
        return strokes.size() == parts.size() && parts.size() <= MOST ? Optional.of(new Keys(strokes)) : Optional.empty();
    }

    /// Whether one of both can't be pressed without the other: they are the same, or one begins as the other is.
    public boolean meets(Keys other) {
        return begins(other.strokes) || other.begins(strokes);
    }

    /// Whether these strokes are how it begins, or all of it.
    boolean begins(List<Stroke> beginning) {
        return beginning.size() <= strokes.size() && strokes.subList(0, beginning.size()).equals(beginning);
    }

    /// The same behind another stroke.
    Keys behind(Stroke prefix) {
        var all = new ArrayList<Stroke>();
        all.add(prefix);
        all.addAll(strokes);
        return new Keys(all);
    }

    /// As menus and the sheet of keys print them.
    public String shown() {
        return strokes.stream().map(Stroke::shown).collect(Collectors.joining(" "));
    }

    /// As the table writes them.
    public String written() {
        return strokes.stream().map(Stroke::written).collect(Collectors.joining(" "));
    }
}
