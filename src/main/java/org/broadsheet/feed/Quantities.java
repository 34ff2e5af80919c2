package org.broadsheet.feed;

/// How many, in words that begin a sentence.
final class Quantities {
    private Quantities() {}

    /// `One entry`, `12 entries`.
    static String entries(long number) {
        return number == 1 ? "One entry" : number + " entries";
    }

    /// A piece of outside text as an example, short and in quotation marks.
    static String quoted(String text) {
        return "“" + (text.codePointCount(0, text.length()) <= 60 ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…") + "”";
    }
}
