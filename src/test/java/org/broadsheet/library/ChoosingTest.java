package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Request;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Section;
import org.broadsheet.news.Standing;
import org.broadsheet.store.Move;
import org.broadsheet.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingTest {
    private static final String TOWN = """
            {"name": "The Town", "editions": [
              {"language": "en-GB", "region": "GB", "sections": [
                {"title": "Front page", "kind": "top", "address": "https://town.example/top.xml", "site": "https://www.town.example/"},
                {"title": "Harbour", "kind": "region", "address": "https://town.example/harbour.xml", "site": "https://www.town.example/harbour"}]},
              {"language": "fr", "region": "FR", "sections": [
                {"title": "La une", "kind": "top", "address": "https://town.example/fr.xml", "site": "https://www.town.example/fr"}]}]}""";

    @TempDir
    Path profile = Path.of("");
    private final AtomicInteger requests = new AtomicInteger();
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(profile.resolve("publishers"));
        Files.writeString(profile.resolve("publishers/town.json"), TOWN);
        newsroom = new Newsroom(profile, new Fetcher() {
            @Override
            public Fetched fetch(Request request) {
                requests.incrementAndGet();
                return new Fetched.Failed("offline", "there is no network");
            }

            @Override
            public void close() {}
        }, Publishers.with(profile.resolve("publishers")), Clock.systemUTC(), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Choosing choosing() {
        return newsroom.choosing();
    }

    private Place place(String address) {
        return choosing().catalogue().at(URI.create(address)).orElseThrow();
    }

    @Test
    void subscribesWithoutAskingAnybodyUnderThePublisherInHisWords() throws IOException {
        var those = choosing().subscribe(List.of(place("https://rss.dw.com/rdf/rss-en-bus"), place("https://town.example/harbour.xml")));
        assertEquals(List.of("Deutsche Welle · English/Business", "The Town · English (United Kingdom)/Harbour"),
                those.stream().map(section -> section.folder() + "/" + section.title()).toList());
        assertEquals(List.of("en", "en-GB"), those.stream().map(Section::language).toList());
        assertEquals(URI.create("https://www.dw.com/"), those.getFirst().site());
        assertEquals(0, requests.get());
        assertTrue(Files.readString(profile.resolve("subscriptions.opml")).contains("rss-en-bus"));
        assertEquals(those, choosing().subscribe(List.of(place("https://rss.dw.com/rdf/rss-en-bus"), place("https://town.example/harbour.xml"))));
        assertEquals(2, newsroom.subscribing().sections().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the very same            | https://rss.dw.com/rdf/rss-en-bus
        by another scheme        | http://rss.dw.com/rdf/rss-en-bus
        its twin                 | https://rss.dw.com/xml/rss-en-bus
        """)
    void knowsWhatIsSubscribedByWhateverAddress(String how, String address) {
        subscribe(address);
        assertTrue(choosing().chosen().at(URI.create("https://rss.dw.com/rdf/rss-en-bus")).isPresent(), how);
        assertFalse(choosing().chosen().at(URI.create("https://rss.dw.com/rdf/rss-en-cul")).isPresent(), how);
    }

    @Test
    void knowsAFeedThatHasMoved() {
        var section = choosing().subscribe(List.of(place("https://town.example/harbour.xml"))).getFirst();
        try (var store = Store.open(profile, () -> false).store()) {
            assertEquals(Move.Outcome.FOLLOWED, store.moves().follow(section.id(), URI.create("https://elsewhere.example/feed"), Clock.systemUTC().instant()));
        }
        assertEquals(section.id(), choosing().chosen().at(URI.create("https://town.example/harbour.xml")).orElseThrow().id());
        assertEquals(section.id(), choosing().subscribe(List.of(place("https://town.example/harbour.xml"))).getFirst().id());
    }

    private void subscribe(String address) {
        choosing().subscribe(List.of(new Place(new Catalogue.Publisher("P", List.of()), place("https://town.example/fr.xml").edition(),
                new Offered("T", Kind.ALL, URI.create(address), null, Standing.LIVE))));
    }

    @Test
    void theReadersOwnPublishersComeFirst() {
        assertEquals("The Town", choosing().catalogue().publishers().getFirst().name());
        assertEquals(304, choosing().catalogue().publishers().size());
        assertEquals("The Town", choosing().catalogue().search("harbour", Locale.ENGLISH).publishers().getFirst().name());
    }

    @Test
    void whatTheReaderAddsToAPublisherJoinsWhatIsKnownOfIt() throws IOException {
        Files.writeString(profile.resolve("publishers/dw.json"), """
            {"name": "deutsche welle", "editions": [{"language": "en", "region": "001", "sections": [
              {"title": "Learn German", "address": "https://rss.dw.example/learn.xml"},
              {"title": "Money", "kind": "business", "address": "https://rss.dw.com/rdf/rss-en-bus"}]}]}""");
        var catalogue = choosing().catalogue();
        assertEquals("The Town", catalogue.publishers().getFirst().name());
        var publishers = Publishers.with(profile.resolve("publishers"));
        var merged = Catalogue.shipped().after(publishers.own().stream().map(own -> new Catalogue.Publisher(own.name(), own.editions())).toList());
        var welle = merged.publishers().stream().filter(one -> one.name().equals("deutsche welle")).findFirst().orElseThrow();
        assertEquals(46 + 1, welle.size());
        assertEquals(List.of("Learn German", "Money"), welle.editions().getFirst().sections().stream().limit(2).map(Offered::title).toList());
        assertEquals(303 + 1, merged.publishers().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en-GB | The Town    | Front page
        de-AT | ORF         | News
        fr-FR | The Town    | La une
        is-IS | BBC         | Top stories
        """)
    void proposesFrontPagesInTheReadersLanguage(String reader, String publisher, String title) {
        var proposed = choosing().proposed(Locale.forLanguageTag(reader));
        assertTrue(proposed.size() > 3 && proposed.size() <= 12, () -> "" + proposed.size());
        assertTrue(proposed.stream().allMatch(place -> place.section().standing() == Standing.LIVE));
        assertTrue(proposed.stream().anyMatch(place -> place.publisher().name().equals(publisher) && place.section().title().equals(title)),
                () -> proposed.stream().map(place -> place.publisher().name() + " " + place.section().title()).toList().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the section is of the catalogue  | https://town.example/top.xml | https://elsewhere.example/1 | fr | The Town | Front page, Harbour
        the article is on its site       | https://mine.example/feed    | https://www.town.example/1  | fr | The Town | La une
        a part of its site               | https://mine.example/feed    | https://sea.town.example/1  | en | The Town | Front page, Harbour
        nobody knows it                  | https://mine.example/feed    | https://mine.example/1      | en |          |
        """)
    void offersMoreOfThePublisherOfAnArticle(String how, URI section, URI article, String language, String publisher, String titles) {
        var more = choosing().more(section, article, language);
        assertEquals(publisher, more.map(Choosing.More::publisher).orElse(null), how);
        assertEquals(titles, more.map(found -> String.join(", ", found.places().stream().map(place -> place.section().title()).toList())).orElse(null), how);
    }

    @Test
    void offersNothingThatIsSubscribed() {
        choosing().subscribe(List.of(place("https://town.example/top.xml")));
        var more = choosing().more(URI.create("https://town.example/top.xml"), null, "en").orElseThrow();
        assertEquals(List.of("Harbour"), more.places().stream().map(place -> place.section().title()).toList());
    }
}
