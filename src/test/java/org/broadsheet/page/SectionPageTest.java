package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.news.Article;
import org.broadsheet.news.NewsDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The list of articles on a page that has no feed, whatever its layout.
class SectionPageTest {
    private static final URI ADDRESS = URI.create("https://www.gazette.example/harbour/");
    private static final List<String> HEADLINES = List.of("The ferry is back after nine months", "Old crane at the north quay goes for scrap",
            "Council wants a longer pier by spring", "Two herring boats collide in the fog", "Who pays for the lighthouse now?",
            "A winter without ice worries skaters", "The fish market moves to the other bank", "Night train stops at the harbour again",
            "Divers find a bell from 1742", "Storm flood: what to do on Friday");
    private static final String AROUND = """
            <html lang=en><head><title>Harbour - The Gazette</title><meta property=og:site_name content="The Gazette"></head><body>
            <header><a href=/>The Harbour Gazette: all that is new at the quay</a></header>
            <nav><ul><li><a href=/world>World</a><li><a href=/business>Business</a><li><a href=/subscribe/now>Subscribe to the paper for less than a coffee</a></ul></nav>
            %s
            <div class="most-read"><ol><li><a href=/a/r1>What everybody reads today at the harbour</a><li><a href=/a/r2>What everybody has read yesterday at the harbour</a></ol></div>
            <div class=tags><a href=/x/1>harbour</a> <a href=/x/2>ferries</a> <a href=/x/3>herring</a> <a href=/x/4>cranes</a> <a href=/x/5>fog</a></div>
            <footer><a href=/imprint>Who we are and how you can reach all of us</a></footer></body></html>""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        headings in a list          | <main><ul>%s</ul></main>                   | <li><h3><a href='/a/story-%d'>%s</a></h3><time datetime=2026-11-2%d>today</time></li>
        cards that are links        | <section class=grid>%s</section>           | <a class=card href=/a/story-%d><img src=/p.jpg width=400><h2>%s</h2><p>A lead of some length that stands below it, %d words.</p></a>
        a title that is no heading  | <div id=content>%s</div>                   | <div class=row><a href=/a/story-%d><span class=item-title>%s</span><span class=more>Go on (%d)</span></a></div>
        nothing but links           | <div class=latest>%s</div>                 | <p><a href=/a/story-%d>%s</a> %d</p>
        a table for layout          | <table><tr><td><table>%s</table></table>   | <tr><td><a href=https://gazette.example/a/story-%d>%s</a><td>%d comments
        a teaser with two links     | <div><div class=wrap>%s</div></div>        | <article><a href=/a/story-%1$d><img src=/p.jpg></a><header><h2><a href='/a/story-%1$d?utm_source=front'>%2$s</a></h2></header><a href=/a/story-%1$d#comments>%3$d</a></article>
        definitions                 | <dl>%s</dl>                                | <dt><a href=/a/story-%d>%s</a></dt><dd>20%d1</dd>
        elements that it made up    | <gaz-list>%s</gaz-list>                    | <gaz-item><a href=/a/story-%d><gaz-text role=heading>%s</gaz-text></a> %d</gaz-item>
        """)
    void findsTheListInEveryLayout(String layout, String list, String article) {
        var articles = IntStream.range(0, HEADLINES.size()).mapToObj(i -> article.formatted(i, HEADLINES.get(i), i)).collect(Collectors.joining("\n"));
        var read = read(AROUND.formatted(list.formatted(articles))).orElseThrow();
        assertEquals(HEADLINES, read.teasers().stream().map(Article::headline).toList(), layout);
        assertEquals("Harbour", read.title());
        assertEquals("en", read.language());
        assertTrue(read.teasers().stream().allMatch(teaser -> String.valueOf(teaser.permalink()).matches("https://(www\\.)?gazette\\.example/a/story-\\d")), layout);
    }

    @Test
    void theLeadStoryIsSetOtherwiseAndBelongsToIt() {
        var rest = IntStream.range(1, 10).mapToObj(i -> "<li><h3><a href=/a/%d>%s</a></h3></li>".formatted(i, HEADLINES.get(i))).collect(Collectors.joining());
        var read = read(AROUND.formatted("<main><article class=big><h1><a href=/a/0>" + HEADLINES.getFirst() + "</a></h1></article><ul>" + rest + "</ul></main>")).orElseThrow();
        assertEquals(HEADLINES, read.teasers().stream().map(Article::headline).toList());
    }

    @Test
    void readsWhatATeaserSays() {
        var articles = IntStream.range(0, 10).mapToObj(i -> """
                <article><span class=kicker>Harbour</span><h2><a href=/2026/11/21/story-%d.html>%s</a></h2><img src=data:, data-src=/p/%d.jpg alt="At the quay">
                <p>After nine months at the yard she sails again, and nobody knows for how long.</p><span class=date>20 November 2026</span></article>"""
                .formatted(i, HEADLINES.get(i), i)).collect(Collectors.joining());
        var teaser = read(AROUND.formatted("<main>" + articles + "</main>")).orElseThrow().teasers().get(3);
        assertEquals("Harbour", teaser.kicker());
        assertEquals("After nine months at the yard she sails again, and nobody knows for how long.", teaser.lead());
        assertEquals(new NewsDate.Day(LocalDate.of(2026, 11, 20)), teaser.published());
        assertEquals(URI.create("https://www.gazette.example/p/3.jpg"), teaser.pictures().getFirst().url());
        assertEquals("At the quay", teaser.pictures().getFirst().alt());
    }

    @Test
    void theAddressTellsTheDayWhereNothingElseDoes() {
        var articles = IntStream.range(0, 10).mapToObj(i -> "<li><h3><a href=/2026/11/0%d/story>%s</a></h3>".formatted(i == 0 ? 9 : i, HEADLINES.get(i))).collect(Collectors.joining());
        var read = read(AROUND.formatted("<ul>" + articles + "</ul>"));
        assertEquals(new NewsDate.Day(LocalDate.of(2026, 11, 3)), read.orElseThrow().teasers().get(3).published());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ja | 港の新しい橋が来月開通へ %d
        ar | العبّارة تعود بعد تسعة أشهر إلى الميناء %d
        """)
    void otherScriptsHaveHeadlinesToo(String language, String headline) {
        var articles = IntStream.range(0, 10).mapToObj(i -> ("<li><h3><a href=/a/%d>" + headline + "</a></h3>").formatted(i, i)).collect(Collectors.joining());
        var read = read("<html lang=" + language + "><title>N</title><main><ul>" + articles + "</ul></main>").orElseThrow();
        assertEquals(10, read.teasers().size());
        assertEquals(language.equals("ar"), read.teasers().getFirst().rightToLeft());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a menu             | <div>%s</div>                         | <li><a href=/s/%d>Politics</a>
        a menu so called   | <div class=mega-menu>%s</div>         | <li><h3><a href=/s/%d>A long name of a section of the paper</a></h3>
        a cloud of tags    | <div>%s</div>                         | <a href=/x/%d>herring boats</a>
        comments           | <div class=comments>%s</div>          | <div><h4><a href=/c/%d>Ann Harbour thinks that this is wrong</a></h4></div>
        one and the same   | <main>%s</main>                       | <h3><a href=/a/%d>Read more about this subject</a></h3>
        other houses       | <main>%s</main>                       | <h3><a href=https://other.example/%d>A story that somebody else has written</a></h3>
        pages of a list    | <main>%s</main>                       | <a href=/p/%d>2</a>
        authors            | <main>%s</main>                       | <h3><a href=/author/%d>Who has written all of this down</a></h3>
        addresses of mail  | <main>%s</main>                       | <h3><a href=mailto:a%d@gazette.example>Write to us about whatever you like</a></h3>
        """)
    void whatIsNoListOfArticlesIsNotOffered(String what, String list, String link) {
        var links = IntStream.range(0, 20).mapToObj(link::formatted).collect(Collectors.joining("\n"));
        assertEquals(Optional.empty(), read(AROUND.formatted(list.formatted(links))), what);
    }

    @Test
    void anArticleThatHintsAtOthersIsNone() {
        var hints = IntStream.range(0, 10).mapToObj(i -> "<li><h3><a href=/a/%d>%s</a></h3>".formatted(i, HEADLINES.get(i))).collect(Collectors.joining());
        var text = "<p>She sails again, and whoever waited at the quay this morning had waited for nine months.".repeat(20);
        assertEquals(Optional.empty(), read(AROUND.formatted("<main><h1>The ferry is back</h1>" + text + "<ul>" + hints + "</ul></main>")));
        assertEquals(Optional.empty(), read("<meta property=og:type content=article><ul>" + hints + "</ul>"));
    }

    @Test
    void aHostilePageEndsSoon() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            read("<div>".repeat(100_000) + "<a href=/a>A link that lies deeper than any other</a>");
            read(IntStream.range(0, 60_000).mapToObj(i -> "<h3><a href=/a/%d>A story like all the others, number %d</a></h3>".formatted(i, i)).collect(Collectors.joining()));
            read("<h3><a href=/a>" + "word ".repeat(500_000) + "</a></h3>");
        });
    }

    /// Of the articles of the corpus these have a short text between longer lists.
    @Test
    void hardlyAnArticleOfTheCorpusIsTakenForASection() throws IOException {
        assumeTrue(!System.getProperty("corpus", "").isEmpty(), "needs the corpus");
        var taken = CorpusPage.all().stream().filter(page -> SectionPage.read(page.html(), null, page.address()).isPresent()).map(CorpusPage::folder).toList();
        assertTrue(taken.size() <= 3, taken.toString());
    }

    private static Optional<SectionPage.Read> read(String html) {
        return SectionPage.read(html.getBytes(UTF_8), "text/html; charset=utf-8", ADDRESS);
    }
}
