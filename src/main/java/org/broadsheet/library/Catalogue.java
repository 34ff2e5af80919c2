package org.broadsheet.library;

import java.io.Reader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.news.Kind;
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

        /// How many sections it offers, in all editions.
        public int size() {
            return editions.stream().mapToInt(edition -> edition.sections().size()).sum();
        }
    }

    /// What a publisher offers in one language for one part of the world.
    /// @param language BCP 47
    /// @param region   ISO 3166-1, or UN M49 (`001` is the world), or `EU`
    public record Edition(String language, String region, List<Offered> sections) {
        public Edition {
            sections = List.copyOf(sections);
        }
    }

    /// A section to subscribe to.
    /// @param title in the edition's language
    /// @param site  the publisher's page that it belongs to; absent where none is named
    public record Offered(String title, Kind kind, URI address, @Nullable URI site, Standing standing) {}

    /// What is known of an address, best first. It was gathered from public lists, not by asking the publishers.
    public enum Standing {
        /// Somebody found news there within the last year.
        LIVE,
        /// Recent lists name it; nobody says that he looked.
        LISTED,
        /// Only lists of 2010 to 2022 name it.
        OLD
    }

    /// Where a section stands in the catalogue.
    public record Place(Publisher publisher, Edition edition, Offered section) {
        /// What it stands under in a reader's menu: publisher and language.
        public String folder() {
            return Catalogue.folder(publisher, edition);
        }
    }

    private final List<Publisher> publishers;
    private final Map<URI, Place> places = new HashMap<>();
    private final Map<Locale, CatalogueIndex> indexes = new ConcurrentHashMap<>();

    public Catalogue(List<Publisher> publishers) {
        this.publishers = List.copyOf(publishers);
        for (var publisher : publishers) {
            for (var edition : publisher.editions()) {
                edition.sections().forEach(section -> places.putIfAbsent(section.address(), new Place(publisher, edition, section)));
            }
        }
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

    /// Where the section with this address stands; empty for one that the catalogue does not know.
    public Optional<Place> at(URI address) {
        return Optional.ofNullable(places.get(address));
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
