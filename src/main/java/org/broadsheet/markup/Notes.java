package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Token.Kind;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// An attribution in words. It is known by how it opens ("With files from"), by how it ends ("contributed to this
/// report"), or by being nothing but names and agencies with a word of joining between ("Le Monde avec AFP").
final class Notes {
    private static final Pattern OPENS = Pattern.compile("^(?:reporting by|additional reporting|writing by|editing by"
            + "|with reporting|with (?:additional )?(?:reporting|contributions?|material|files|inputs?) (?:by|from)"
            + "|with (?:news )?agency inputs?|with agencies|with inputs|compiled by|this (?:report|story|article) (?:by|from|was) "
            + "|mit (?:agentur)?material|unter verwendung|(?:mit )?informationen von|(?:redaktion|bearbeitung|bearbeitet von|adaptación|adaptación de|adaptação|edición|edição|editado por|traducción|übersetzung|adaptation|redacción|redação|autor|autorin|texte|réalisé par)\\s?:"
            + "|con (?:información|informaciones|datos|material) de|com (?:informaç(?:ão|ões)|agências|material)|con informazioni"
            + "|avec (?:les )?agences?|con agencias|mit agenturen|met agentschappen|z agencjami|по материалам|с использованием)");
    private static final Pattern CLOSES = Pattern.compile("(?:contributed (?:to|reporting)|contributed to this (?:report|story|article)"
            + "|first published .{0,40}|contribué à cet article|contribuyó a este (?:reportaje|informe)|trug zu diesem bericht bei)[^.]{0,40}\\.?$");
    private static final Set<String> JOINERS = Set.of("avec", "et", "mit", "und", "with", "and", "con", "y", "com", "e", "med", "og", "och", "met", "en", "z", "i", "oraz", "ve", "by", "von", "par", "por", "door", "av", "af", "di", "da", "de", "от");
    private static final Pattern EAST_ASIAN = Pattern.compile("^[（(]([^）)]{2,40}?)(?:记者|記者)[^）)]{1,20}[摄攝報报][）)]$");
    private static final int LONGEST_LIST = 100;

    private Notes() {}

    static Optional<SignOff> read(String line, List<Token> tokens) {
        String bare = line.replaceFirst("^[\\s(–—-]+", "").toLowerCase(Locale.ROOT);
        var eastern = EAST_ASIAN.matcher(line);
        if (eastern.find()) {
            return Agencies.shipped().of(eastern.group(1), null).map(agency -> note(line, List.of(agency.name())));
        }
        boolean said = OPENS.matcher(bare).find() || (CLOSES.matcher(bare).find() && bare.length() < 200);
        return (said && sentences(line) <= 3) || list(line, tokens) ? Optional.of(note(line, agencies(tokens))) : Optional.empty();
    }

    private static SignOff note(String line, List<String> agencies) {
        return new SignOff(line, null, null, agencies);
    }

    private static long sentences(String line) {
        return line.codePoints().filter(letter -> letter == '.' || letter == '!' || letter == '?').count();
    }

    private static List<String> agencies(List<Token> tokens) {
        var names = new LinkedHashSet<String>();
        for (Token token : tokens) {
            if (token.agency() != null && !token.agency().house()) {
                names.add(token.agency().name());
            }
        }
        return List.copyOf(names);
    }

    /// Whether the line is names and agencies and nothing else, and joined as an attribution is.
    private static boolean list(String line, List<Token> tokens) {
        if (line.length() > LONGEST_LIST || agencies(tokens).isEmpty()) {
            return false;
        }
        boolean joined = false;
        boolean opener = false;
        boolean named = false;
        boolean bracketed = false;
        var part = new ArrayList<Token>();
        for (int at = 0; at <= tokens.size(); at++) {
            Token token = at < tokens.size() ? tokens.get(at) : null;
            boolean joiner = token != null && token.is(Kind.WORD) && JOINERS.contains(token.text().toLowerCase(Locale.ROOT))
                    && !(part.size() == 1 && part.getFirst().is(Kind.WORD) && "en".equals(token.text()));
            if (token != null && !joiner && (token.is(Kind.WORD) || token.is(Kind.AGENCY) || token.is(Kind.NUMBER))) {
                part.add(token);
                continue;
            }
            opener |= joiner && part.isEmpty() && (at == 0 || (at == 1 && tokens.getFirst().is(Kind.OPEN)));
            boolean name = name(part, opener);
            if (!part.isEmpty() && !name && !(part.size() == 1 && part.getFirst().is(Kind.AGENCY))) {
                return false;
            }
            named |= name && part.size() > 1;
            joined |= joiner || (token != null && (token.is(Kind.SLASH) || token.is(Kind.DASH))) || (token != null && token.is(Kind.COMMA) && named && !bracketed);
            bracketed = token != null && (token.is(Kind.OPEN) || (bracketed && !token.is(Kind.CLOSE)));
            if (token != null && !joiner && !separates(token, at, tokens.size())) {
                return false;
            }
            part.clear();
        }
        return joined;
    }

    private static boolean separates(Token token, int at, int size) {
        return switch (token.kind()) {
            case COMMA, SLASH, DASH, OPEN, CLOSE, BAR -> true;
            case STOP -> at == size - 1;
            default -> false;
        };
    }

    /// One to four words of which the first begins with a capital; an acronym that is no agency is not a name. Behind
    /// an opening "von" or "door" the words may be small.
    private static boolean name(List<Token> words, boolean opener) {
        if (words.isEmpty() || words.size() > 4 || words.stream().anyMatch(word -> !word.is(Kind.WORD))) {
            return false;
        }
        boolean acronym = words.stream().anyMatch(word -> word.allCapitals() && word.text().length() > 1);
        return opener || (words.getFirst().capital() && (!acronym || words.size() > 1));
    }
}
