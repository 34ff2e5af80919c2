package org.broadsheet.library;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Section;
import org.broadsheet.news.Standing;
import org.broadsheet.news.Teaser;
import org.broadsheet.store.Store;
import org.jspecify.annotations.Nullable;

/// Chooses sections out of the catalogue. It knows title, language and site of each, so that subscribing connects to
/// nothing: the news comes with the next refresh.
public final class Choosing {
    /// So many are proposed, and offered below an article: what one looks over, not through.
    private static final int PROPOSED = 12;
    private static final int OFFERED = 8;

    private final Store store;
    private final Subscribing subscribing;

    public Choosing(Store store, Subscribing subscribing) {
        this.store = store;
        this.subscribing = subscribing;
    }

    /// What there is to choose from.
    public Catalogue catalogue() {
        return subscribing.newsstand().catalogue();
    }

    /// What is subscribed, in the order of the menu.
    public List<Section> sections() {
        return subscribing.sections();
    }

    /// What is subscribed, found by whatever address the catalogue names it, also when the feed has moved since.
    public Twins.Known chosen() {
        return Twins.shipped().known(store.sections().all(), store.moves().former());
    }

    /// Subscribes to sections, each under its publisher. One that is subscribed already stays as it is.
    /// @return all of them, in that order
    public List<Section> subscribe(List<Place> wanted) {
        return subscribing.add(wanted, chosen());
    }

    /// Subscribes to one.
    /// @param folder the titles of what it should stand under, from the outermost; absent: its publisher
    /// @param title  what to call it; absent: as its publisher does
    public Added subscribe(Place wanted, @Nullable List<String> folder, @Nullable String title) {
        return subscribing.add(wanted, folder, title, chosen());
    }

    /// The sections that somebody may mean by these words: those whose whole title is among them, else all that a search
    /// finds; what fits best first.
    public List<Place> named(String words, Locale reader) {
        var catalogue = catalogue();
        var said = CatalogueWords.of(words).each();
        var found = said.isEmpty() ? List.<Place>of() : catalogue.search(words, reader).publishers().stream().flatMap(publisher -> publisher.editions().stream())
                .flatMap(edition -> edition.sections().stream()).map(section -> catalogue.at(section.address())).flatMap(Optional::stream).toList();
        var whole = found.stream().filter(place -> said.containsAll(CatalogueWords.of(place.section().title()).each())).toList();
        return whole.isEmpty() ? found : whole;
    }

    /// Ends the subscriptions to sections, by whatever address they are subscribed. Starred articles stay.
    /// @return what they were
    public List<Section> end(List<Place> places) {
        var known = chosen();
        var those = places.stream().map(place -> known.at(place.section().address())).flatMap(Optional::stream).distinct().toList();
        if (!those.isEmpty()) {
            subscribing.remove(those);
        }
        return those;
    }

    /// The front pages of some publishers that a reader may want first, those of his country before others in his
    /// language; in English where nobody publishes in it.
    public List<Place> proposed(Locale reader) {
        var own = frontPages(reader);
        return own.isEmpty() ? frontPages(Locale.ENGLISH) : own;
    }

    private List<Place> frontPages(Locale reader) {
        return catalogue().publishers().stream().flatMap(publisher -> publisher.editions().stream()
                        .filter(edition -> Catalogue.distance(edition, reader) < 3)
                        .min(Comparator.comparingInt(edition -> Catalogue.distance(edition, reader)))
                        .flatMap(edition -> frontPage(publisher, edition)).stream())
                .sorted(Comparator.comparingInt(place -> Catalogue.distance(place.edition(), reader))).limit(PROPOSED).toList();
    }

    private static Optional<Place> frontPage(Publisher publisher, Edition edition) {
        return Stream.of(Kind.TOP, Kind.ALL).flatMap(kind -> edition.sections().stream().filter(section -> section.kind() == kind))
                .filter(section -> section.standing() == Standing.LIVE).findFirst().map(section -> new Place(publisher, edition, section));
    }

    /// What else the publisher of an article offers.
    /// @param publisher as the catalogue names it
    /// @param places    those not subscribed yet, of the edition that the article is of; the first few
    /// @param editions  the front pages of his other editions, as far as they are not subscribed; the first few
    public record More(String publisher, List<Place> places, List<Place> editions) {
        public More {
            places = List.copyOf(places);
            editions = List.copyOf(editions);
        }
    }

    /// What else there is of the publisher of an article, told by the section that it stands in, else by its own address;
    /// empty where the catalogue does not know him.
    public Optional<More> more(Teaser teaser) {
        return more(store.sections().of(teaser.sectionId()).map(Section::address).orElse(null), teaser.url(), teaser.language());
    }

    /// @param section  of the section; absent when it has ended
    /// @param language of the article, BCP 47
    Optional<More> more(@Nullable URI section, @Nullable URI article, @Nullable String language) {
        var catalogue = catalogue();
        var chosen = chosen();
        return Optional.ofNullable(section).flatMap(catalogue::at).map(place -> more(place.publisher(), place.edition(), chosen))
                .or(() -> Optional.ofNullable(article).flatMap(address -> catalogue.publisher(address, language))
                        .map(publisher -> more(publisher, edition(publisher, language), chosen)));
    }

    private static Edition edition(Publisher publisher, @Nullable String language) {
        var speaks = Locale.forLanguageTag(language == null ? "und" : language);
        return publisher.editions().stream().min(Comparator.comparingInt(edition -> Catalogue.distance(edition, speaks))).orElseThrow();
    }

    private static More more(Publisher publisher, Edition edition, Twins.Known chosen) {
        return new More(publisher.name(), edition.sections().stream().filter(section -> section.standing() != Standing.OLD)
                .filter(section -> chosen.at(section.address()).isEmpty()).limit(OFFERED)
                .map(section -> new Place(publisher, edition, section)).toList(),
                publisher.editions().stream().filter(other -> !other.equals(edition)).flatMap(other -> frontPage(publisher, other).stream())
                        .filter(front -> chosen.at(front.section().address()).isEmpty()).limit(OFFERED).toList());
    }
}
