package org.broadsheet.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text from outside on a terminal: made harmless, measured in cells, broken into lines.
final class Measure {
    /// What a terminal would take for an order, and what turns the direction of all that follows.
    private static final Pattern ORDERS = Pattern.compile("[\\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]+");
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]");

    private Measure() {}

    /// Without control characters, white space single.
    static String safe(String text) {
        return ORDERS.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /// Right-to-left text in a line of its own direction, so that what stands beside it stays there.
    static String isolated(String text) {
        return RIGHT_TO_LEFT.matcher(text).find() ? "\u2068" + text + "\u2069" : text;
    }

    /// Cells that a text takes: two for the letters of East Asia and for pictographs, none for marks that sit on others.
    static int cells(String text) {
        return text.codePoints().map(Measure::cells).sum();
    }

    private static int cells(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(letter) ? 2 : 1;
        };
    }

    /// Unicode's East Asian Width W and F, by blocks.
    private static boolean wide(int letter) {
        return letter >= 0x1100 && (letter <= 0x115F || (letter >= 0x2E80 && letter <= 0xA4CF && letter != 0x303F)
                || (letter >= 0xA960 && letter <= 0xA97F) || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0xFE30 && letter <= 0xFE6F)
                || (letter >= 0xFF00 && letter <= 0xFF60) || (letter >= 0xFFE0 && letter <= 0xFFE6)
                || (letter >= 0x1F300 && letter <= 0x1F64F) || (letter >= 0x1F680 && letter <= 0x1F6FF)
                || (letter >= 0x1F900 && letter <= 0x1F9FF) || (letter >= 0x20000 && letter <= 0x3FFFD));
    }

    /// As much of a text as fits.
    static String cut(String text, int columns) {
        if (cells(text) <= columns) {
            return text;
        }
        var cut = new StringBuilder();
        var room = columns - 1;
        for (var letter : text.codePoints().toArray()) {
            room -= cells(letter);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(letter);
        }
        return cut.toString().stripTrailing() + "…";
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - cells(text)));
    }

    /// Lines no wider than that, broken at spaces and between wide letters. A word that is wider, an address as a rule,
    /// stays whole, to be taken away whole.
    static List<String> lines(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var room = columns;
        for (var piece : pieces(text)) {
            var cells = cells(piece.stripTrailing());
            if (cells > room && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = columns;
            }
            line.append(piece);
            room -= cells(piece);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines.stream().map(Measure::isolated).toList();
    }

    /// Words with the space behind them, and wide letters one by one.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var letter : text.codePoints().toArray()) {
            var space = letter == ' ';
            var begins = !piece.isEmpty() && !space && (piece.charAt(piece.length() - 1) == ' '
                    || (wide(letter) && Character.isLetter(letter)) || (cells(letter) > 0 && wide(piece.codePointBefore(piece.length()))
                            && Character.isLetter(letter)));
            if (begins) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
