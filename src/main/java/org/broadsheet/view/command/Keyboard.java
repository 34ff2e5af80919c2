package org.broadsheet.view.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a key that was pressed can mean, on whatever keyboard. Letters and signs go by what the layout writes; where it writes
/// none that a command could have, by the place of the key ([Layouts]). What AltGr writes means nothing.
final class Keyboard {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Pattern LATIN = Pattern.compile("[a-zA-Z]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern UNSHIFTED_ELSEWHERE = Pattern.compile("['!_-]"); // by a key that has its own meaning there

    private final Layouts layouts;

    Keyboard(Layouts layouts) {
        this.layouts = layouts;
    }

    /// What a key means that was pressed, the nearest first; none where only the character counts that it writes, which comes as
    /// an event of its own.
    List<Stroke> pressed(KeyEvent event) {
        var mod = event.isShortcutDown();
        var alt = event.isAltDown();
        if (MAC ? event.isControlDown() || (alt && !mod) : event.isMetaDown() || (mod && alt)) {
            return List.of(); // Ctrl with Alt is AltGr, which writes
        }
        var shift = event.isShiftDown();
        var named = named(event.getCode());
        if (named.isPresent()) {
            return named.stream().map(name -> new Stroke(mod && !(MAC && alt), alt, shift, name)).toList();
        }
        var strokes = new LinkedHashSet<Stroke>();
        for (var name : names(event)) {
            if (LATIN.matcher(name).matches()) {
                strokes.add(stroke(event, shift, name.toUpperCase(Locale.ROOT)));
            } else if (mod || alt) { // some keyboards write digits, and most the plus sign, with Shift
                strokes.add(stroke(event, shift, name));
                strokes.add(stroke(event, false, name));
            } else if (DIGIT.matcher(name).matches()) {
                strokes.add(stroke(event, false, name));
            }
        }
        return List.copyOf(strokes);
    }

    private static Stroke stroke(KeyEvent event, boolean shift, String name) {
        var alt = event.isAltDown();
        return new Stroke(event.isShortcutDown() && !(MAC && alt), alt, shift, name);
    }

    /// What a character means that was typed with nothing but Shift.
    List<Stroke> typed(String character) {
        if (character.length() != 1 || character.isBlank() || character.charAt(0) < ' ' || LATIN.matcher(character).matches()) {
            return List.of();
        }
        var ascii = character.charAt(0) < 128;
        var place = ascii ? Optional.<String>empty() : likeness(character).or(() -> layouts.place(character)).filter(name -> !LATIN.matcher(name).matches());
        return Stream.concat(ascii || !Character.isLetterOrDigit(character.charAt(0)) ? Stream.of(character) : Stream.empty(), place.stream())
                .map(name -> new Stroke(false, false, false, Stroke.named(name.charAt(0)))).toList();
    }

    /// The letter, or the digit, of a menu that a key means; absent where it means none.
    Optional<String> letter(KeyEvent event) {
        return names(event).stream().filter(name -> LATIN.matcher(name).matches() || DIGIT.matcher(name).matches())
                .map(name -> name.toUpperCase(Locale.ROOT)).findFirst();
    }

    private Set<String> names(KeyEvent event) {
        var names = new LinkedHashSet<String>();
        var code = event.getCode();
        var text = event.getText().length() == 1 && event.getText().charAt(0) > ' ' && event.getText().charAt(0) != 127 ? event.getText() : "";
        var plain = !event.isShortcutDown() && !event.isAltDown();
        if (code.isLetterKey()) {
            if (!plain || !written(text, code.getName())) {
                names.add(code.getName());
            }
            return names;
        }
        digit(event, text, plain).ifPresent(names::add);
        sign(code, text).ifPresent(names::add);
        if (LATIN.matcher(text).matches()) {
            names.add(text); // of a keyboard for another script, with Shift
        } else if (plain && !event.isShiftDown() && text.length() == 1 && text.charAt(0) < 128) {
            (UNSHIFTED_ELSEWHERE.matcher(text).matches() ? layouts.ownPlace(text) : layouts.place(text)).ifPresent(names::add);
        } else if (!text.isEmpty()) {
            layouts.place(text).ifPresent(names::add);
        }
        return names;
    }

    /// Whether AltGr has written this with the key of a letter: JavaFX says nothing of AltGr itself (measured on X11). Where two
    /// layouts are in use, a key is named by the letter of the first, and may write one of another script.
    private boolean written(String text, String letter) {
        if (text.isEmpty() || text.equalsIgnoreCase(letter)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(text.charAt(0))) {
            case LATIN, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    /// By itself a key is a digit if that is what it writes; with Ctrl or Alt, if it has one on it.
    private static Optional<String> digit(KeyEvent event, String text, boolean plain) {
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            return Optional.of(String.valueOf(Character.digit(text.charAt(0), 10)));
        }
        var code = event.getCode();
        return code.isDigitKey() && (!plain || text.isEmpty()) ? Optional.of(code.getName().substring(code.getName().length() - 1)) : Optional.empty();
    }

    private static Optional<String> sign(KeyCode code, String text) {
        return switch (code) {
            case PLUS, ADD, EQUALS -> Optional.of("Plus");
            case MINUS, SUBTRACT -> Optional.of("Minus");
            default -> text.length() == 1 && text.charAt(0) < 128 && !Character.isLetterOrDigit(text.charAt(0)) ? Optional.of(Stroke.named(text.charAt(0)))
                    : likeness(text);
        };
    }

    /// The same sign in other scripts.
    private static Optional<String> likeness(String character) {
        return switch (character) {
            case "\u061f", "\u037e", "\uff1f", "\u055e" -> Optional.of("?");
            case "\u060c", "\uff0c" -> Optional.of(",");
            case "\uff0f", "\u3001" -> Optional.of("/");
            case "\u3002", "\uff0e", "\u06d4" -> Optional.of(".");
            default -> Optional.empty();
        };
    }

    /// Keys that write no sign.
    private static Optional<String> named(KeyCode code) {
        return switch (code) {
            case ESCAPE -> Optional.of("Esc");
            case ENTER -> Optional.of("Enter");
            case SPACE -> Optional.of("Space");
            case TAB -> Optional.of("Tab");
            case DELETE -> Optional.of("Del");
            case INSERT -> Optional.of("Insert");
            case BACK_SPACE -> Optional.of("Backspace");
            case CONTEXT_MENU -> Optional.of("Menu");
            case PAGE_UP -> Optional.of("PageUp");
            case PAGE_DOWN -> Optional.of("PageDown");
            case LEFT, RIGHT, UP, DOWN, HOME, END -> Optional.of(code.getName());
            case KP_LEFT -> Optional.of("Left");
            case KP_RIGHT -> Optional.of("Right");
            case KP_UP -> Optional.of("Up");
            case KP_DOWN -> Optional.of("Down");
            default -> code.isFunctionKey() ? Optional.of(code.getName()) : Optional.empty();
        };
    }
}
