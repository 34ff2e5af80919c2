package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.PublisherFiles.Taken;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Section;
import org.broadsheet.news.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherFilesTest {
    private static final String TOWN = """
            {"name": "The Town", "editions": [{"language": "en", "sections": [{"title": "%s", "address": "https://town.example/a.xml"}]}]}""";

    @TempDir
    Path folder = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = newsroom(folder.resolve("mine"));
    }

    private static Newsroom newsroom(Path profile) {
        return new Newsroom(profile, new OfflineFetcher(), Publishers.with(profile.resolve("publishers")), Clock.systemUTC(), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> own() {
        return Publishers.files(folder.resolve("mine/publishers")).stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void aFileTakenOverIsInTheCatalogueAtOnce() throws IOException {
        assertEquals(new Taken.Over("The Town", 1, folder.resolve("mine/publishers/the-town.json")),
                newsroom.publisherFiles().takeOver(file("x.json", TOWN.formatted("Harbour"))));
        assertEquals("The Town", newsroom.choosing().catalogue().search("harbour", Locale.ENGLISH).publishers().getFirst().name());
    }

    @Test
    void theFormerFileOfAPublisherIsKept() throws IOException {
        newsroom.publisherFiles().takeOver(file("x.json", TOWN.formatted("Harbour")));
        newsroom.publisherFiles().takeOver(file("y.json", TOWN.formatted("Port")));
        newsroom.publisherFiles().takeOver(file("y.json", TOWN.formatted("Port")));
        newsroom.publisherFiles().takeOver(file("y.json", TOWN.formatted("Quay")));
        assertEquals(List.of("the-town.json"), own());
        assertTrue(Files.readString(folder.resolve("mine/publishers/the-town.json")).contains("Quay"));
        assertTrue(Files.readString(folder.resolve("mine/publishers/the-town.json.former-1")).contains("Harbour"));
        assertTrue(Files.readString(folder.resolve("mine/publishers/the-town.json.former-2")).contains("Port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "not JSON", "{}", "{\"name\": \"../../evil\", \"hosts\": []}",
        "{\"name\": \"Other\", \"short\": \"O\", \"hosts\": [\"taken.example\"]}"
    })
    void whatIsWrongIsToldAndNotTaken(String text) throws IOException {
        newsroom.publisherFiles().takeOver(file("first.json", "{\"name\": \"First\", \"short\": \"F\", \"hosts\": [\"taken.example\"]}"));
        var refused = assertInstanceOf(Taken.Refused.class, newsroom.publisherFiles().takeOver(file("bad.json", text)));
        assertTrue(refused.mistake().startsWith("bad.json "), refused.mistake());
        assertEquals(List.of("first.json"), own());
    }

    @Test
    void aNameLeadsNowhereElse() throws IOException {
        newsroom.publisherFiles().takeOver(file("x.json", TOWN.replace("The Town", "../../.. \\\\/ ").formatted("Harbour")));
        newsroom.publisherFiles().takeOver(file("y.json", TOWN.replace("The Town", "\u6e2f").formatted("Harbour")));
        assertEquals(List.of("publisher.json", "\u6e2f.json"), own());
    }

    private List<Section> subscribe(String publisher, Edition... editions) {
        var house = new Catalogue.Publisher(publisher, List.of(editions));
        return newsroom.choosing().subscribe(house.editions().stream().flatMap(edition -> edition.sections().stream()
                .map(section -> new Place(house, edition, section))).toList());
    }

    private static Offered section(String title, String address) {
        return new Offered(title, Kind.OTHER, URI.create(address), null, Standing.LIVE);
    }

    @Test
    void whatIsSharedIsTakenOverByAnother() throws IOException {
        var those = subscribe("Mine", new Edition("fr", "FR", List.of(section("Le \"port\" \u0007\ud83d\ude00 x", "https://a.example/1"))),
                new Edition("und", "001", List.of(section("L".repeat(500), "https://a.example/2"), section("\u0007", "https://b.example/3"))));
        var shared = newsroom.publisherFiles().share("Mine", those);
        assertEquals(3, shared.sections());
        try (var other = newsroom(folder.resolve("yours"))) {
            var taken = other.publisherFiles().takeOver(file("shared.json", shared.json()));
            assertEquals(3, assertInstanceOf(Taken.Over.class, taken, taken::toString).sections());
            var titles = other.choosing().catalogue().publishers().getFirst().editions().stream()
                    .flatMap(edition -> edition.sections().stream()).map(Offered::title).toList();
            assertEquals(List.of("Le \"port\"  \ud83d\ude00 x", "L".repeat(199), "b.example"), titles);
        }
    }

    @Test
    void aFolderOfOnePublisherKeepsHisNameEditionsAndKinds() throws IOException {
        var those = newsroom.choosing().subscribe(List.of(newsroom.choosing().catalogue().at(URI.create("https://rss.dw.com/rdf/rss-en-bus")).orElseThrow()));
        var publishers = Publishers.of(List.of(file("shared.json", newsroom.publisherFiles().share("anything", those).json())));
        assertEquals("Deutsche Welle", publishers.own().getFirst().name());
        assertEquals(Kind.BUSINESS, publishers.own().getFirst().editions().getFirst().sections().getFirst().kind());
    }

    @Test
    void whatIsNotOnTheWebIsLeftOut() {
        newsroom.welcome().deliver();
        var shared = newsroom.publisherFiles().share("All", newsroom.subscribing().sections());
        assertEquals(0, shared.sections());
        assertEquals(1, shared.left());
    }
}
