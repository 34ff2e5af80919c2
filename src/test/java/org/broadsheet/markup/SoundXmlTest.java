package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundXmlTest {
    private static final String MARKS = "<>&;'\"/!?-[]:= \u0000\uD800xab1\u0085";
    private static final String GAZETTE = """
            <?xml version="1.0" encoding='utf-8' standalone="yes" ?>
            <?xml-stylesheet href="a.css"?><!-- a - b -->
            <r:rss version = "2" xmlns:r="r" xmlns="n" xml:lang='en'><channel><title>A &amp; B &#233; &#x1F4F0; \uD83D\uDCF0 “ü”</title>
            <a:link xmlns:a="http://a.example/" a:rel='x "y" &lt;' rel="z>"/><b><![CDATA[<p>&nbsp;]] >]]></b ></channel></r:rss>
            <!-- end -->
            """.replace(" = ", "=");

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a></a>", "<?xml version='1.0'?><a/>", "<a b='c' d=\"e\" />", "<a xmlns:b='c'><b:d b:e=''/></a>", "<_a-1.b/>",
        "<a>]] ></a>", "<a>\t\n</a >", "<a><?b?><?c d?></a>", "<a><!----></a>", "<a xml:base='b' xmlns:xhtml='c'/>"})
    void knowsWhatIsSound(String xml) {
        assertTrue(SoundXml.read(xml).isPresent());
    }

    @Test
    void knowsASoundFeed() {
        assertTrue(SoundXml.read(GAZETTE).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "<", "<a", "<a>", "</a>", "<a/><b/>", "<a/>b", "<a></b>", "<a></ab>", "<ab></a>", "<a><b></a></b>", "<a b/>", "<a b=c/>",
        "<a b='c'd='e'/>", "<a b='<'/>", "<a b='c' b='d'/>", "<a b='&c;'/>", "<a>&</a>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#X41;</a>", "<a>&#99999999;</a>",
        "<a>&#;</a>", "<a>&#150;</a>", "<a>]]></a>", "<a>\u0007</a>", "<a>\u0092</a>", "<a>\uFFFE</a>", "<a>\uD83D</a>", "<a><![CDATA[</a>", "<![CDATA[a]]>", "<a><!-- -- --></a>",
        "<a><!-- ", "<a><?b</a>", "<a><?xml version='1.0'?></a>", "<b:a/>", "<a b:c=''/>", "<a xmlns:b=''/>", "<a xmlns:xml='b'/>", "<a><b xmlns:c='d'/><c:e/></a>",
        "<a xmlns:b='d' xmlns:c='d' b:e='' c:e=''/>", "<a:b:c xmlns:a='d'/>", "<:a/>", "<1/>", "<!DOCTYPE a><a/>", "\uFEFF<a/>", "<a b='", "<a>\0</a>", "<a/>\0", "<a>\r\n</a>"})
    void isNotCertainOfAnythingElse(String xml) {
        assertFalse(SoundXml.read(xml).isPresent());
    }

    @Test
    void whatIsSoundIsWellFormedAndWantsNoMending() {
        var random = new Random(17);
        var sound = 0;
        for (var i = 0; i < 60_000; i++) {
            var mutant = new StringBuilder(GAZETTE.strip());
            for (var changes = 1 + random.nextInt(2); changes > 0; changes--) {
                var at = random.nextInt(mutant.length());
                mutant.replace(at, at + random.nextInt(3) % 2, String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
            }
            var text = mutant.toString();
            if (SoundXml.read(text).isPresent()) {
                sound++;
                assertEquals(Optional.empty(), Xml.fault(text), text);
                assertEquals(new XmlMending.Mended(text, List.of(), true, false), XmlMending.mend(text));
                assertEquals(outline(Xml.lenient(text)), outline(SoundXml.read(text).get()), text);
            }
        }
        assertTrue(sound > 5_000, () -> "too few to tell");
    }

    /// All that the tree says, comments, instructions and what stands outside the root apart.
    private static String outline(Document document) {
        var outline = new StringBuilder();
        document.child(0).forEachNode(node -> {
            if (node instanceof Element element) {
                outline.append("\n").append(element.parents().size()).append(element.tag().namespace()).append(' ')
                        .append(element.tagName()).append(' ').append(element.attributes());
            } else if (node instanceof TextNode text) {
                outline.append(text instanceof CDataNode ? "[" : "").append(text.getWholeText());
            }
        });
        return outline.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a b=''/>", "<?x ", "<!--", "<![CDATA[", "<b xmlns:", "&#1", "<a xmlns:b='c'>", " b='c'", "\"'", "x"})
    void takesNoTimeOverAnything(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> SoundXml.read("<r>" + part.repeat(5_000_000 / part.length())));
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> SoundXml.read("<r " + part.repeat(5_000_000 / part.length())));
    }
}
