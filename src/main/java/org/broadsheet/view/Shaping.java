package org.broadsheet.view;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which text JavaFX gives to a shaper, where such text may be broken, and what of a text it had better not see.
final class Shaping {
    /// Takes no room, and a line may end there: Thai has no spaces, and JavaFX asks for the breaks of the reader's own
    /// language.
    private static final String MAY_BREAK = "\u200B";
    /// Parts letters that would join. So do two pieces.
    private static final String PARTS = "\u200C";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{Nd}\\u200D]";
    /// A word with the space after it, or a sign. No word has a hundred letters; what has is cut.
    private static final Pattern WORD_OR_SIGN = Pattern.compile(LETTER + "{1,100} ?|.", Pattern.DOTALL);
    private static final String UNSEEN = "\\u061C\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
    private static final Pattern UNSEEN_OR_NOT = Pattern.compile("[" + UNSEEN + "]|[^" + UNSEEN + "]+");

    /// What must not be drawn, or can be only by a colour typeface.
    private static final Pattern UNDRAWN = Pattern.compile("(?x)"
            + "[\\u00AD\\u034F\\u2060-\\u2064\\u206A-\\u206F\\uFEFF]" // soft hyphens (drawn in mid-word), word joiners
            + "|[\\uFE00-\\uFE0F\\x{1F3FB}-\\x{1F3FF}\\x{E0000}-\\x{E01EF}]" // variants, skin tones, tags
            + "|(?<=[0-9*\\x23\\uFE0F])\\u20E3" // the key round a digit
            + "|(?<![\\u0980-\\u0DFF])\\u200D" // joiners, but where conjuncts of Indic scripts take them in
            + "|(?<=[" + UNSEEN + "]{3})[" + UNSEEN + "]+"); // direction marks by the dozen are no writing

    private Shaping() {}

    /// A text without what would be drawn as a box, or would send all of it to Pango, to be drawn with the glyph numbers
    /// of another typeface: joined emoji do.
    static String drawn(String text) {
        return UNDRAWN.matcher(text).replaceAll("");
    }

    /// Whether any of it is in a script whose letters join or move, or has a mark or a joiner that does the same.
    static boolean needed(String text) {
        return text.chars().anyMatch(c -> c >= 0x300 && (c < 0x370
                || (c >= 0x590 && c < 0x1200) || (c >= 0x13A0 && c < 0x1400) || (c >= 0x1780 && c < 0x1800)
                || (c >= 0x1C50 && c < 0x1C80) || (c >= 0x200B && c < 0x2010) || (c >= 0x202A && c < 0x202F)
                || (c >= 0x2066 && c < 0x2070) || (c >= 0xAB70 && c < 0xAC00) || Character.isSurrogate((char) c)));
    }

    /// Whether any letter runs from right to left.
    static boolean rightToLeft(String text) {
        return text.chars().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /// Whether a piece only says which way its neighbours run, or that a line may end: JavaFX would draw a box for it.
    static boolean unseen(String piece) {
        return piece.length() == 1 && piece.matches("[" + UNSEEN + "]");
    }

    /// Cuts so that no line ends within a piece. In text from right to left each sign that is not a letter is a piece
    /// too: JavaFX lays what Pango made of such a run from left to right, and brackets and full stops change places.
    static List<String> pieces(Typefaces.Stretch stretch, boolean rightToLeft) {
        if (!rightToLeft && !needed(stretch.text())) {
            return List.of(stretch.text());
        }
        var pieces = rightToLeft ? matches(WORD_OR_SIGN, stretch.text()) : lines(stretch);
        return pieces.flatMap(piece -> matches(UNSEEN_OR_NOT, piece)).filter(piece -> !piece.equals(PARTS)).toList();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<String> lines(Typefaces.Stretch stretch) {
        var thai = stretch.script() == Script.THAI;
        var breaks = thai ? BreakIterator.getLineInstance(Locale.of("th")) : BreakIterator.getLineInstance();
        breaks.setText(stretch.text());
        var pieces = Stream.<String>builder();
        var from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(stretch.text().substring(from, to) + (thai ? MAY_BREAK : ""));
            from = to;
        }
        return pieces.build();
    }
}
