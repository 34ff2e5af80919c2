package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static String text(String xml) {
        return Xml.parse(xml).document().text();
    }

    @Test
    void everyEndOfALineIsOneLetter() {
        var tree = Xml.parse("<a>\r\n1\r2\n<![CDATA[\r\n3]]></a>\r\n");
        assertTrue(tree.wellFormed() && tree.repairs().isEmpty());
        assertEquals("\n1\n2\n\n3", tree.document().child(0).wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0'?><a b='1 &gt; &#x32;'>x<![CDATA[<&]]>&amp;<!-- c --><c/></a>", "<!DOCTYPE a><a/>",
        "<!DOCTYPE rss PUBLIC \"-//X//DTD 0.91//EN\" \"http://dtd.example/rss.dtd\"><rss/>",
        "<!DOCTYPE a [<!ENTITY n 'x'>]><a>&n;</a>", "<a xmlns:b='c'><b:d/></a>"})
    void whatIsWellFormedIsSaidToBe(String xml) {
        var tree = Xml.parse(xml);
        assertTrue(tree.wellFormed() && tree.repairs().isEmpty(), tree.repairs().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <a>Bread & butter</a>                       | Bread & butter
        <a>1 < 2 and 3 <4</a>                       | 1 < 2 and 3 <4
        <a>caf&eacute;&nbsp;au lait</a>             | café au lait
        <a>&bogus; &#xZZ; &#99999999999;</a>        | &bogus; &#xZZ; &#99999999999;
        <a>a&#0;b&#x1;c\u0007d</a>                  | abcd
        <a><b>open</a>                              | open
        junk <?xml version='1.0'?><a>x</a>          | x
        <br/>Warning<?xml version='1.0'?><a>x</a>   | x
        <b:a>no prefix</b:a>                        | no prefix
        <a>x</a><a> y</a>                           | x y
        <a>x</b></a>                                | x
        """)
    void damageIsReadAndSaid(String xml, String expected) {
        var tree = Xml.parse(xml.replace("\\u0007", "\u0007"));
        assertEquals(expected, tree.document().text().replace('\u00A0', ' '));
        assertFalse(tree.wellFormed());
        assertFalse(tree.repairs().isEmpty());
    }

    /// Whoever knows what is complete says what it means.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <a><b>cut                                   | cut
        <a>cut<b attr="x                            | cut
        <a>cut <![CDATA[off                         | cut off
        <a>cut<                                     | cut
        <a>cut</                                    | cut
        <a>cut<!-                                   | cut
        <a>cut<![CDA                                | cut
        <a>cut<!-- off <b>                          | cut
        <a>cut<?off                                 | cut
        <a>cut&am                                   | cut
        <a>cut</a                                   | cut
        """)
    void ofAMissingEndNothingIsSaidHere(String xml, String expected) {
        var tree = Xml.parse(xml);
        assertEquals(expected, tree.document().text());
        assertFalse(tree.wellFormed());
        assertEquals(List.of(), tree.repairs());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        <rss>a <!-- no end > b <c/>d</rss>                                                   | a b d      | A comment that does not end was left out.
        <rss>a <!-- no end <b>b</b> <c/>d <!-- e -->f</rss>                                  | a f        | A rule of XML is broken
        <rss><a><![CDATA[b </a><c>d</c></rss>                                                | b d        | A passage of text that does not end was closed.
        <rss><a><![CDATA[b</a><c>d</c><a><![CDATA[e]]></a></rss>                             | bde        | A passage of text that does not end was closed.
        <rss><a><![CDATA[b</a><c>d</c><a><![CDATA[e</a><c>f</c></rss>                        | bdef       | 2 passages of text that do not end were closed.
        <rss><a><![CDATA[code: <![CDATA[ b]]></a></rss>                                      | code: <![CDATA[ b | ''
        <rss><a><![CDATA[code: ]]]]><![CDATA[> b]]></a></rss>                                | code: ]]> b | ''
        <rss><?php echo > b</rss>                                                            | b          | An instruction to programs that does not end was left out.
        <rss>a & b & c&#1;&#2;</rss>                                                         | a & b & c  | 2 ampersands that begin no reference were read as text./2 references to characters that XML forbids were left out.
        <rss>a</rss><br>b                                                                    | a b        | What stood behind the end of the document and is no part of it was passed over.
        <rss a=b>c</rss>                                                                     | c          | A rule of XML is broken
        <rss a='b' a='c'>d</rss>                                                             | d          | A rule of XML is broken
        """)
    void whatDoesNotEndHidesNothingElse(String xml, String expected, String repairs) {
        var tree = Xml.parse(xml);
        assertEquals(expected, tree.document().text());
        assertTrue(String.join("/", tree.repairs()).startsWith(repairs), tree.repairs()::toString);
        assertEquals(repairs.isEmpty(), tree.repairs().isEmpty());
    }

    /// Feeds begin so often enough, and nobody misses anything.
    @ParameterizedTest
    @ValueSource(strings = {"\n<?xml version='1.0'?><rss/>", "\uFEFF\uFEFF<?xml version='1.0'?><rss/>", "<rss/>\0\0", "<rss>\u0092</rss>"})
    void harmlessHabitsAreHardlyMentioned(String xml) {
        assertTrue(Xml.parse(xml).repairs().stream().allMatch(said -> said.startsWith("A control character") || said.startsWith("2 characters")));
    }

    @Test
    void ampersandsInAddressesAreText() {
        assertEquals("?a=1&b=<2>&copy=3", Xml.parse("<a href='?a=1&b=<2>&copy=3'/>").document().child(0).attr("href"));
    }

    @Test
    void entitiesOfTheDocumentAreExpandedOnce() {
        var tree = Xml.parse("<!DOCTYPE a [<!ENTITY one 'uno'> <!ENTITY ns \"http://ns.example/\">]><a xmlns='&ns;'>&one;</a>");
        assertEquals("uno", tree.document().text());
        assertEquals("http://ns.example/", tree.document().child(0).tag().namespace());
    }

    @Test
    void anEntityMadeOfEntitiesIsLeftAsItStands() {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'boom'>");
        for (var i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
        }
        var tree = Xml.parse(bomb + "]><a>&e39;</a>");
        assertEquals("&e39;", tree.document().text());
        assertTrue(tree.bomb());
    }

    @Test
    void manyShortEntitiesDoNotMakeALongText() {
        var xml = "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(200) + "'>]><a>" + "&e;".repeat(200_000) + "</a>";
        assertTrue(text(xml).length() < 4L * xml.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:1/x'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p; ]><a>&x;</a>"})
    void nothingOutsideIsEverLooked(String xml) {
        assertEquals("&x;", text(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a b='", "<?x>", "<?", "<!--", "<![CDATA[", "<!DOCTYPE a [", "<!DOCTYPE a [<!ENTITY ", "&a", "&#1;", "</a>", "<a ",
        "<a b=\"c'>", "<", ">", "<a:", "<a xmlns:b='c'>", "<b c='d' c='d'/>", "]]>", "&lt;"})
    void hostileTextIsReadInNoTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Xml.parse("<rss>" + part.repeat(2_000_000 / part.length())));
    }

    @Test
    void tooManyAttributesAreLeftOut() {
        var xml = new StringBuilder("<a");
        for (var i = 0; i < 200_000; i++) {
            xml.append(" x").append(i).append("='1'");
        }
        var tree = Xml.parse(xml + "><b>in</b></a>");
        assertEquals("in", tree.document().text());
        assertTrue(tree.document().child(0).attributesSize() <= 1_000);
    }

    @Test
    void depthHasALimit() {
        var depth = 0;
        for (var at = Xml.parse("<a>".repeat(100_000)).document().firstElementChild(); at != null; at = at.firstElementChild()) {
            depth++;
        }
        assertTrue(depth <= 256);
    }

    @Test
    void noMutantMakesItFail() {
        var random = new Random(3);
        var xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'f'>]><a b='c' xmlns:d='e'>x<![CDATA[y]]>&e;&amp;<d:f/><!-- z --></a>";
        for (var i = 0; i < 20_000; i++) {
            var mutant = new StringBuilder(xml);
            for (var changes = 1 + random.nextInt(5); changes > 0; changes--) {
                mutant.setCharAt(random.nextInt(mutant.length()), "<>&;'\"/!?-[]: \u0000\uD800x".charAt(random.nextInt(17)));
            }
            text(mutant.substring(random.nextInt(20), mutant.length() - random.nextInt(20)));
        }
    }
}
