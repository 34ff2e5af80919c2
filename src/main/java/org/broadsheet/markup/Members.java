package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Token.Kind;
import org.jspecify.annotations.Nullable;

/// The members of a picture's credit. Their order is no guide: what stands in the table is an agency, what looks like
/// a house is one, what is left is the photographer.
/// ```
/// credit := member {("/" | "|" | "," | ";" | " via " | " for " | " - " | brackets) member}
/// ```
/// @param sure whether an agency is among them and everything else has the shape of a name
record Members(@Nullable String photographer, List<String> agencies, boolean sure, boolean agencyFirst) {
    private static final Pattern PARTS = Pattern.compile("\\s*[/|;,，、·•()（）\\[\\]]\\s*|\\s*\\b(?:via|for)\\s+|\\s+[-–—]+\\s*|\\s*[-–—]+\\s+|\\.\\s+(?=[A-Z]{2,}\\b)");
    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:©|\\bcopyright\\b)\\s*(?:\\d{4})?|\\ball rights reserved\\b\\.?|\\balle rechte vorbehalten\\b\\.?|\\btous droits réservés\\b\\.?");
    private static final Pattern LEADING = Pattern.compile("(?i)^(?:courtesy(?: of)?:?|(?:(?:pool|file|handout) )?(?:photo|photograph|image|picture)(?: montage| illustration)? by|(?:photo |image )?illustration by|(?:photo )?montage by|by|von|par|por|di|the(?= AP$)|via|pool|credit|special to)\\s+");
    private static final Set<String> DROPPED = Set.of("file", "archiv", "archive", "archives", "archivo", "arquivo", "handout", "hand-out", "str", "stringer", "pool", "ausschnitt", "composite", "uncredited", "moment", "the image bank", "e+", "moment rf",
            "aðsend", "symbolbild", "symbolfoto", "archivbild", "archivfoto", "montage", "fotomontage", "photo", "foto", "bild", "image", "collage", "file photo", "screenshot", "ho", "xx", "undefined", "n/a", "dokumentasjon", "arkiv", "illustration", "istockphoto");
    private static final Set<String> GENERIC = Set.of("news", "agency", "file", "photo", "photos", "images", "image", "wire", "press", "newscom", "creative", "handout", "archiv", "pool", "stock", "nachrichtenagentur", "via", "sport", "foto", "scanpix", "limited", "inc", "ltd", "gmbh", "bildfunk", "archive", "nyhetsbyrån", "entertainment", "europe", "uk", "usa");
    private static final Pattern HOUSE = Pattern.compile("(?iu)^(?:the|el|la|le|les|los|der|die|das|agencia|agence|agentur|agenzia|agência|agency|archivo|museum|courtesy)\\s.+"
            + "|.*\\b(?:images|photos|agency|agentur|news|pictures|media|press|museum|university|universität|institute|institut|getty|archiv|archive|library|foundation|studios|magazine|tv|newspaper|zeitung|verlag|productions|police|polizei|ministry)$");
    private static final Set<String> PARTICLES = Set.of("de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "der", "den", "zu", "bin", "al", "el", "e", "y", "und", "and");
    private static final int MOST_WORDS = 5;

    Members {
        agencies = List.copyOf(agencies);
    }

    /// What the credit says; empty when nothing is left of it that could be one.
    /// @param house a lone name is a house, not a person
    static Optional<Members> read(String credit, @Nullable String language, boolean house) {
        String text = RIGHTS.matcher(credit).replaceAll(" ").strip();
        var agencies = new LinkedHashSet<String>();
        var persons = new ArrayList<String>();
        boolean names = true;
        boolean known = false;
        boolean first = false;
        int members = 0;
        for (String part : PARTS.split(text, -1)) {
            String member = LEADING.matcher(part.strip()).replaceFirst("").strip().replaceFirst("[:.]+$", shortened(part) ? "$0" : "");
            if (member.isEmpty() || DROPPED.contains(member.toLowerCase(Locale.ROOT)) || member.codePoints().noneMatch(Character::isLetter)) {
                continue;
            }
            Optional<String> agency = agency(member, language);
            if (agency.isPresent()) {
                known = true;
                first |= members == 0;
                agencies.add(agency.get());
            } else if (acronym(member) || HOUSE.matcher(member).matches() || (house && members == 0)) {
                agencies.add(member);
            } else {
                names &= name(member);
                if (persons.stream().noneMatch(member::equalsIgnoreCase)) {
                    persons.add(member);
                }
            }
            members++;
        }
        boolean several = members > 1 || agencies.size() == members;
        return members == 0 && !DROPPED.contains(text.toLowerCase(Locale.ROOT)) ? Optional.empty()
                : Optional.of(of(persons, agencies, known && names && several, first));
    }

    /// The first person took the picture; another word behind is whose house it was.
    private static Members of(List<String> persons, Set<String> agencies, boolean sure, boolean agencyFirst) {
        var all = new ArrayList<>(agencies);
        for (String other : persons.subList(Math.min(1, persons.size()), persons.size())) {
            if (!other.contains(" ")) {
                all.add(other);
            }
        }
        return new Members(persons.isEmpty() ? null : persons.getFirst(), all, sure, agencyFirst);
    }

    private static boolean shortened(String part) {
        return part.strip().matches(".*\\b\\p{Lu}\\.$");
    }

    private static Optional<String> agency(String member, @Nullable String language) {
        List<Token> tokens = Token.of(member, language);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        boolean the = tokens.getFirst().text().equalsIgnoreCase("the") && tokens.size() > 1;
        List<Token> named = the ? tokens.subList(1, tokens.size()) : tokens;
        Token agency = named.getFirst();
        boolean alone = named.stream().skip(1).allMatch(token -> !token.is(Kind.WORD) || GENERIC.contains(token.text().toLowerCase(Locale.ROOT)));
        return agency.agency() != null && alone ? Optional.of(agency.agency().name()) : Optional.empty();
    }

    private static boolean acronym(String member) {
        return member.length() >= 2 && member.length() <= 5 && member.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean name(String member) {
        String[] words = member.strip().split("\\s+", -1);
        boolean lone = words.length == 1 && member.length() < 20;
        return lone || (words.length <= MOST_WORDS && member.length() <= 50 && Arrays.stream(words)
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(word)));
    }
}
