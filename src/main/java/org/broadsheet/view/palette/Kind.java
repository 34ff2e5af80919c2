package org.broadsheet.view.palette;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be called up, and the signs that narrow it to that: the first is the usual one, the others stand on its key where a
/// keyboard has no Latin letters or another order.
public enum Kind {
    COMMAND(">!"), SECTION("#\u2116"), PUBLISHER("@"), ARTICLE("\"\u201e\u201c\u00ab"), SETTING("=");

    private final String signs;

    Kind(String signs) {
        this.signs = signs;
    }

    /// The sign that the palette shows.
    public String sign() {
        return signs.substring(0, 1);
    }

    /// What all of it is called.
    public String said() {
        return Said.say("kind." + name().toLowerCase(Locale.ROOT));
    }

    /// A line of the bundle in which the signs stand, in the order of the kinds.
    public static String withSigns(String line) {
        return Said.say(line, Arrays.stream(values()).map(Kind::sign).toArray());
    }

    /// The kind that what was typed is narrowed to; empty when it begins with no sign.
    public static Optional<Kind> of(String typed) {
        return typed.isEmpty() ? Optional.empty() : Arrays.stream(values()).filter(kind -> kind.signs.indexOf(typed.charAt(0)) >= 0).findFirst();
    }

    /// What was typed, without its sign.
    public static String words(String typed) {
        return of(typed).isPresent() ? typed.substring(1) : typed;
    }
}
