package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Category;
import org.broadsheet.news.Discussion;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Person;
import org.broadsheet.news.Podcast;
import org.broadsheet.news.Stamp;
import org.broadsheet.page.Extracted.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {
    private static final URI LINK = URI.create("https://gazette.example/fair?utm_source=rss");
    private static final String LONG = "<p>The fair opened at noon and went on until the lamps were lit along the river. ae/bs (dpa)</p>";
    private final Extractor extractor = new Extractor(Publishers.shipped());

    @Test
    void makesALeadOfAShortSummary() {
        Entry entry = entry("The fair opens", "<p>At last, <b>the fair</b>.</p>", "", Media.NONE, List.of());
        assertTrue(extractor.entry(entry, "en").wantsPage());
        assertEquals("""
                kicker: Town
                headline: The fair opens
                lead: At last, the fair.
                byline: Ann Example
                published: 2026-03-01T08:00:00Z
                language: en ltr
                permalink: https://gazette.example/fair
                topics: Town""", ArticleText.of(extractor.entry(entry, "en").article()));
    }

    @Test
    void makesBlocksOfAWholeText() {
        String html = "<figure><img src=\"https://img.gazette.example/tent-8001.jpg\" alt=\"x\"><figcaption>The tent. Photo: Bo Sample/AP</figcaption></figure>"
                + LONG.replace(" ae/bs (dpa)", "").repeat(20) + "<h2>Prizes</h2>" + LONG;
        Entry entry = entry("The fair opens", "In short.", html, Media.NONE, List.of());
        assertFalse(extractor.entry(entry, "en").wantsPage());
        Article article = extractor.entry(entry, "en").article();
        assertEquals("In short.", article.lead());
        assertEquals("The tent.", article.pictures().getFirst().caption());
        assertTrue(article.pictures().getFirst().lead());
        assertEquals(22, article.body().size());
        assertTrue(article.body().stream().noneMatch(Block.Figure.class::isInstance), "the lead picture does not stand in the text again");
        assertEquals(List.of("dpa"), article.agencies());
    }

    @Test
    void takesThePictureThatStandsBesideTheText() {
        var credits = List.of(new Media.Credit("The desk", "editor", null), new Media.Credit("Bo Sample/AP", "photographer", null));
        var media = media(picture("a-100.jpg", 100, null, List.of(new Media.Credit("Somebody else", null, null))),
                picture("a-1200.jpg", 1200, "<p>The tent</p>", credits), Media.Content.of(new Enclosure(at("b.png"), "image/png", 7L)));
        assertEquals("lead picture: https://img.gazette.example/a-1200.jpg | alt null | caption The tent | credit Bo Sample/AP, Bo Sample, [AP] | 1200 x 800",
                leadPicture(media));
    }

    @Test
    void givesAPictureNoCreditOrCaptionOfAnother() {
        var film = new Media.Content(at("film.mp4"), "video/mp4", null, 1920, 1080, null, null, "The film", "How it was", null, null,
                List.of(new Media.Credit("Bo Sample/AP", null, null)), List.of());
        var media = media(film, picture("a-1200.jpg", 1200, null, List.of()));
        assertEquals("lead picture: https://img.gazette.example/a-1200.jpg | alt null | caption null | credit null | 1200 x 800", leadPicture(media));
    }

    @Test
    void givesTheStillOfAFilmItsCredit() {
        var still = new Media.Thumbnail(at("still.jpg"), 480, 270);
        var film = new Media.Content(at("film.mp4"), "video/mp4", null, 1920, 1080, null, null, null, null, null, null,
                List.of(new Media.Credit("Bo Sample/AP", null, null)), List.of(still));
        assertEquals("lead picture: https://img.gazette.example/still.jpg | alt null | caption null | credit Bo Sample/AP, Bo Sample, [AP] | 480 x 270",
                leadPicture(new Media(null, null, null, null, List.of(film), List.of(still), film.credits())));
    }

    private static URI at(String picture) {
        return URI.create("https://img.gazette.example/" + picture);
    }

    private static Media.Content picture(String file, int width, @Nullable String description, List<Media.Credit> credits) {
        return new Media.Content(at(file), "image/jpeg", null, width, width * 2 / 3, null, null, null, description, null, null, credits, List.of());
    }

    private static Media media(Media.Content... contents) {
        return Media.NONE.with(List.of(contents));
    }

    private String leadPicture(Media media) {
        var article = extractor.entry(entry("The fair opens", "Short.", "", media, List.of()), "en").article();
        assertEquals(1, article.pictures().size());
        return ArticleText.of(article).lines().filter(line -> line.startsWith("lead picture")).findFirst().orElseThrow();
    }

    @Test
    void letsTheFeedFillWhatThePageLeavesOut() {
        byte[] html = ("<html><title>The fair opens</title><body><h1>The fair opens</h1>" + LONG.repeat(4) + "</body></html>").getBytes(StandardCharsets.UTF_8);
        Article page = assertInstanceOf(Found.class, extractor.page(html, null, LINK)).article();
        Article feed = extractor.entry(entry("THE FAIR", "At last, the fair.", "", Media.NONE, List.of()), "en").article();
        Article both = extractor.merge(page, feed);
        assertEquals("The fair opens", both.headline());
        assertEquals("At last, the fair.", both.lead());
        assertEquals("Town", both.kicker());
        assertEquals(Origin.FEED, both.from().get("kicker"));
        assertEquals(page.body(), both.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Just back.                                                             | Just back.                                | none
        The ferry is back at the quay. Everybody was there, and more came. More than a hundred letters in all, surely. | The ferry is back at the quay. | The
        The ferry is back at the quay and everybody was there and then more came and it went on and on and on until the lamps were lit | The ferry is back at the quay and everybody was there and then more came and it went on and on and… | The
        """)
    void aNoteWithoutATitleGoesByItsFirstWords(String text, String headline, String lead) {
        Article article = extractor.entry(entry(null, text, "", Media.NONE, List.of()), "en").article();
        assertEquals(headline, article.headline());
        assertTrue(String.valueOf(article.lead()).startsWith(lead.equals("none") ? "null" : lead), article.lead());
    }

    @Test
    void readsAnEntryThatSaysNothing() {
        Entry nothing = new Entry(null, null, null, null, null, List.of(), null, List.of(), null, Discussion.NONE, null, null, null, null, null, List.of(), List.of(),
                List.of(), null, null, Media.NONE, Podcast.NONE, null, null, "");
        Article article = extractor.entry(nothing, null).article();
        assertEquals("", article.headline());
        assertNull(article.lead());
        assertFalse(extractor.entry(nothing, null).wantsPage());
    }

    @Test
    void datesAnEntryByItsLastChangeWhenItSaysNothingElse() {
        var changed = new Stamp("x", Instant.parse("2026-03-02T08:00:00Z"));
        Entry entry = new Entry("1", "The fair", null, null, null, List.of(), LINK, List.of(), null, Discussion.NONE, null, null, null, changed, null,
                List.of(), List.of(), List.of(), null, null, Media.NONE, Podcast.NONE, null, null, "");
        Article article = extractor.entry(entry, null).article();
        assertEquals(new NewsDate.Moment(Instant.parse("2026-03-02T08:00:00Z")), article.published());
        assertNull(article.modified());
    }

    private static Entry entry(@Nullable String title, String summary, String content, Media media, List<Enclosure> enclosures) {
        return new Entry("1", title, null, null, new Markup(summary, "text/html", null, null, null),
                content.isEmpty() ? List.of() : List.of(new Markup(content, "text/html", null, null, null)), LINK, List.of(), null, Discussion.NONE, null, null,
                new Stamp("x", Instant.parse("2026-03-01T08:00:00Z")), null, null, List.of(new Person("Ann Example", null, null)), enclosures,
                List.of(new Category("Town", null, null)), null, null, media, Podcast.NONE, null, null, "");
    }
}
