package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One key with what is held down beside it, as the table writes it: `J`, `Shift+A`, `Mod+Plus`, `Alt+1`, `F5`, `?`.
/// `Mod` is Ctrl, on a Mac Cmd. Letters and digits are those printed on the reader's own keyboard; `?` and `/` are the
/// characters, wherever a keyboard has them.
/// @param key upper case for a letter, else the key's name or the character
public record Stroke(boolean mod, boolean alt, boolean shift, String key) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Set<String> NAMED = Set.of("Esc", "Tab", "Enter", "Space", "Del", "Insert", "Backspace", "Menu", "PageUp", "PageDown",
            "Left", "Right", "Up", "Down", "Home", "End", "Plus", "Minus");
    private static final List<String> BESIDE = List.of("Mod", "Alt", "Shift");

    public static Stroke of(String written) {
        return read(written).orElseThrow(() -> new IllegalStateException(written + " is no key"));
    }

    /// What was written; absent where that is no key.
    public static Optional<Stroke> read(String written) {
        var parts = written.length() == 1 ? List.of(written) : List.of(written.split("\\+", -1));
        var key = parts.getLast();
        var beside = parts.subList(0, parts.size() - 1);
        if (!BESIDE.stream().filter(beside::contains).toList().equals(beside) || !named(key)) {
            return Optional.empty();
        }
        return Optional.of(new Stroke(beside.contains("Mod"), beside.contains("Alt"), beside.contains("Shift"), key));
    }

    private static boolean named(String key) {
        return NAMED.contains(key) || key.matches("[A-Z0-9]|F([1-9]|1\\d|2[0-4])") || key.matches("[\\p{Punct}\\p{S}&&[^+-]]");
    }

    /// The key that writes a character which is neither letter nor digit.
    static String named(char character) {
        return switch (character) {
            case '+' -> "Plus";
            case '-' -> "Minus";
            default -> String.valueOf(character);
        };
    }

    /// Whether it is meant for a character, not for a key.
    public boolean character() {
        return !mod && !alt && (key.equals("Plus") || key.equals("Minus") || (key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0))));
    }

    /// Whether it writes a character by itself, which speech input or a hand that slips may do (WCAG 2.2, 2.1.4).
    public boolean writes() {
        return !mod && !alt && (key.length() == 1 || character());
    }

    /// As menus and the sheet of keys print it.
    public String shown() {
        return shown(MAC);
    }

    String shown(boolean mac) {
        var parts = new ArrayList<String>();
        if (mod) {
            parts.add(mac ? "Cmd" : name("Ctrl"));
        }
        if (alt) {
            // Alt alone writes characters on a Mac.
            parts.add(mac ? "Cmd+Opt" : "Alt");
        }
        if (shift) {
            parts.add(name("Shift"));
        }
        parts.add(switch (key) {
            case "Plus" -> "+";
            case "Minus" -> "\u2212";
            case "Left" -> "\u2190";
            case "Right" -> "\u2192";
            case "Up" -> "\u2191";
            case "Down" -> "\u2193";
            case "PageUp", "PageDown", "Space", "Enter", "Del", "Insert", "Backspace", "Home", "End", "Menu" -> name(key);
            default -> key;
        });
        return String.join("+", parts);
    }

    /// As keyboards of the reader's language have it.
    private static String name(String key) {
        return Labels.say("key." + key);
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
