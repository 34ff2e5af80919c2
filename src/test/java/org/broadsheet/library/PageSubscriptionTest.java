package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Outcome.Status;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Form;
import org.broadsheet.news.Section;
import org.broadsheet.news.Teaser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page without a feed, subscribed to and read at each refresh as the list of articles that it is.
class PageSubscriptionTest {
    @TempDir
    Path profile = Path.of("");

    private final Gazette gazette = new Gazette();
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }), Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    @AfterEach
    void close() {
        newsroom.close();
        gazette.close();
    }

    @Test
    void bringsWhatThePageListsAndLaterWhatIsNewOnIt() throws Exception {
        page(1, 6, "a");
        var section = subscribe();
        assertEquals(Form.PAGE, section.form());
        assertEquals(List.of(Status.FRESH, 6), refresh());
        var teaser = teasers().stream().filter(one -> one.headline().endsWith("number 3")).findFirst().orElseThrow();
        assertEquals("What is to be told of it at some length, number 3.", teaser.lead());
        assertEquals(gazette.address("/a/3"), teaser.url());
        page(2, 7, "b");
        assertEquals(List.of(Status.FRESH, 1), refresh());
        assertEquals(7, teasers().size());
        assertEquals("page", Objects.requireNonNull(newsroom.inspecting().inspect(section.id()).orElseThrow().document()).format());
    }

    @Test
    void whatElseChangesOnThePageIsNoNews() throws Exception {
        page(1, 6, "a");
        subscribe();
        refresh();
        page(1, 6, "b");
        assertEquals(List.of(Status.UNCHANGED, 0), refresh());
    }

    @Test
    void aPageThatLosesItsListIsToldOfAndItsArticlesStay() throws Exception {
        page(1, 6, "a");
        subscribe();
        refresh();
        gazette.answer("/harbour", "text/html", "<title>Harbour</title><p>We have built all of it anew.");
        assertEquals(List.of(Status.FAILED, 0), refresh());
        var said = String.valueOf(newsroom.subscribing().subscriptions().getFirst().error());
        assertTrue(said.startsWith("no-list " + gazette.address("/harbour") + " has no list of articles any more"), said);
        assertEquals(6, teasers().size());
    }

    @Test
    void aFeedThatTurnsIntoAPageStaysAnError() throws Exception {
        gazette.answer("/harbour", "text/xml", "<rss><channel><title>Harbour</title><item><title>One</title><link>/a/1</link></item></channel></rss>");
        newsroom.subscribing().add(gazette.address("/harbour").toString(), null, null);
        refresh();
        page(1, 6, "a");
        assertEquals(List.of(Status.FAILED, 0), refresh());
        assertTrue(String.valueOf(newsroom.subscribing().subscriptions().getFirst().error()).startsWith("not-a-feed "));
    }

    @Test
    void itsFormComesBackWithItAndOutlivesTheProgram() throws Exception {
        page(1, 6, "a");
        var section = subscribe();
        newsroom.subscribing().remove(section.id());
        assertEquals(Form.PAGE, newsroom.subscribing().putBack(List.of(section)).getFirst().form());
        newsroom.close();
        open();
        assertEquals(Form.PAGE, newsroom.subscribing().sections().getFirst().form());
    }

    private Section subscribe() throws InterruptedException {
        var choice = assertInstanceOf(Added.Choice.class, newsroom.subscribing().look(gazette.address("/harbour").toString()));
        return assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().subscribe(choice.offers().getFirst(), null, null)).section();
    }

    private List<Object> refresh() throws InterruptedException {
        var outcomes = new CopyOnWriteArrayList<Outcome>();
        newsroom.refresh().run(List.of(), new Wish(true, false), outcomes::add);
        newsroom.deriving().catchUp();
        return List.of(outcomes.getFirst().status(), outcomes.getFirst().fresh());
    }

    private List<Teaser> teasers() {
        return newsroom.reading().teasers(newsroom.reading().contents(new Contents.Everything()));
    }

    /// @param other something that changes with each answer
    private void page(int from, int to, String other) {
        gazette.answer("/harbour", "text/html", "<html lang=en><title>Harbour</title><script nonce=" + other + "></script>" + IntStream.rangeClosed(from, to)
                .mapToObj(i -> "<article><h2><a href='/a/%1$d'>A story of the harbour, number %1$d</a></h2><p>What is to be told of it at some length, number %1$d.</p></article>".formatted(i))
                .collect(Collectors.joining()));
    }
}
