package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.Form;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class OpmlTest {
    private static final List<String> NAMES = List.of("Fish & \"Chips\" <new>", "a/b/c", "/", "&amp; twice", "'quoted'", "x".repeat(1500),
            "  spaced  out ".strip(), "\u202Bصحيفة\u202C (עברית)", "\uD83D\uDCF0 news", "comma, slash/ and; more", "=]]><!--", "true");

    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final List<FullText> FULL_TEXTS = List.of(FullText.values());

    private static SubscriptionList read(String document) {
        return assertInstanceOf(Lists.Result.Read.class, Lists.read(document.getBytes(UTF_8))).list();
    }

    /// Random lists of this program, each by its number.
    private static final class Made {
        private final Random random;

        Made(int number) {
            random = new Random(number);
        }

        SubscriptionList list() {
            return new SubscriptionList(lines(1 + random.nextInt(12)), choices(),
                    IntStream.range(0, random.nextInt(4)).mapToObj(i -> new Label(name() + i, false, maybe(Colour.TEAL))).toList());
        }

        private List<Outline> lines(int depth) {
            return IntStream.range(0, depth == 0 ? 0 : random.nextInt(4)).mapToObj(_ -> random.nextInt(3) > 0 ? folder(depth) : subscription()).toList();
        }

        private Outline folder(int depth) {
            return new Outline.Folder(name(), lines(depth - 1), maybe(URI.create("https://list.example/?a=1&b=" + random.nextInt())), choices(),
                    maybe(COLOURS.get(random.nextInt(8))));
        }

        private Outline subscription() {
            return new Outline.Subscription(name(), URI.create("https://a.example/feed?n=" + random.nextInt() + "&m='"), maybe(URI.create("https://a.example/")),
                    maybe("pt-BR"), new Outline.Filing(random.nextInt(3) == 0 ? Form.PAGE : Form.FEED, NAMES.stream().filter(name -> !name.equals("/") && random.nextInt(6) == 0).toList(), choices(),
                            maybe(COLOURS.get(random.nextInt(8))), maybe(URI.create("https://list.example/"))), null);
        }

        private Choices choices() {
            return new Choices(maybe(FULL_TEXTS.get(random.nextInt(3))), maybe(random.nextBoolean()),
                    maybe(new Interval(random.nextInt(Interval.LONGEST_MINUTES + 2) - 1)));
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private <T> @Nullable T maybe(T value) {
            return random.nextBoolean() ? value : null;
        }
    }

    @Test
    void everythingSurvivesBeingWrittenAndRead() throws Exception {
        var deepest = 0;
        for (var number = 0; number < 400; number++) {
            var list = new Made(number).list();
            var written = Opml.write("List " + number, list);
            assertEquals(written, Opml.write("List " + number, read(written)), "list " + number);
            assertEquals(list, read(written), "list " + number);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newDocumentBuilder().parse(new InputSource(new StringReader(written)));
            deepest = Math.max(deepest, depth(list.lines()));
        }
        assertTrue(deepest > 8, "to depth " + deepest);
    }

    private static int depth(List<Outline> lines) {
        return lines.stream().mapToInt(line -> line instanceof Outline.Folder folder ? 1 + depth(folder.lines()) : 0).max().orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bell\u0007s", "No\uFFFEne", "Half\uD800", "Nul\u0000l", "Line\nend", "Tab\tled", "\u0085Next", "Escape\u001B[31m"})
    void whatNoDocumentCanHoldIsLeftOutOfAName(String name) {
        var list = new SubscriptionList(List.of(new Outline.Folder(name, List.of(new Outline.Subscription(name, URI.create("https://a.example/"))))));
        var folder = assertInstanceOf(Outline.Folder.class, read(Opml.write("List", list)).lines().getFirst());
        assertTrue(name.codePoints().filter(Character::isLetter).allMatch(c -> folder.title().indexOf(c) >= 0 || c == 0xFFFE), folder.title());
        assertTrue(folder.title().codePoints().noneMatch(Character::isISOControl), folder.title());
        assertEquals(folder.title(), assertInstanceOf(Outline.Subscription.class, folder.lines().getFirst()).title());
    }

    @Test
    void anotherProgramFindsWhatItKnows() {
        var section = new Outline.Subscription("Tides", URI.create("https://a.example/feed"), URI.create("https://a.example/"), "en",
                new Outline.Filing(Form.FEED, List.of("sea", "slow, and low"), new Choices(FullText.NEVER, false, new Interval(60)), Colour.BLUE, null), null);
        var written = Opml.write("Mine", new SubscriptionList(List.of(new Outline.Folder("Coast", List.of(section)))));
        assertTrue(written.contains(" <outline type=\"rss\" text=\"Tides\" title=\"Tides\" xmlUrl=\"https://a.example/feed\" htmlUrl=\"https://a.example/\" "
                + "language=\"en\" category=\"sea,slow and low\" bs:labels=\"sea&#10;slow, and low\" bs:fullText=\"never\" bs:pictures=\"no\" "
                + "bs:interval=\"60\" bs:colour=\"blue\"/>"), written);
    }

    @Test
    void whatMakesNoSenseInOurOwnNamesIsPassedOver() {
        var list = read("""
            <opml xmlns:own="broadsheet:opml"><head><own:label colour="mauve" name="Sea"/><own:label/></head><body own:interval="-5">
            <outline text="A" xmlUrl="https://a.example/" own:fullText="SOME" own:pictures="perhaps" own:interval="99999999999" own:colour="#fff" own:list="exec:/bin/x"/>
            </body></opml>
            """);
        assertEquals(new SubscriptionList(List.of(new Outline.Subscription("A", URI.create("https://a.example/"))), Choices.NONE,
                List.of(new Label("Sea", false, null))), list);
    }

    @Test
    void anotherProgramsAttributesOfTheSameNameAreNotOurs() {
        var list = read("<opml xmlns:x='urn:x'><body x:fullText='always'><outline text='A' xmlUrl='https://a.example/' x:colour='red' x:pictures='no'/></body></opml>");
        assertEquals(new SubscriptionList(List.of(new Outline.Subscription("A", URI.create("https://a.example/")))), list);
    }
}
