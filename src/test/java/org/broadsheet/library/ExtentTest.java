package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.Gazette;
import org.broadsheet.SetClock;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much of its articles a section is to have, as the reader chooses.
class ExtentTest {
    private static final String SENTENCE = "The vote was closer than anybody had expected, and it was late when the last councillor had spoken. ";

    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();

    @SuppressWarnings("NullAway.Init")
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(),
                new SetClock("2026-11-26T12:00:00Z"), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    /// A section of one article.
    /// @param carried whether its feed carries the whole text, which is as long as that many sentences
    private Section section(boolean carried, int sentences) throws InterruptedException {
        gazette.publish(1);
        if (carried) {
            gazette.answer("/feed.xml", "application/rss+xml", """
                    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>River Gazette</title>
                    <item><title>Ferry number 1 returns to the river</title><link>%s</link><guid isPermaLink="false">story-1</guid>
                    <description>The council has voted.</description><content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>
                    """.formatted(gazette.address("/story/a-1"), ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(sentences / 4)));
        }
        return assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(gazette.feed().toString(), null, null)).section();
    }

    private String refreshed() throws InterruptedException {
        newsroom.refresh().run(List.of(), new Wish(true, true), _ -> { });
        var teaser = newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything())).getFirst();
        return teaser.readiness() + (teaser.shortfall() == null ? "" : " " + teaser.shortfall().cause())
                + asked("/story/a-1", " page") + asked("/picture/1.png", " picture");
    }

    private String asked(String path, String word) {
        return gazette.asked().contains(path) ? word : "";
    }

    @ParameterizedTest(name = "a feed that carries {0}, full text {1}, pictures {2}")
    @CsvSource({
        "leads,  AUTO,   true,  COMPLETE page picture",
        "leads,  ALWAYS, true,  COMPLETE page picture",
        "leads,  NEVER,  true,  LEAD TEXT_UNWANTED",
        "leads,  AUTO,   false, TEXT PICTURES_UNWANTED page",
        "leads,  NEVER,  false, LEAD TEXT_UNWANTED",
        "wholes, AUTO,   true,  COMPLETE",
        "wholes, ALWAYS, true,  COMPLETE page picture",
        "wholes, NEVER,  true,  COMPLETE"})
    void holdsAtTheFirstRefreshAndForWhatIsHereAlready(String feed, FullText fullText, boolean pictures, String came) throws Exception {
        var section = section(feed.equals("wholes"), 4);
        newsroom.ordering().choose(section.id(), new Choices(fullText, pictures, null));
        assertEquals(came, refreshed());
        newsroom.ordering().choose(section.id(), new Choices(FullText.ALWAYS, true, null));
        assertEquals("COMPLETE page picture", refreshed());
    }

    @Test
    void aPageWithLessTextThanTheFeedDoesNotTakeItsPlace() throws Exception {
        var section = section(true, 40);
        newsroom.ordering().choose(section.id(), new Choices(FullText.ALWAYS, true, null));
        assertEquals("COMPLETE page", refreshed());
        var story = newsroom.reading().open(newsroom.reading().contents(new Contents.Everything()).getFirst()).orElseThrow();
        assertTrue(Shortfalls.letters(story.article()) > 3000, story.article()::toString);
    }

    @Test
    void whatIsHeldStaysWhenItIsNotWantedAnyMore() throws Exception {
        var section = section(false, 0);
        assertEquals("COMPLETE page picture", refreshed());
        newsroom.ordering().choose(section.id(), new Choices(FullText.NEVER, false, null));
        assertEquals("COMPLETE page picture", refreshed());
    }

    @Test
    void comesBackWithASectionThatIsPutBack() throws Exception {
        var section = section(false, 0);
        var chosen = new Choices(FullText.NEVER, false, null);
        newsroom.ordering().choose(section.id(), chosen);
        var before = newsroom.subscribing().sections();
        newsroom.subscribing().remove(before);
        assertEquals(new Extent(FullText.NEVER, false), newsroom.subscribing().putBack(before).getFirst().extent());
    }

    @Test
    void whatIsNotWantedIsNotMissing() throws Exception {
        var section = section(false, 0);
        newsroom.ordering().choose(section.id(), new Choices(FullText.NEVER, false, null));
        refreshed();
        var done = assertInstanceOf(Readied.Done.class, newsroom.makingReady().run(List.of(), false));
        assertEquals(List.of(1, 0, List.of()), List.of(done.articles(), done.ready(), done.missing()));
        assertEquals("0 of 1 articles are ready offline; of the others no more is wanted", ReadyWords.sentence(done));
    }
}
