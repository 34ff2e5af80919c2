package org.broadsheet.markup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of agencies (`assets/agencies.tsv`): how each is written, in which language.
final class Agencies {
    /// The most words an agency's name has in the table.
    static final int WORDS = 4;

    private static final Pattern GAPS = Pattern.compile("[\\s.]+");
    private static final Agencies SHIPPED = read();

    private final Map<String, List<Agency>> asWritten = new HashMap<>();
    private final Map<String, List<Agency>> anyCase = new HashMap<>();

    private Agencies() {}

    static Agencies shipped() {
        return SHIPPED;
    }

    /// The agency of that name or abbreviation; blanks and full stops within do not count. Some abbreviations stand for
    /// two agencies: the language of the line decides. Two or three small letters may as well be somebody's initials,
    /// so those must stand in the table just so.
    Optional<Agency> of(String words, @Nullable String language) {
        String bare = bare(words);
        List<Agency> found = asWritten.getOrDefault(bare, List.of());
        if (found.isEmpty() && (bare.length() > 3 || !bare.equals(bare.toLowerCase(Locale.ROOT)))) {
            found = anyCase.getOrDefault(bare.toLowerCase(Locale.ROOT), List.of());
        }
        return found.stream().filter(one -> language != null && one.languages().contains(language)).findFirst()
                .or(found.stream()::findFirst);
    }

    private static String bare(String words) {
        return GAPS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        var agency = new Agency(cells[0], Agency.Kind.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                List.of(cells[5].split("; ", -1)));
        for (String abbreviation : cells[2].split("; ", -1)) {
            String bare = bare(abbreviation);
            asWritten.computeIfAbsent(bare, _ -> new ArrayList<>()).add(agency);
            anyCase.computeIfAbsent(bare.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(agency);
        }
    }

    private static Agencies read() {
        var agencies = new Agencies();
        Assets.text("agencies.tsv").lines().skip(1).forEach(agencies::add);
        return agencies;
    }
}
