package org.broadsheet.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Offered;

/// The words of every section of a catalogue, as one reader may ask for them: made once, and then 1,200 sections are
/// looked through in a millisecond. Immutable; any thread.
final class CatalogueIndex {
    /// A section and its words, those that tell most first.
    /// @param distance from the reader, as [Catalogue#distance]
    private record Line(Place place, int distance, List<CatalogueWords> fields) {
        /// How well it fits: for each word the better, the more the field tells in which it was found; 0 for not at all.
        int worth(List<String> words, BiPredicate<CatalogueWords, String> have) {
            int worth = 0;
            for (var word : words) {
                int at = 0;
                while (at < fields.size() && !have.test(fields.get(at), word)) {
                    at++;
                }
                if (at == fields.size()) {
                    return 0;
                }
                worth += fields.size() - at;
            }
            return worth;
        }
    }

    private record Fit(Line line, int worth) {}

    private final List<Line> lines = new ArrayList<>();
    private final CatalogueVocabulary vocabulary = CatalogueVocabulary.shipped();

    CatalogueIndex(Catalogue catalogue, Locale reader) {
        var names = new HashMap<String, CatalogueWords>();
        for (var publisher : catalogue.publishers()) {
            var name = CatalogueWords.of(publisher.name() + " " + initials(publisher.name()));
            for (var edition : publisher.editions()) {
                var place = names.computeIfAbsent(edition.language() + "_" + edition.region(), _ -> place(edition, reader));
                for (var section : edition.sections()) {
                    var about = names.computeIfAbsent(section.kind() + "_" + edition.language(), _ -> about(section, edition, reader));
                    lines.add(new Line(new Place(publisher, edition, section), Catalogue.distance(edition, reader),
                            List.of(CatalogueWords.of(section.title() + " " + publisher.name()), name, about, place,
                                    CatalogueWords.of(section.address().toString()))));
                }
            }
        }
    }

    /// `NZZ` for the Neue Zürcher Zeitung, and `NYT` besides `TNYT` for The New York Times.
    private static String initials(String name) {
        var words = CatalogueWords.of(name).each();
        var initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return words.size() < 2 ? "" : words.getFirst().equals("the") ? initials + " " + initials.substring(1) : initials;
    }

    private CatalogueWords place(Edition edition, Locale reader) {
        var tongue = Locale.forLanguageTag(edition.language());
        var where = Locale.of("", edition.region());
        return CatalogueWords.of(Stream.concat(
                Stream.of(Locale.ENGLISH, tongue, reader).distinct()
                        .flatMap(said -> Stream.of(tongue.getDisplayName(said), where.getDisplayCountry(said))),
                Stream.of(edition.language(), edition.region(), vocabulary.region(edition.region())))
                .collect(Collectors.joining(" ")));
    }

    private CatalogueWords about(Offered section, Edition edition, Locale reader) {
        return CatalogueWords.of(section.kind().word() + " " + Stream.of("en", edition.language(), reader.toLanguageTag())
                .map(language -> vocabulary.kind(section.kind(), language)).distinct().collect(Collectors.joining(" ")));
    }

    /// By the beginnings of words; where that finds nothing, without the words that are little ones in some language and
    /// something else in another ("en"), and at last by the stems of words.
    Catalogue search(CatalogueWords typed) {
        var sought = typed.without(vocabulary::little);
        var fewer = sought.without(vocabulary::perhapsLittle);
        return Stream.<Supplier<List<Fit>>>of(() -> fits(sought, CatalogueWords::have), () -> fits(fewer, CatalogueWords::have),
                        () -> fits(fewer, (field, word) -> field.have(word) || field.haveStemOf(word)))
                .map(Supplier::get).filter(fits -> !fits.isEmpty()).findFirst().map(CatalogueIndex::gathered).orElseGet(() -> new Catalogue(List.of()));
    }

    private List<Fit> fits(CatalogueWords sought, BiPredicate<CatalogueWords, String> have) {
        var words = sought.each();
        return lines.stream().map(line -> new Fit(line, line.worth(words, have))).filter(fit -> fit.worth > 0)
                .sorted(Comparator.comparingInt(Fit::worth).reversed().thenComparingInt(fit -> fit.line.distance)
                        .thenComparing(fit -> fit.line.place.section().standing())).toList();
    }

    /// Each publisher and each edition stands where the best of its sections does.
    private static Catalogue gathered(List<Fit> fits) {
        var publishers = new LinkedHashMap<Publisher, Map<Edition, List<Offered>>>();
        for (var fit : fits) {
            publishers.computeIfAbsent(fit.line.place.publisher(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(fit.line.place.edition(), _ -> new ArrayList<>()).add(fit.line.place.section());
        }
        return new Catalogue(publishers.entrySet().stream().map(publisher -> new Publisher(publisher.getKey().name(),
                publisher.getValue().entrySet().stream().map(edition -> new Edition(edition.getKey().language(), edition.getKey().region(),
                        edition.getValue())).toList())).toList());
    }
}
