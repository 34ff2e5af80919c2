package org.broadsheet.view.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Strokes that do one thing: one, or two after each other (`G T`).
public record Keys(List<Stroke> strokes) {
    public Keys {
        strokes = List.copyOf(strokes);
    }

    static Keys of(String written) {
        return new Keys(Arrays.stream(written.split(" ")).map(Stroke::of).toList());
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
