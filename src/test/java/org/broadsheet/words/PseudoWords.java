package org.broadsheet.words;

import java.util.Locale;
import java.util.Properties;
import java.util.function.UnaryOperator;

/// Makes lines of a language that nobody speaks out of English ones, to see whether the window holds them: values, choices,
/// marks of keys and access letters stay what they are.
final class PseudoWords {
    /// Words that are two fifths longer, as they may be in Finnish or Tamil: `[!! Ŕéfŕéšĥ one !!]`.
    static final Locale LONGER = Locale.of("qps");
    /// A language that runs from right to left turns the window. Its words stay in Latin letters: JavaFX 26.0.1 throws as soon
    /// as it has to wrap a text that runs the other way (`PrismTextLayout.computeTrailingSpaceWidth`).
    static final Locale MIRRORED = Locale.of("he");

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ACCENTED = "áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýž";
    private static final String ACCENTED_CAPITALS = "ÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    private static final String FILLING = " one two three four five six seven eight nine ten eleven twelve";

    private final String line;
    private final UnaryOperator<String> words;
    private int at;

    private PseudoWords(String line, UnaryOperator<String> words) {
        this.line = line;
        this.words = words;
    }

    static boolean speaks(Locale locale) {
        return locale.getLanguage().equals(LONGER.getLanguage()) || locale.getLanguage().equals(MIRRORED.getLanguage());
    }

    static Properties of(Properties english, Locale locale) {
        UnaryOperator<String> words = locale.getLanguage().equals(LONGER.getLanguage()) ? PseudoWords::longer : PseudoWords::mirrored;
        var lines = new Properties();
        english.stringPropertyNames().forEach(key -> lines.setProperty(key,
                key.endsWith(".time") ? english.getProperty(key) : new PseudoWords(english.getProperty(key), words).text("")));
        return lines;
    }

    /// Up to one of these characters, or the end.
    private String text(String until) {
        var made = new StringBuilder();
        var plain = new StringBuilder();
        while (at < line.length() && until.indexOf(line.charAt(at)) < 0) {
            var c = line.charAt(at);
            if (c == '{') {
                made.append(said(plain)).append(value());
            } else if (c == '[') {
                var end = line.indexOf(']', at) + 1;
                made.append(said(plain)).append(line, at, end);
                at = end;
            } else {
                plain.append(c);
                at++;
            }
        }
        return made.append(said(plain)).toString();
    }

    private String said(StringBuilder plain) {
        var text = plain.toString();
        plain.setLength(0);
        return text.chars().anyMatch(Character::isLetter) ? words.apply(text) : text;
    }

    /// A value and how it is written; what stands in a choice is text again.
    private String value() {
        var start = at;
        var choice = line.indexOf(",choice,", at);
        var close = line.indexOf('}', at);
        if (choice < 0 || choice > close) {
            at = close + 1;
            return line.substring(start, at);
        }
        at = choice + ",choice,".length();
        var made = new StringBuilder(line.substring(start, at));
        while (line.charAt(at) != '}') {
            while ("#<".indexOf(line.charAt(at)) < 0) {
                made.append(line.charAt(at++));
            }
            made.append(line.charAt(at++)).append(text("|}"));
        }
        at++;
        return made.append('}').toString();
    }

    private static String longer(String text) {
        var made = letters(text, ACCENTED, ACCENTED_CAPITALS);
        var letters = (int) text.chars().filter(Character::isLetter).count();
        if (letters < 2) {
            return made;
        }
        var end = text.stripTrailing().length() - (text.stripTrailing().endsWith(".") ? 1 : 0);
        return made.substring(0, end) + FILLING.substring(0, Math.min(FILLING.length(), Math.max(2, (letters * 2 + 4) / 5))) + made.substring(end);
    }

    private static String mirrored(String text) {
        return letters(text, ACCENTED, ACCENTED_CAPITALS);
    }

    private static String letters(String text, String small, String capital) {
        var made = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var place = LATIN.indexOf(Character.toLowerCase(c));
            made.append(place < 0 ? c : Character.isUpperCase(c) ? capital.charAt(place) : small.charAt(place));
        }
        return made.toString();
    }
}
