package org.broadsheet.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.markup.Assets;

/// The words that stand before dates and names round a headline, in the languages of the world: a table of kind,
/// languages and words (`assets/masthead-words.tsv`), lists parted by `; `.
final class MastheadWords {
    private static final Map<Kind, List<String>> WORDS = read();

    /// What a word announces. `BY` goes straight on to the name ("by Ann"), `AUTHOR` and `EDITOR` are labels and want a
    /// colon ("Author: Ann").
    enum Kind { PUBLISHED, MODIFIED, BY, AUTHOR, EDITOR }

    private MastheadWords() {}

    /// The words of some kinds, longer ones first, as alternatives for a pattern that ignores letter case.
    static String alternatives(Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> WORDS.getOrDefault(kind, List.of()).stream()).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<Kind, List<String>> read() {
        return Assets.text("masthead-words.tsv").lines().skip(1).map(line -> line.split("\t", -1))
                .collect(Collectors.groupingBy(cells -> Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), () -> new EnumMap<>(Kind.class),
                        Collectors.flatMapping(cells -> Stream.of(cells[2].split("; ", -1)), Collectors.toList())));
    }
}
