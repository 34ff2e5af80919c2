package org.broadsheet.view.palette;

import org.jspecify.annotations.Nullable;

/// A line of the palette.
/// @param one      what it is, in a word or two
/// @param beside   where it stands: a menu, a folder, a publisher, a section and a time; may be empty
/// @param key      the key that does it as well; empty for none
/// @param obstacle why it is not possible now; absent when it is
public record Line(Kind kind, Called called, String one, String title, String beside, String key, @Nullable String obstacle) {
    /// All of it in a sentence or two, for those who hear it.
    public String spoken() {
        return Said.say("line", one, title, beside.isEmpty() ? 0 : 1, beside.replace(" \u00b7 ", ", "), key.isEmpty() ? 0 : 1, key, obstacle == null ? 0 : 1,
                String.valueOf(obstacle));
    }
}
