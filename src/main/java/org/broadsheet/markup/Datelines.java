package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the opening of a first paragraph that says where, when and by which agency: `Berlin (dpa) -`.
/// ```
/// dateline := place [date] "(" agencies ")" end | "(" agencies ")" dash place [date] dash
///           | place date "/" agency "/" "."     | agency "(" place ")" dash | "【" place agency "】"
/// end      := dash | ":" | "=" | "." [dash] | nothing, where the place is in capitals
/// ```
final class Datelines {
    /// Words that stand small within the name of a place, or between the members of a list.
    private static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "da", "do", "di", "am",
            "an", "der", "im", "in", "of", "a", "and", "und", "et", "y", "e", "sur", "les", "le", "a.m", "d", "s");
    private static final Set<String> WITH = Set.of("mit", "avec", "with", "con", "com", "et", "and", "und", "y", "e", "av", "med", "met");
    private static final Set<Kind> OF_A_PLACE = Set.of(Kind.WORD, Kind.NUMBER, Kind.COMMA, Kind.SLASH, Kind.STOP);
    private static final Set<Kind> ENDS = Set.of(Kind.DASH, Kind.COLON, Kind.EQUALS, Kind.STOP);
    private static final int MOST_TOKENS = 10;
    private static final Pattern HAN_OR_HANGUL = Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}]+");
    private static final Pattern EAST_ASIAN = Pattern.compile("^[（(【\\[]([^）)】\\]、，,]{2,40})[）)】\\]]");

    /// @param length how much of the paragraph it takes, its closing mark included
    record Opening(String text, List<String> agencies, @Nullable String author, int length) {}

    private Datelines() {}

    static Optional<Opening> of(String paragraph, @Nullable String language) {
        Optional<Opening> eastern = eastAsian(paragraph, language);
        if (eastern.isPresent()) {
            return eastern;
        }
        List<Token> tokens = Token.of(paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph, language);
        int open = first(tokens, Kind.OPEN, 0);
        if (!tokens.isEmpty() && tokens.getFirst().is(Kind.AGENCY) && open == 1) {
            return agencyFirst(paragraph, tokens);
        }
        return open < 0 ? slashed(paragraph, tokens) : parenthesised(paragraph, tokens, open);
    }

    private static Optional<Opening> parenthesised(String paragraph, List<Token> tokens, int first) {
        int open = first;
        int close = first(tokens, Kind.CLOSE, open);
        if (close > open && agencies(tokens.subList(open + 1, close)).isEmpty()) { // New Delhi [India], March 3 (ANI):
            open = first(tokens, Kind.OPEN, close);
            close = first(tokens, Kind.CLOSE, Math.max(open, 0));
        }
        if (open < 0 || close < open) {
            return Optional.empty();
        }
        List<Token> inside = tokens.subList(open + 1, close);
        List<String> agencies = agencies(inside);
        if (agencies.isEmpty()) {
            return Optional.empty();
        }
        String author = inside.size() > 1 && WITH.contains(inside.get(1).text().toLowerCase(Locale.ROOT))
                && inside.getFirst().text().length() <= 3 ? inside.getFirst().text() : null;
        List<Token> before = tokens.subList(0, open);
        if (before.isEmpty()) {
            return placeBehind(paragraph, tokens, close, agencies, author);
        }
        if (!place(before)) {
            return Optional.empty();
        }
        int end = end(paragraph, tokens, close);
        boolean capitals = before.stream().filter(token -> token.is(Kind.WORD)).allMatch(Token::allCapitals)
                && before.getFirst().is(Kind.WORD);
        return end < 0 && !capitals ? Optional.empty()
                : Optional.of(opening(paragraph, tokens, close, Math.max(end, close), agencies, author));
    }

    /// `(ANSA) - ROME, JUL 11 -`, and `(CR avec AFP) -`, which has no place.
    private static Optional<Opening> placeBehind(String paragraph, List<Token> tokens, int close, List<String> agencies,
            @Nullable String author) {
        int dash = end(paragraph, tokens, close);
        if (dash < 0 || !tokens.get(dash).is(Kind.DASH)) {
            return Optional.empty();
        }
        int second = first(tokens, Kind.DASH, dash + 1);
        boolean placed = second > dash && second - dash <= MOST_TOKENS && place(tokens.subList(dash + 1, second));
        return Optional.of(opening(paragraph, tokens, placed ? second - 1 : close, placed ? second : dash, agencies, author));
    }

    /// `МОСКВА, 3 мая. /ТАСС/.`
    private static Optional<Opening> slashed(String paragraph, List<Token> tokens) {
        for (int at = 2; at + 2 < Math.min(tokens.size(), MOST_TOKENS); at++) {
            if (tokens.get(at).is(Kind.SLASH) && tokens.get(at + 1).is(Kind.AGENCY) && tokens.get(at + 2).is(Kind.SLASH)
                    && place(tokens.subList(0, at))) {
                boolean stop = at + 3 < tokens.size() && ENDS.contains(tokens.get(at + 3).kind());
                return Optional.of(opening(paragraph, tokens, at + 2, stop ? at + 3 : at + 2,
                        agencies(tokens.subList(at + 1, at + 2)), null));
            }
        }
        return Optional.empty();
    }

    /// `ANTARA (Jakarta) -`
    private static Optional<Opening> agencyFirst(String paragraph, List<Token> tokens) {
        int close = first(tokens, Kind.CLOSE, 1);
        int end = close < 0 ? -1 : end(paragraph, tokens, close);
        return end < 0 || tokens.get(end).is(Kind.STOP) || !place(tokens.subList(2, close)) ? Optional.empty()
                : Optional.of(opening(paragraph, tokens, close, end, agencies(tokens.subList(0, 1)), null));
    }

    /// `（新华社北京1月20日电）`, `【ロンドン共同】`: nothing stands between place and agency.
    private static Optional<Opening> eastAsian(String paragraph, @Nullable String language) {
        var bracket = EAST_ASIAN.matcher(paragraph);
        if (!bracket.lookingAt() || !HAN_OR_HANGUL.matcher(bracket.group(1)).find()) {
            return Optional.empty();
        }
        String inside = bracket.group(1);
        for (int cut = inside.length() - 1; cut > 1; cut--) {
            var head = Agencies.shipped().of(inside.substring(0, cut), language);
            if (head.isPresent() && (inside.endsWith("电") || inside.endsWith("電"))) {
                return Optional.of(new Opening(bracket.group(), List.of(head.get().name()), null, bracket.end()));
            }
            var tail = Agencies.shipped().of(inside.substring(inside.length() - cut), language);
            if (tail.isPresent()) {
                return Optional.of(new Opening(bracket.group(), List.of(tail.get().name()), null, bracket.end()));
            }
        }
        return Optional.empty();
    }

    private static Opening opening(String paragraph, List<Token> tokens, int last, int end, List<String> agencies,
            @Nullable String author) {
        return new Opening(paragraph.substring(0, tokens.get(last).end()).strip(), agencies, author, tokens.get(end).end());
    }

    /// The mark that ends the dateline whose last token is `last`; -1 for none. A dash within a word is none.
    private static int end(String paragraph, List<Token> tokens, int last) {
        int at = last + 1;
        if (at >= tokens.size() || !ENDS.contains(tokens.get(at).kind())) {
            return -1;
        }
        if (tokens.get(at).is(Kind.DASH) && tokens.get(at).start() == tokens.get(last).end()
                && tokens.get(at).end() < paragraph.length() && tokens.get(at).text().equals("-")
                && !Character.isWhitespace(paragraph.charAt(tokens.get(at).end()))) {
            return -1;
        }
        boolean dashBehind = at + 1 < tokens.size() && tokens.get(at).is(Kind.STOP) && tokens.get(at + 1).is(Kind.DASH);
        return dashBehind ? at + 1 : at;
    }

    private static boolean place(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return false;
        }
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean bracket = token.is(Kind.OPEN) || token.is(Kind.CLOSE);
            if (!OF_A_PLACE.contains(token.kind()) && !bracket && !token.is(Kind.DASH)) {
                return false;
            }
            if (token.is(Kind.WORD) && !token.capital() && !PARTICLES.contains(token.text().toLowerCase(Locale.ROOT))
                    && !besideNumber(tokens, at)) {
                return false;
            }
        }
        return tokens.getFirst().capital() || tokens.getFirst().is(Kind.NUMBER) || tokens.getFirst().is(Kind.AGENCY);
    }

    /// The name of a month is small in many languages.
    private static boolean besideNumber(List<Token> tokens, int at) {
        return (at > 0 && tokens.get(at - 1).is(Kind.NUMBER)) || (at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.NUMBER));
    }

    /// The agencies in brackets; none where anything else stands there that is no initials, house, date or "with".
    private static List<String> agencies(List<Token> inside) {
        var names = new ArrayList<String>();
        for (Token token : inside) {
            if (token.agency() != null) {
                if (!token.agency().house() && !names.contains(token.agency().name())) {
                    names.add(token.agency().name());
                }
            } else if (token.is(Kind.WORD) && token.text().length() > 4
                    && !WITH.contains(token.text().toLowerCase(Locale.ROOT))) {
                return List.of();
            }
        }
        return names;
    }

    private static int first(List<Token> tokens, Kind kind, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).is(kind)) {
                return at;
            }
        }
        return -1;
    }
}
