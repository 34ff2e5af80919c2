package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.broadsheet.library.NextCheck;
import org.broadsheet.library.NextCheck.Why;
import org.broadsheet.library.SectionDetails;
import org.broadsheet.library.SectionDetails.Document;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SectionReportTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final List<Why> NEVER = List.of(Why.GONE, Why.SHIPPED);

    private static SectionDetails details(@Nullable String error, @Nullable Document document, Why why) {
        return new SectionDetails(new Section(new SectionId(1), "Tides", URI.create("https://gazette.example/tides.xml"),
                "The Gazette", URI.create("https://gazette.example/"), "de"), NOON, 12, 3, 1, 12, NOON, null,
                new NextCheck(why, NEVER.contains(why) ? null : NOON, "the tide is out"), error, document, null);
    }

    private static String line(SectionDetails details, String name) {
        return SectionReport.of(details, ZoneOffset.UTC).lines().stream().filter(line -> line.name().equals(name))
                .map(line -> String.join("|", line.value())).findFirst().orElse("");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
        0  | 0  | the feed has no entry at the moment
        20 | 20 | the feed carries the full text
        0  | 20 | the feed carries leads; the text comes from the page of each article
        3  | 20 | the full text in 3 of 20 entries; else it comes from the page of the article
        """)
    void saysWhatTheFeedCarries(int whole, int entries, String said) {
        assertEquals(said, line(details(null, new Document("rss 2.0", entries, whole, List.of(), false), Why.USUAL), "Text"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rss 0.91, RSS 0.91", "atom 1.0, Atom 1.0", "json 1.1, JSON Feed 1.1", "rss, RSS"})
    void namesTheFormat(String format, String said) {
        assertEquals(said, line(details(null, new Document(format, 1, 1, List.of(), false), Why.USUAL), "Format"));
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void saysWhyItIsAskedWhen(Why why) {
        var said = line(details(null, null, why), "Next check");
        assertEquals(NEVER.contains(why), said.equals("never, because the tide is out"), said);
        assertEquals(why == Why.NEW, said.equals("with the next refresh"), said);
        assertEquals(why != Why.NEW && !NEVER.contains(why), said.endsWith("12:00, because the tide is out"), said);
    }

    @Test
    void eachRepairStandsOnALineOfItsOwn() {
        var details = details(null, new Document("rss 2.0", 1, 1, List.of("One.", "Two."), false), Why.USUAL);
        assertEquals("One.|Two.", line(details, "Repaired at the last reading"));
        assertEquals("", line(details, "Condition"));
        assertEquals("The feed was not read yet.", line(details(null, null, Why.NEW), "Condition"));
    }

    @Test
    void theLastFailureIsPlain() {
        assertEquals("https://gazette.example/tides.xml: it answered 404", line(details(
                "http 404 https://gazette.example/tides.xml: it answered 404", null, Why.FAILURES), "Last failure"));
    }
}
