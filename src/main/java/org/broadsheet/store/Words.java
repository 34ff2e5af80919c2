package org.broadsheet.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text and queries as the index sees them. Scripts that set no space between words (Chinese, Japanese, Thai, …) and
/// Korean, which hangs particles on them, go in character by character and are sought as phrases of characters.
final class Words {
    private static final Set<UnicodeScript> CHARACTER_BY_CHARACTER = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.HANGUL, UnicodeScript.THAI, UnicodeScript.LAO,
            UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    /// What the tokenizer of the index takes for the end of a word.
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{Co}\\p{Mn}\\p{Mc}]+");
    private static final int PREFIX_FROM = 3; // below, 1 s at 100,000 articles
    private static final int MOST_TERMS = 20;
    private static final int LONGEST = 1000;

    private Words() {}

    /// What is sought: a word, which may go on, or a phrase, which is meant as it stands.
    record Term(String text, boolean phrase) {}

    /// Words, and phrases in quotation marks of any kind; what has neither letter nor digit is passed over.
    static List<Term> terms(String typed) {
        var marks = typed.substring(0, Math.min(typed.length(), LONGEST)).replaceAll("[“”„‟«»＂「」『』]", "\"");
        var terms = new ArrayList<Term>();
        var parts = marks.split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            var phrase = i % 2 == 1 && i < parts.length - 1; // one mark that is never closed quotes nothing
            var texts = phrase ? List.of(parts[i]) : List.of(parts[i].split("\\s+"));
            texts.stream().filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                    .forEach(text -> terms.add(new Term(text.strip(), phrase)));
        }
        return terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
    }

    /// An FTS5 expression that finds all of the terms; empty when there are none.
    static Optional<String> query(String typed) {
        var terms = terms(typed);
        return terms.isEmpty() ? Optional.empty()
                : Optional.of(terms.stream().map(Words::quoted).collect(Collectors.joining(" ")));
    }

    /// An expression for an index that keeps no places: all of the words, each of which may go on; empty when there are none.
    static Optional<String> beginnings(String typed) {
        var words = BETWEEN.splitAsStream(indexed(typed.substring(0, Math.min(typed.length(), LONGEST)))).filter(word -> !word.isEmpty())
                .limit(MOST_TERMS).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(words.stream().map(word -> "\"" + word + "\" *").collect(Collectors.joining(" ")));
    }

    /// In quotation marks nothing has a meaning to FTS5, and [#terms] leaves none inside.
    private static String quoted(Term term) {
        var text = indexed(term.text()).strip();
        var last = text.substring(text.lastIndexOf(' ') + 1);
        var goesOn = !term.phrase() && last.codePointCount(0, last.length()) >= PREFIX_FROM;
        return "\"" + text + "\"" + (goesOn ? "*" : "");
    }

    /// Text as it goes into the index.
    static String indexed(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var spaced = new StringBuilder(folded.length() + folded.length() / 4);
        folded.codePoints().filter(c -> !optional(c)).forEach(c -> {
            if (Character.isISOControl(c)) {
                spaced.append(' ');
            } else if (alone(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString().replaceAll(" {2,}", " ");
    }

    private static boolean alone(int c) {
        return c > 0x0E00 && CHARACTER_BY_CHARACTER.contains(UnicodeScript.of(c)) && !Character.isDigit(c);
    }

    /// Vowel signs of Arabic and Hebrew, and the stroke that stretches an Arabic word: writers leave them out at will.
    private static boolean optional(int c) {
        return c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x0591 && c <= 0x05BD)
                || c == 0x05BF || c == 0x05C1 || c == 0x05C2 || c == 0x05C4 || c == 0x05C5 || c == 0x05C7;
    }

    /// Text without case and accents, character for character as long as it was, so that places in it are places in the
    /// text.
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            folded.append(c < 0x80 || Character.isSurrogate(c) ? Character.toLowerCase(c)
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).charAt(0));
        }
        return folded.toString();
    }
}
