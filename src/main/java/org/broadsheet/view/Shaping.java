package org.broadsheet.view;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which text JavaFX gives to a shaper, and where such text may be broken.
final class Shaping {
    /// Not written, takes no room, and a line may end there: Thai has no spaces, and JavaFX asks for the breaks of the
    /// reader's own language.
    static final String MAY_BREAK = "\u200B";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{Nd}\\u200C\\u200D]";
    /// A word with the space after it, or a sign.
    private static final Pattern WORD_OR_SIGN = Pattern.compile(LETTER + "+ ?|.", Pattern.DOTALL);

    private Shaping() {}

    /// Whether any of it is in a script whose letters join or move, or has a mark or a joiner that does the same.
    static boolean needed(String text) {
        return text.chars().anyMatch(c -> c >= 0x300 && (c < 0x370
                || (c >= 0x590 && c < 0x1200) || (c >= 0x13A0 && c < 0x1400) || (c >= 0x1780 && c < 0x1800)
                || (c >= 0x1C50 && c < 0x1C80) || (c >= 0x200C && c < 0x2010) || (c >= 0x202A && c < 0x202F)
                || (c >= 0x206A && c < 0x2070) || (c >= 0xAB70 && c < 0xAC00) || Character.isSurrogate((char) c)));
    }

    /// Whether any letter runs from right to left.
    static boolean rightToLeft(String text) {
        return text.chars().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /// Cuts so that no line ends within a piece. In text from right to left each sign that is not a letter is a piece
    /// too: JavaFX lays what Pango made of such a run from left to right, and brackets and full stops change places.
    static List<String> pieces(Typefaces.Stretch stretch, boolean rightToLeft) {
        if (rightToLeft) {
            return WORD_OR_SIGN.matcher(stretch.text()).results().map(MatchResult::group).toList();
        }
        if (!needed(stretch.text())) {
            return List.of(stretch.text());
        }
        var breaks = stretch.script() == Script.THAI ? BreakIterator.getLineInstance(Locale.of("th"))
                : BreakIterator.getLineInstance();
        breaks.setText(stretch.text());
        var pieces = new ArrayList<String>();
        var from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(stretch.text().substring(from, to));
            if (stretch.script() == Script.THAI) {
                pieces.add(MAY_BREAK);
            }
            from = to;
        }
        return pieces;
    }
}
