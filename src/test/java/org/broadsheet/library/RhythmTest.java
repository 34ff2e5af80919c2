package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Feed;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Timetable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /// A feed whose articles appeared so many minutes before noon; `-`: without a date.
    private static Feed feed(String ages) {
        var entries = Arrays.stream(ages.split(" ", -1)).map(age -> "<item><title>Tide " + age + "</title>" + (age.equals("-") ? ""
                : "<pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(NOON.minusSeconds(60L * Integer.parseInt(age))
                        .atOffset(ZoneOffset.UTC)) + "</pubDate>") + "</item>").collect(Collectors.joining());
        var document = "<rss version=\"2.0\"><channel><title>Tides</title>" + entries + "</channel></rss>";
        return ((Parsed.Read) FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), "text/xml",
                URI.create("https://gazette.example/tides.xml"), Publishers.shipped())).feed();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "none", textBlock = """
        60 240 420              , PT3H , 60
        420 60 240              , PT3H , 60
        60 61 62 63 240 241 420 , PT3H , 60
        10 20                   , none , 10
        10                      , none , 10
        5 5 5 5 5               , none , 5
        -600 60 240 420         , PT3H , 60
        """)
    void isLearnedFromTheDatesOfTheArticles(String ages, @Nullable Duration gap, int newest) {
        assertEquals(new Rhythm(gap, NOON.minusSeconds(60L * newest)), Rhythm.of(feed(ages), FeedState.NEW, NOON));
    }

    @ParameterizedTest(name = "changed {0} ago, known {1}")
    @CsvSource(nullValues = "none", textBlock = """
        none, none , none
        PT2H, none , PT2H
        PT2H, PT6H , PT5H
        PT0S, PT6H , PT6H
        """)
    void ofAFeedWithoutDatesIsLearnedByWatching(@Nullable Duration changed, @Nullable Duration known, @Nullable Duration gap) {
        var old = new FeedState(null, null, null, null, null, changed == null ? null : NOON.minus(changed), null, null, 0, null, null, null,
                new Timetable(null, known, null, null, List.of(), List.of(), null, null));
        assertEquals(new Rhythm(gap, NOON), Rhythm.of(feed("- -"), old, NOON));
    }
}
