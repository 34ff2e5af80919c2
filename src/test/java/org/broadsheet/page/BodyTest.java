package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Block;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a page is the text of its article. Each case is what stands in the page's `body` under a headline; `{1}` to
/// `{3}` are paragraphs of the article, `{x}` is one that does not belong to it, and `##` marks crossheads in what is expected.
class BodyTest {
    private static final URI ADDRESS = URI.create("https://gazette.example/town/bridge");
    private static final String ONE = "The bridge was closed in spring, after an engineer had found a crack as long as an arm in its second arch.";
    private static final String TWO = "Since then everybody who lives on the far side walks half an hour to the school, the doctor and the market.";
    private static final String THREE = "The council wants to open it before the winter, and has asked three firms from the valley what they would charge.";
    private static final String OTHER = "A reader who signs himself Otto thinks that the ferry was better, and that nobody asked for a bridge at all.";

    private final Extractor extractor = new Extractor(Publishers.shipped());

    @ParameterizedTest(name = "{0}")
    @DisplayName("The text of an article")
    @CsvSource(delimiter = '|', textBlock = """
        a dateline in a paragraph stays          | <p><span class="dateline">MILLTOWN — </span>{1}</p><p>{2}</p> | MILLTOWN — {1} {2}
        a form may go round the whole page       | <form><ul><li><a href=a>Sport</a><li><a href=b>Town</a><li><a href=c>Weather and roads</a></ul><div class="text"><p>{1}</p><p>{2}</p></div></form> | {1} {2}
        a text is parted by an advertisement     | <main><section class="row first"><div class="story-text"><p>{1}</p></div></section><section class="row ad">Advert</section><section class="row rest"><div class="story-text"><p>{2}</p><p>{3}</p><p>{1}</p><p>{2}</p><p>{3}</p></div></section></main> | {1} {2} {3} {1} {2} {3}
        remarks of readers outweigh it           | <article itemprop="articleBody"><p>{1}</p><p>{2}</p><p>{3}</p></article><div class="talk"><p>{x}</p><p>{x}</p><p>{x}</p><p>{x}</p><p>{x}</p><p>{x}</p><p>{x}</p><p>{x}</p></div> | {1} {2} {3}
        a box of related articles holds some     | <div class="story"><p>{1}</p><div class="related-posts"><article><h2><a href=/x>A ferry</a></h2><p>Of ferries.</p></article></div><p>{2}</p></div> | {1} {2}
        most of it stands in a part of its own   | <div class="story"><p>{1}</p><div class="unfold"><p>{2}</p><p>{3}</p><p>{2}</p><p>{3}</p><p>{2}</p><p>{3}</p><p>{2}</p><p>{3}</p></div></div> | {1} {2} {3} {2} {3} {2} {3} {2} {3}
        a list holds most of it                  | <div class="story"><p>{1}</p><ul><li>{2}<li>{3}<li>{2}<li>{3}<li>{2}</ul></div> | {1} {2} {3} {2} {3} {2}
        another article is promoted in it        | <div class="story"><p>{1}</p><div class="inset"><span>Traffic</span><h3><a href="/town/ferry">The ferry runs again</a></h3><p>It takes twelve people and a goat. more</p></div><p>{2}</p><p>{3}</p></div> | {1} {2} {3}
        a crosshead leads to a place in it       | <div class="story"><p>{1}</p><div><h3><a href="#cost">What it costs</a></h3><p>Nobody knows yet.</p></div><p>{2}</p></div> | {1} ## What it costs Nobody knows yet. {2}
        it consists of links to other articles   | <div class="story"><div><h3><a href="/1">Monday, the crack</a></h3><p>Found at noon.</p></div><div><h3><a href="/2">Tuesday, the engineer</a></h3><p>He came by train, looked at the arch for an hour and left.</p></div><p>{1}</p></div> | ## Monday, the crack Found at noon. ## Tuesday, the engineer He came by train, looked at the arch for an hour and left. {1}
        a short line comes again and again       | <div class="story"><p>{1}</p><p>Show on map</p><p>{2}</p><p>Show on map</p><p>{3}</p><p>Show on map</p></div> | {1} {2} {3}
        links follow it                          | <div class="story"><p>{1}</p><p>{2}</p><p>You may also like...</p><p><a href=/a>The ferry</a></p><p><a href=/b>The market</a></p><p><a href=/c>The school</a></p></div> | {1} {2}
        headings of the first level part it      | <h1>A bridge</h1><div class="story"><h1>A bridge</h1><p>{1}</p><h1>Who pays</h1><p>{2}</p></div> | {1} ## Who pays {2}
        a crosshead is the target of a contents  | <div class="story"><p>{1}</p><h2 id="toc_1">Who pays</h2><p>{2}</p></div> | {1} ## Who pays {2}
        a formula stands in a line               | <div class="story"><p>{1}</p><p>The load is <math><mi>x</mi><mo>=</mo><mfrac><mi>a</mi><mn>2</mn></mfrac></math> tons, no more, which the engineer told us on the telephone.</p></div> | {1} The load is x=a2 tons, no more, which the engineer told us on the telephone.
        slides of a show are numbered            | <div class="story"><p>{1}</p><p>{2}</p><ul><li>1/3 The arch<li>2/3 The crack<li>3/3 The engineer</ul></div> | {1} {2}
        an explanation pops up in it             | <div class="story"><p>{1} It is a trimaran<span class="tooltip">A boat with three hulls</span>.</p><p>{2}</p></div> | {1} It is a trimaran. {2}
        """)
    void isFound(String what, String body, String expected) {
        String html = "<html lang=en><head><title>A bridge</title></head><body><h1>A bridge</h1>" + filled(body) + "</body></html>";
        var found = assertInstanceOf(Extracted.Found.class, extractor.page(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS), what);
        assertEquals(filled(expected), found.article().body().stream().map(BodyTest::line).collect(Collectors.joining(" ")), what);
    }

    private static String filled(String text) {
        return text.replace("{1}", ONE).replace("{2}", TWO).replace("{3}", THREE).replace("{x}", OTHER);
    }

    private static String line(Block block) {
        return (block instanceof Block.Crosshead ? "## " : "") + Trimming.text(block);
    }
}
