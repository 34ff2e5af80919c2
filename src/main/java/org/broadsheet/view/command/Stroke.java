package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/// One key with what is held down beside it, as the table writes it: `J`, `Shift+A`, `Mod+Plus`, `Alt+1`, `F5`, `?`.
/// `Mod` is Ctrl, on a Mac Cmd. Letters and digits are those printed on the reader's own keyboard; `?` and `/` are the
/// characters, wherever a keyboard has them.
/// @param key upper case for a letter, else the key's name or the character
public record Stroke(boolean mod, boolean alt, boolean shift, String key) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    public static Stroke of(String written) {
        var parts = Arrays.asList(written.split("\\+"));
        return new Stroke(parts.contains("Mod"), parts.contains("Alt"), parts.contains("Shift"), parts.getLast());
    }

    /// Whether it is meant for a character, not for a key.
    public boolean character() {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    /// As menus and the sheet of keys print it.
    public String shown() {
        return shown(MAC);
    }

    String shown(boolean mac) {
        var parts = new ArrayList<String>();
        if (mod) {
            parts.add(mac ? "Cmd" : "Ctrl");
        }
        if (alt) {
            // Alt alone writes characters on a Mac.
            parts.add(mac ? "Cmd+Opt" : "Alt");
        }
        if (shift) {
            parts.add("Shift");
        }
        parts.add(switch (key) {
            case "Plus" -> "+";
            case "Minus" -> "\u2212";
            case "Left" -> "\u2190";
            case "Right" -> "\u2192";
            case "Up" -> "\u2191";
            case "Down" -> "\u2193";
            case "PageUp" -> "Page Up";
            case "PageDown" -> "Page Down";
            default -> key;
        });
        return String.join("+", parts);
    }

    /// As the table writes it.
    public String written() {
        return (mod ? "Mod+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }

    /// Whether it is a key that also writes, moves or confirms where somebody types.
    boolean single() {
        return !mod && !alt && !(key.length() > 1 && key.matches("F\\d+"));
    }

    @Override
    public String toString() {
        return written().toLowerCase(Locale.ROOT);
    }
}
