package org.broadsheet.view.palette;

import org.broadsheet.words.Phrases;

/// What the palette says, in the language of the program.
public final class Said {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.view.palette.palette");

    private Said() {}

    /// A sentence or word of the bundle, with values in it.
    public static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }
}
