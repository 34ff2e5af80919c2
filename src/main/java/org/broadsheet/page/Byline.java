package org.broadsheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.page.MastheadWords.Kind;

/// A byline: the line without what announces it, and the names in it. A name ends where a small word stands that is none
/// of its particles: of `by Ann Harbour and Cleo van der Mast in Oslo` there are two.
record Byline(String line, List<String> names) {
    private static final String LABEL = MastheadWords.alternatives(Kind.AUTHOR, Kind.EDITOR);
    private static final Pattern ANNOUNCES = Pattern.compile("(?iU)^(?:[|–—-]\\s*)?(?:" + LABEL + "\\s*[:：]\\s*|(?:" + MastheadWords.alternatives(Kind.BY)
            + "|aut(?:h?or|h?ors|orin|oren|eurs?|orka|ore|ora))\\s*(?:[:：]|\\s)\\s*|[|–—-]\\s*)");
    private static final Pattern LABELLED = Pattern.compile("(?iU)^(?:" + LABEL + "\\s*[:：]|" + MastheadWords.alternatives(Kind.BY) + "(?<=\\p{L}{3} (?:\\p{L}{1,12} )?\\p{L}{2,3})\\s)");
    private static final Pattern AFTER = Pattern.compile("(?iU)\\s*(?:\\d+ min(?:ute)?s? read.*|more stories by.*|follow(?:ing|unfollow)?\\b.*|profile(?:follow.*)?$|view profile.*|alle artikel.*|\\(?@\\w+\\)?.*|(?:(?:[,|•·@-]\\s*|\\b(?:am|on|le)\\s+)(?:\\p{L}+,?\\s)?)?(?:\\d{1,2}\\.? \\p{L}+,? \\d{4}|\\p{L}+ \\d{1,2}, \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}[-/年]\\d{1,2}|\\d{1,2}:\\d{2}).*)$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;|•·、]|\\s(?:and|und|et|y|og|och|e|en|i|ve|и|та|&)\\s|(?<=\\p{L}{2} ?\\p{L}{2,30})/(?=\\p{L}+ \\p{L}{2}))\\s*");
    private static final Pattern EDGES = Pattern.compile("^[\\s|,•·:：–—-]+|[\\s|,•·–—-]+$");
    private static final Pattern ASIDE = Pattern.compile("(?<=\\p{L}{2})\\s*[(（][^()（）]*[)）]");
    private static final Set<String> PARTICLES = Set.of("de", "del", "della", "dello", "der", "den", "des", "di", "da", "do", "dos", "das", "du", "d'", "la", "le", "las", "los",
            "van", "von", "vom", "zu", "zum", "zur", "ter", "ten", "te", "af", "av", "bin", "ibn", "bint", "al", "el", "ul", "ud", "y", "e", "i", "san", "st", "mc", "o'", "'t", "op", "auf", "dem");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 1000;

    /// As it is printed.
    static Byline of(String text) {
        String line = bare(text);
        return new Byline(line, of(ASIDE.matcher(line).replaceAll(""), Byline::name).names());
    }

    /// As a page's head states it, where nothing but names ought to stand; some add what somebody does, at length.
    static Byline stated(String text) {
        return of(bare(text), part -> words(part).length > MOST_WORDS ? "" : part.strip());
    }

    private static Byline of(String line, UnaryOperator<String> reading) {
        var names = new ArrayList<String>();
        for (String part : BETWEEN.split(line, -1)) {
            String name = reading.apply(part);
            if (name.length() > 1 && name.length() < LONGEST && !names.contains(name)) {
                names.add(name);
            }
        }
        return new Byline(line, names.isEmpty() && !line.isBlank() && line.length() < LONGEST ? List.of(line) : List.copyOf(names));
    }

    /// Whether a line announces a name: `by Ann Harbour`, `Author: Ann Harbour`.
    static boolean announces(String text) {
        return ANNOUNCES.matcher(text).lookingAt() && persons(text);
    }

    /// Whether its announcement is more than a preposition, and so a byline wherever it stands.
    static boolean labelled(String text) {
        return LABELLED.matcher(text).lookingAt() && persons(text);
    }

    /// Whether it holds nothing but names of two words to four, each with a capital where the script has capitals.
    static boolean persons(String text) {
        List<String> names = of(text).names();
        return !names.isEmpty() && names.stream().allMatch(name -> name.chars().noneMatch(Character::isDigit) && words(name).length <= 4 && Stream.of(words(name)).allMatch(Byline::capital)
                && (words(name).length > 1 || !Character.isUpperCase(name.codePointAt(0)) || names.size() == 1));
    }

    private static String bare(String text) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE).strip() : text.strip();
        String before;
        do {
            before = line;
            line = EDGES.matcher(ANNOUNCES.matcher(line).replaceFirst("")).replaceAll("");
        } while (!line.equals(before));
        return EDGES.matcher(AFTER.matcher(line).replaceFirst("")).replaceAll("");
    }

    /// A name without what follows it; nothing, where the part is a description and no name.
    private static String name(String part) {
        String text = EDGES.matcher(ANNOUNCES.matcher(part.strip()).replaceFirst("")).replaceAll("");
        String[] words = words(text);
        int capitals = 0;
        int end = 0;
        for (int at = 0; at < words.length; at++) {
            boolean small = Character.isLowerCase(words[at].codePointAt(0)) && !PARTICLES.contains(words[at]);
            if (small && (capitals > 1 || (at == 0 && words.length > 2))) {
                break;
            }
            capitals += small || PARTICLES.contains(words[at]) ? 0 : 1;
            end = PARTICLES.contains(words[at]) ? end : at + 1;
        }
        return end > MOST_WORDS ? "" : String.join(" ", List.of(words).subList(0, end));
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
    }

    private static boolean capital(String word) {
        return PARTICLES.contains(word) || word.codePoints().filter(Character::isLetter).findFirst().stream().noneMatch(Character::isLowerCase);
    }
}
