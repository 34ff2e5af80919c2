package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Picture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which pictures an article has, and what is said under each. Each case is what stands in the page's `body`; `{1}` to
/// `{3}` are paragraphs of the article. A picture is written as `file: caption (credit)`, a lead picture with `*`.
class FiguresTest {
    private static final URI ADDRESS = URI.create("https://gazette.example/town/bridge");
    private static final String ONE = "The bridge was closed in spring, after an engineer had found a crack as long as an arm in its second arch.";
    private static final String TWO = "Since then everybody who lives on the far side walks half an hour to the school, the doctor and the market.";
    private static final String THREE = "The council wants to open it before the winter, and has asked three firms from the valley what they would charge.";

    private final Extractor extractor = new Extractor(Publishers.shipped());

    @ParameterizedTest(name = "{0}")
    @DisplayName("Caption and credit")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        stand in a caption                        | <h1>A bridge</h1><figure><img src=arch.jpg><figcaption>The second arch. Photo: Ann Example</figcaption></figure>{1}{2} | *arch.jpg: The second arch. (Ann Example)
        stand without a mark in a picture's box   | <h1>A bridge</h1><div class="picBox full"><a class="overlayLink" href="#"><img src=arch.jpg></a><p>The second arch</p></div><div class=longText>{1}{2}</div> | *arch.jpg: The second arch
        stand in two paragraphs of such a box     | {1}<div class="image_widget__x1"><span><img src=arch.jpg></span><p><span>The second arch</span></p><p>Image: Ann Example</p></div>{2}{3} | *arch.jpg: The second arch (Ann Example)
        stand beside the box                      | {1}{2}<div class=wrap><div class=image><a href=/photos/7><img src=arch.jpg></a></div><p class=caption>The second arch, seen from the mill</p></div>{3} | arch.jpg: The second arch, seen from the mill
        stand in small letters alone              | {1}{2}<div class="not-prose"><img src=arch.jpg><div><small>The second arch</small><small>© Ann Example</small></div></div>{3} | arch.jpg: The second arch (Ann Example)
        stand behind a picture among other things | <article><h1>A bridge</h1><img src=arch.jpg><div class="image__caption">The second arch <span>Photo: Ann Example</span></div>{1}{2}</article> | *arch.jpg: The second arch (Ann Example)
        stand in two captions                     | <div class="head hasCaption"><h1>A bridge</h1><figure><img src=arch.jpg></figure><div class="caption"><figcaption itemprop=caption>The second arch</figcaption><figcaption itemprop=author>Photo: Ann Example</figcaption></div></div>{1}{2} | *arch.jpg: The second arch (Ann Example)
        stand above headline and text             | <main><div class=bildbox><figure><img src=arch.jpg><figcaption>The second arch</figcaption></figure></div><div class=text><h1>A bridge</h1><div class=body>{1}{2}{3}</div></div></main> | *arch.jpg: The second arch
        stand in a box that opens on demand       | {1}{2}<div class="ui-modal"><button>Whole screen</button><figure><img src=arch.jpg><figcaption>The second arch <p class="media__src">Photo: Ann Example</p></figcaption></figure></div>{3} | arch.jpg: The second arch (Ann Example)
        the credit reads as one by itself         | {1}{2}<figure><img src=arch.jpg><figcaption><strong>Ann Example/Reuters</strong><br>The second arch, as it looked before anybody had seen the crack</figcaption></figure>{3} | arch.jpg: The second arch, as it looked before anybody had seen the crack (Ann Example/Reuters)
        a caption begins like a label             | {1}{2}<figure><img src=arch.jpg><figcaption><span>Imagen de un puente</span><strong class=author>Ann Example</strong></figcaption></figure>{3} | arch.jpg: Imagen de un puente (Ann Example)
        the credit stands in the alternative text | {1}{2}<figure><img src=arch.jpg alt="An engineer under the second arch. (Photo: Ann Example)"><figcaption>The second arch</figcaption></figure>{3} | arch.jpg: The second arch (Ann Example)
        an alternative text is no caption         | {1}{2}<img src=arch.jpg alt="Archive: bridge 17, spring.">{3} | arch.jpg: null
        a picture leads to all pictures           | {1}{2}<figure><a href=/photos/7><img src=arch.jpg><figcaption>The second arch</figcaption><span>All photos (12)</span></a></figure>{3} | arch.jpg: The second arch
        a paragraph follows a picture             | <div class=story>{1}{2}<p><img src=arch.jpg></p>{3}</div> | arch.jpg: null
        """)
    void areRead(String what, String body, String expected) {
        assertEquals(expected, pictures(body), what);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("The pictures of an article")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        are told apart by a camera's number   | {1}<img src=IMG_4400.jpg>{2}<img src=IMG_4512.jpg>{3} | *IMG_4400.jpg: null; IMG_4512.jpg: null
        are told apart by an editor's number  | {1}<img src=arch-110_v-big.jpg>{2}<img src=arch-118_v-big.jpg>{3} | *arch-110_v-big.jpg: null; arch-118_v-big.jpg: null
        are one in several sizes              | {1}<img src=arch-640x480.jpg>{2}<img src=arch-1280x960.jpg>{3} | *arch-640x480.jpg: null
        are one in several shapes             | {1}<img src=24_171_v16_9_1200.jpg>{2}<img src=24_171_v4_3_800.jpg>{3} | *24_171_v16_9_1200.jpg: null
        don't lead to other articles          | {1}{2}<a href=/town/ferry><img src=ferry.jpg width=192><span>The ferry runs again</span></a>{3} |
        don't belong to a link's headline     | {1}{2}<div><a href=/town/ferry><img src=ferry.jpg></a><p><a href=/town/ferry>The ferry runs again</a></p></div>{3} |
        don't show the author                 | <h1>A bridge</h1><div class="author-box"><img src=ann.jpg></div>{1}{2}<img src=/img/authors/ann/2x.png>{3} |
        may stand below an author's folder    | {1}{2}<img src=/authors/ann/a-bridge/images/arch.jpg>{3} | arch.jpg: null
        come in the size that is worth it     | {1}{2}<img src="data:image/gif;base64,R0lG" data-lazyimage-srcset="arch-400.jpg 400w, arch-1380.jpg 1380w, arch-9000.jpg 9000w">{3} | arch-1380.jpg: null
        come as wide as their sources say     | {1}{2}<picture><source width=1200 media="(min-width: 900px)" srcset="arch-1200.jpg"><img width=480 src="arch-480.jpg"></picture>{3} | arch-1200.jpg: null
        come in a format that can be drawn    | {1}{2}<picture><source type="image/avif" srcset="arch-2000.avif 2000w"><source type="image/jpeg" srcset="arch-1200.jpg 1200w"><img src="arch-300.jpg"></picture>{3} | arch-1200.jpg: null
        may be wider than all of a set        | {1}{2}<img width=2259 src=arch-40.jpg srcset="arch-40.jpg 40w, arch-2160.jpg 2160w">{3} | arch-2160.jpg: null
        don't stand at a template's address   | {1}{2}<img data-src="arch_${format}.jpg"><img data-src="{{picture}}">{3} |
        are no point that counts readers      | {1}{2}<img src="/seen/a7.jpg" style="width:1px; height:1px"><img src="https://pixel.gazette.example/a8.gif" width=1 height=1>{3} |
        may be drawn by an element of the page | {1}{2}<brick-image-v3 data-src=arch.jpg></brick-image-v3>{3} | arch.jpg: null
        """)
    void areFound(String what, String body, String expected) {
        assertEquals(expected == null ? "" : expected, pictures(body), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <figure><img src="a.jpg"><figcaption>An arch</figcaption> | 20000
        <div class="image">                                     | 60000
        <a href="/x"><img src="a.jpg">An arch                   | 30000
        """)
    void areBounded(String piece, int times) {
        String html = "<html><title>Long</title><body><h1>Long</h1>" + piece.repeat(times) + "<img src=b.jpg>";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> extractor.page(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS));
    }

    private String pictures(String body) {
        String filled = body.replace("{1}", "<p>" + ONE + "</p>").replace("{2}", "<p>" + TWO + "</p>").replace("{3}", "<p>" + THREE + "</p>");
        String html = "<html lang=en><head><title>A bridge</title></head><body>" + filled + "</body></html>";
        var found = assertInstanceOf(Extracted.Found.class, extractor.page(html.getBytes(StandardCharsets.UTF_8), null, ADDRESS));
        return found.article().pictures().stream().map(FiguresTest::line).collect(Collectors.joining("; "));
    }

    private static String line(Picture picture) {
        String path = picture.url().getPath();
        return (picture.lead() ? "*" : "") + path.substring(path.lastIndexOf('/') + 1) + ": " + picture.caption()
                + (picture.credit() == null ? "" : " (" + picture.credit().text() + ")");
    }
}
