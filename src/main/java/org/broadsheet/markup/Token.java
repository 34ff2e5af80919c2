package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A word or mark of a line; agencies are one token however many words they have.
/// @param start where it begins in the line, and `end` where it ends
record Token(Kind kind, String text, int start, int end, @Nullable Agency agency) {
    enum Kind { WORD, NUMBER, AGENCY, SLASH, COMMA, SEMICOLON, DASH, STOP, COLON, OPEN, CLOSE, BAR, EQUALS, COPYRIGHT, OTHER }

    /// No line of this kind is longer; what comes after is not looked at.
    static final int LONGEST = 400;

    private static final Pattern PIECE = Pattern.compile("(?<word>[\\p{L}\\p{N}\\p{M}]"
            + "(?:[\\p{L}\\p{M}\\p{N}'’_&]|[.\\-](?=[\\p{L}\\p{N}]))*)"
            + "|(?<dash>--+|[-–—−])|(?<copyright>©|\\([cC]\\)|（[ＣC]）)|(?<other>[^\\s])");

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    /// Whether it is a word that begins with a capital, or of a script that has none.
    boolean capital() {
        return kind == Kind.WORD && !Character.isLowerCase(text.codePointAt(0));
    }

    /// Whether it has letters and all of them are capitals.
    boolean allCapitals() {
        return text.codePoints().anyMatch(Character::isUpperCase) && text.codePoints().noneMatch(Character::isLowerCase);
    }

    static List<Token> of(String line, @Nullable String language) {
        var tokens = new ArrayList<Token>();
        String seen = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        Matcher pieces = PIECE.matcher(seen);
        while (pieces.find()) {
            tokens.add(new Token(kind(pieces), pieces.group(), pieces.start(), pieces.end(), null));
        }
        return withAgencies(seen, tokens, language);
    }

    private static Kind kind(Matcher piece) {
        if (piece.group("word") != null) {
            return piece.group().codePoints().anyMatch(Character::isLetter) ? Kind.WORD : Kind.NUMBER;
        }
        if (piece.group("dash") != null) {
            return Kind.DASH;
        }
        if (piece.group("copyright") != null) {
            return Kind.COPYRIGHT;
        }
        return switch (piece.group()) {
            case "/", "／" -> Kind.SLASH;
            case ",", "،", "、", "，" -> Kind.COMMA;
            case ";", "；" -> Kind.SEMICOLON;
            case ".", "…", "。" -> Kind.STOP;
            case ":", "：", "፦" -> Kind.COLON;
            case "(", "[", "（", "【", "［" -> Kind.OPEN;
            case ")", "]", "）", "】", "］" -> Kind.CLOSE;
            case "|", "｜" -> Kind.BAR;
            case "=", "＝" -> Kind.EQUALS;
            default -> Kind.OTHER;
        };
    }

    private static List<Token> withAgencies(String line, List<Token> tokens, @Nullable String language) {
        var read = new ArrayList<Token>();
        for (int at = 0; at < tokens.size(); ) {
            int words = wordsOfAgency(line, tokens, at, language);
            if (words > 0) {
                read.add(agency(line, tokens.get(at).start(), tokens.get(at + words - 1).end(), language));
            } else if (!addHyphenated(line, tokens.get(at), language, read)) {
                read.add(tokens.get(at));
            }
            at += Math.max(1, words);
        }
        return read;
    }

    /// How many words from here on name an agency, as many as may be; 0 for none.
    private static int wordsOfAgency(String line, List<Token> tokens, int at, @Nullable String language) {
        int run = 0;
        while (run < Agencies.WORDS && at + run < tokens.size() && tokens.get(at + run).is(Kind.WORD)
                && (run == 0 || line.substring(tokens.get(at + run - 1).end(), tokens.get(at + run).start()).isBlank())) {
            run++;
        }
        while (run > 0 && Agencies.shipped().of(line.substring(tokens.get(at).start(), tokens.get(at + run - 1).end()),
                language).isEmpty()) {
            run--;
        }
        return run;
    }

    private static Token agency(String line, int start, int end, @Nullable String language) {
        Optional<Agency> agency = Agencies.shipped().of(line.substring(start, end), language);
        return new Token(Kind.AGENCY, line.substring(start, end), start, end, agency.orElseThrow());
    }

    /// `AFP-DPA-REUTER`: agencies joined by hyphens, where the whole is none.
    private static boolean addHyphenated(String line, Token word, @Nullable String language, List<Token> read) {
        String[] parts = word.text().split("-", -1);
        if (parts.length < 2) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || Agencies.shipped().of(part, language).isEmpty()) {
                return false;
            }
        }
        int start = word.start();
        for (String part : parts) {
            if (start > word.start()) {
                read.add(new Token(Kind.DASH, "-", start - 1, start, null));
            }
            read.add(agency(line, start, start + part.length(), language));
            start += part.length() + 1;
        }
        return true;
    }
}
