package org.broadsheet.library;

import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Offered;
import org.jspecify.annotations.Nullable;

/// The publishers whose sections can be subscribed to by choosing instead of typing an address. Ships with the program
/// as a table (`src/docs/catalogue.md`), is read when somebody first asks for it, and needs no network. Immutable; any
/// thread.
public final class Catalogue {
    /// A house that publishes news.
    public record Publisher(String name, List<Edition> editions) {
        public Publisher {
            editions = List.copyOf(editions);
        }

        /// Whether it has an edition in a language, whatever country that is for.
        boolean publishesIn(@Nullable String language) {
            return language != null && editions.stream().anyMatch(edition -> Locale.forLanguageTag(edition.language()).getLanguage()
                    .equals(Locale.forLanguageTag(language).getLanguage()));
        }

        /// How many sections it offers, in all editions.
        public int size() {
            return editions.stream().mapToInt(edition -> edition.sections().size()).sum();
        }
    }

    /// Where a section stands in the catalogue.
    public record Place(Publisher publisher, Edition edition, Offered section) {
        /// What it stands under in a reader's menu: publisher and language.
        public String folder() {
            return Catalogue.folder(publisher, edition);
        }
    }

    /// Where to find what; made when somebody first looks for it, which nobody does in what a search has found.
    /// @param places by what all addresses of a section have in common
    /// @param hosts  the publishers whose pages stand there
    private record Register(Map<String, Place> places, Map<String, List<Publisher>> hosts) {}

    private final List<Publisher> publishers;
    private final Twins twins = Twins.shipped();
    private final Map<Locale, CatalogueIndex> indexes = new ConcurrentHashMap<>();
    private volatile @Nullable Register register;

    public Catalogue(List<Publisher> publishers) {
        this.publishers = List.copyOf(publishers);
    }

    private Register register() {
        var made = register;
        if (made == null) {
            made = new Register(new HashMap<>(), new HashMap<>());
            note(made);
            register = made;
        }
        return made;
    }

    private void note(Register into) {
        for (var publisher : publishers) {
            for (var edition : publisher.editions()) {
                edition.sections().forEach(section -> note(new Place(publisher, edition, section), into));
            }
        }
    }

    private void note(Place place, Register into) {
        into.places.putIfAbsent(twins.name(place.section().address()), place);
        var site = place.section().site();
        if (site != null && site.getHost() != null) {
            var there = into.hosts.computeIfAbsent(host(site), _ -> new ArrayList<>());
            if (!there.contains(place.publisher())) {
                there.add(place.publisher());
            }
        }
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /// The catalogue that came with the program, read once.
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /// Reads a table. Publishers and editions keep its order; within an edition what is known to live comes first and
    /// what only old lists name comes last.
    /// @throws IllegalStateException naming the line, where the table is wrong
    public static Catalogue read(Reader table) {
        return new Catalogue(CatalogueTable.read(table));
    }

    public List<Publisher> publishers() {
        return publishers;
    }

    /// What of the catalogue fits all the words, each the beginning of one of a section's: the publisher's name or its
    /// initials, the language or region in English, in its own language and in the reader's, the section's title, what
    /// it is about in those languages, its address. Letter case and accents do not count, nor do little words like "in".
    /// What fits best comes first; of what fits alike, what the reader can read. No words, no choice: all of it.
    public Catalogue search(String words, Locale reader) {
        var sought = CatalogueWords.of(words);
        return sought.isEmpty() ? this : indexes.computeIfAbsent(reader, _ -> new CatalogueIndex(this, reader)).search(sought);
    }

    /// Where the section stands that has this address or one of its [Twins]; empty for one that the catalogue does not
    /// know.
    public Optional<Place> at(URI address) {
        return Optional.ofNullable(register().places.get(twins.name(address)));
    }

    /// The publisher on whose site a page is; of several on one site the one who publishes in the page's language.
    /// @param language of the page, BCP 47
    public Optional<Publisher> publisher(URI page, @Nullable String language) {
        for (var host = host(page); host.contains("."); host = host.substring(host.indexOf('.') + 1)) {
            var there = register().hosts.getOrDefault(host, List.of());
            if (!there.isEmpty()) {
                return there.stream().filter(one -> one.publishesIn(language)).findFirst().or(() -> Optional.of(there.getFirst()));
            }
        }
        return Optional.empty();
    }

    /// This one with other publishers before its own. What both have of one publisher is put together: what comes before
    /// stays first, and an address stands once.
    Catalogue after(List<Publisher> before) {
        var all = new LinkedHashMap<String, Publisher>();
        Stream.concat(before.stream(), publishers.stream()).forEach(publisher -> all.merge(CatalogueWords.of(publisher.name()).text(), publisher, Catalogue::together));
        return before.isEmpty() ? this : new Catalogue(List.copyOf(all.values()));
    }

    private static Publisher together(Publisher first, Publisher second) {
        var editions = new ArrayList<>(first.editions);
        for (var edition : second.editions) {
            var same = editions.stream().filter(one -> one.language().equals(edition.language()) && one.region().equals(edition.region())).findFirst();
            if (same.isEmpty()) {
                editions.add(edition);
            } else {
                var known = same.get().sections().stream().map(Offered::address).collect(Collectors.toSet());
                editions.set(editions.indexOf(same.get()), new Edition(edition.language(), edition.region(), Stream.concat(same.get().sections().stream(),
                        edition.sections().stream().filter(section -> !known.contains(section.address()))).toList()));
            }
        }
        return new Publisher(first.name, editions);
    }

    /// What the sections of an edition stand under: the publisher; with the language beside it where he publishes in
    /// several, and with the country where he does so in one language for several.
    public static String folder(Publisher publisher, Edition edition) {
        return publisher.editions().size() == 1 ? publisher.name() : publisher.name() + " \u00b7 " + name(publisher, edition);
    }

    /// What an edition is called among the publisher's others: its language, in that language; with the country where
    /// there are several in it.
    public static String name(Publisher publisher, Edition edition) {
        var tongue = Locale.forLanguageTag(edition.language());
        var twice = publisher.editions().stream().filter(other -> other.language().equals(edition.language())).count() > 1;
        var place = Locale.of("", edition.region()).getDisplayCountry(tongue);
        return capital(tongue.getDisplayName(tongue), tongue) + (twice && !edition.region().equals("001") ? " \u00b7 " + place : "");
    }

    private static String capital(String word, Locale tongue) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(tongue) + word.substring(1);
    }

    /// How far an edition is from a reader: 0 in his language for his country, 1 in his language for all the world, 2 in
    /// it for another country, 3 in another language.
    public static int distance(Edition edition, Locale reader) {
        if (!Locale.forLanguageTag(edition.language()).getLanguage().equals(reader.getLanguage())) {
            return 3;
        }
        return edition.region().equals(reader.getCountry()) ? 0 : edition.region().equals("001") ? 1 : 2;
    }

    /// Read by the first who asks.
    private static final class Shipped {
        static final Catalogue CATALOGUE = new Catalogue(CatalogueTable.shipped());
    }
}
