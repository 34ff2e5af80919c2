package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
    private static final String LIST = """
        <?xml version="1.0"?>
        <opml version="1.1"><head><title>Mine</title></head><body>
          <outline text="Harbour">
            <outline title="Tides &amp; Times" text="Tides">
              <outline type="rss" text="Nora" xmlUrl="https://gazette.example/nora.xml" htmlUrl="https://gazette.example/nora"/>
            </outline>
            <outline text="Quay" XMLURL="http://quay.example/feed"/>
          </outline>
          <outline xmlUrl="https://plain.example/rss"/>
          <outline text="A command" xmlUrl="file:///etc/hostname"/>
          <outline text="Nothing here"/>
        </body></opml>
        """;

    private static List<Opml.Outline> read(String document) {
        return assertInstanceOf(Opml.Result.Read.class, Opml.read(document.getBytes(UTF_8))).outlines();
    }

    @Test
    void readsSubscriptionsWithTheFoldersTheyStandIn() {
        assertEquals(List.of(
                new Opml.Outline("Nora", URI.create("https://gazette.example/nora.xml"), List.of("Harbour", "Tides"),
                        URI.create("https://gazette.example/nora")),
                new Opml.Outline("Quay", URI.create("http://quay.example/feed"), List.of("Harbour"), null),
                new Opml.Outline("https://plain.example/rss", URI.create("https://plain.example/rss"), List.of(), null)), read(LIST));
    }

    @Test
    void writesWhatItReads() {
        var sections = List.of(
                new Section(new SectionId(1), "Fish & \"Chips\" <new>", URI.create("https://a.example/?a=1&b=2"), "Food\u0001s",
                        URI.create("https://a.example/"), "en"),
                new Section(new SectionId(2), "Alone", URI.create("https://b.example/feed"), null, null, null));
        assertEquals(List.of(
                new Opml.Outline("Fish & \"Chips\" <new>", URI.create("https://a.example/?a=1&b=2"), List.of("Foods"),
                        URI.create("https://a.example/")),
                new Opml.Outline("Alone", URI.create("https://b.example/feed"), List.of(), null)), read(Opml.write("Mine", sections)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "<html><body/></html>", "<opml/>", "{}"})
    void whatIsNoListIsSaid(String document) {
        assertInstanceOf(Opml.Result.NotOpml.class, Opml.read(document.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<outline>", "<outline text='a'>", "<outline xmlUrl='https://a.example/'/>", "<outline text='a' xmlUrl='https://a.example/'>"})
    void hostileListsAreReadInNoTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Opml.read(("<opml><body>" + part.repeat(200_000)).getBytes(UTF_8)));
    }

    @Test
    void noMutantMakesItFail() {
        var random = new Random(2);
        for (var round = 0; round < 800; round++) {
            var bytes = LIST.getBytes(UTF_8);
            for (var changes = 1 + random.nextInt(8); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) "<>&\"'/= x".charAt(random.nextInt(9));
            }
            Opml.read(bytes);
        }
    }
}
