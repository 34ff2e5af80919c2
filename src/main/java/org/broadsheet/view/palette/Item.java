package org.broadsheet.view.palette;

/// A line with its words, as they are compared.
record Item(Line line, Folded name, Folded beside) {
    static Item of(Line line) {
        return of(line, "");
    }

    /// @param also what it may be sought by besides, and does not say
    static Item of(Line line, String also) {
        return new Item(line, Folded.of(line.title()), Folded.of(line.beside() + " " + also));
    }
}
