package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedFormat;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.SignOff;
import org.broadsheet.page.Extracted;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/// Articles that are carried away come back as they were.
class ExportingTest {
    private static final URI LINK = URI.create("https://gazette.example/river/ferry?id=1&part=2");
    private static final Section SECTION = new Section(new SectionId(1), "River <news> & more", URI.create("https://gazette.example/feed.xml"),
            null, URI.create("https://gazette.example/"), "en");
    private static final FeedWriter.Sheet SHEET = new FeedWriter.Sheet("River & <more>", null, Instant.parse("2026-11-23T07:00:00Z"));

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anArticleComesBackAsItWas(FeedFormat format) throws Exception {
        assertSame(ferry(), format);
    }

    /// Other readers know nothing of our extension: what the formats have words for must be in their words.
    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void withoutOurExtensionItComesBackWithAllItsParts(FeedFormat format) throws Exception {
        var article = ferry();
        var entry = parsed(document(article, LINK, format)).entries().getFirst();
        assertEquals(article.headline(), entry.title());
        var document = document(article, LINK, format).replace("broadsheet.example/article", "other.example/article").replace("_broadsheet", "_other");
        var back = new Extractor(Publishers.shipped()).entry(parsed(document).entries().getFirst(), null).article();
        assertEquals(article.headline(), back.headline());
        assertEquals(article.kicker(), back.kicker());
        assertEquals(article.lead(), back.lead());
        assertEquals(article.authors(), back.authors());
        assertEquals(article.published(), back.published());
        assertEquals(article.modified(), back.modified());
        assertEquals(article.language(), back.language());
        assertEquals(article.permalink(), back.permalink());
        assertEquals(article.pictures(), back.pictures());
        assertEquals(article.body(), back.body());
        assertEquals(article.signOff(), back.signOff());
        assertEquals(article.topics(), back.topics());
    }

    /// Whatever an article holds, the document is well-formed and says all that can be said in it.
    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void hostileTextComesBackButForWhatNobodyCouldRead(FeedFormat format) throws Exception {
        assertSame(speaking("]]> <![CDATA[ <script>x()</script> </content:encoded> & &amp; &amp;lt; &nbsp; 👩🏽‍🚀 العبّارة \"'"), format);
        assertEquals(bare(speaking("a b c d e")), back(speaking("a\0 b\u0001 c\uFFFE d\uD800 e\uDC00"), LINK, format));
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void whatIsMissingStaysMissing(FeedFormat format) throws Exception {
        assertSame(Article.builder("").build(), format);
        assertSame(Article.builder("No text, no date, no link").build(), format);
        var received = parsed(document(Article.builder("").build(), null, format)).entries().getFirst();
        assertEquals(format == FeedFormat.ATOM ? "2026-11-23T06:00:00Z" : "", at(received.updated()));
        assertEquals("", at(received.published()));
    }

    /// What a reader of feeds in general has to guess, and would guess wrong here.
    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void nothingIsGuessed(FeedFormat format) throws Exception {
        var moment = new NewsDate.Moment(Instant.parse("2026-11-20T10:00:00.123Z"));
        for (var article : List.of(
                Article.builder("Short").permalink(LINK).body(List.of(new Block.Paragraph(Prose.of("No lead, little text.")))).build(),
                Article.builder("Lead").permalink(LINK).lead("Much to say. ".repeat(80).strip()).body(List.of(new Block.Paragraph(Prose.of("Much to say. Once more.")))).build(),
                Article.builder("A day").published(new NewsDate.Day(LocalDate.parse("2026-11-20"))).modified(moment).build(),
                Article.builder("Unchanged").published(moment).modified(moment).build(),
                Article.builder("Topics").kicker("River").topics(List.of("Boats", "Town")).build(),
                Article.builder("No kicker").topics(List.of("Boats")).byline("By the harbour staff").build(),
                Article.builder("Last words").permalink(LINK).body(List.of(new Block.Paragraph(Prose.of("ab/cd (dpa, AFP)")))).build(),
                Article.builder("Two pictures").permalink(LINK).siteName("River Gazette").free(false).rightToLeft(true).dateline("Rivermouth (dpa)")
                        .pictures(List.of(picture("a.png", false), picture("icon.gif", false))).body(List.of(new Block.Figure(1), new Block.Figure(0))).build(),
                Article.builder("Runs").permalink(LINK).body(List.of(new Block.Paragraph(new Prose(List.of(
                        new Prose.Run("both ", Set.of(Prose.Style.STRONG, Prose.Style.EMPHASIS), null), new Prose.Run("strong ", Set.of(Prose.Style.STRONG), LINK),
                        new Prose.Run("none\nat all ", Set.of(), LINK), new Prose.Run("code", Set.of(Prose.Style.CODE), null)))),
                        new Block.Table(List.of(List.of(Prose.of("one cell"))), false, "A table"), new Block.Code("\n  a\n\tb\n", null),
                        new Block.Quote(List.of(Prose.of("Said.")), "Somebody"), new Block.Crosshead("Deep", 6))).build())) {
            assertSame(article, format);
        }
    }

    /// An article of which only the lead is held says nothing of its text, which is to be fetched from its page.
    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aLeadAloneStillWantsItsPage(FeedFormat format) throws Exception {
        var entry = parsed(document(Article.builder("Ferry").lead("It is back.").build(), LINK, format)).entries().getFirst();
        assertTrue(new Extractor(Publishers.shipped()).entry(entry, null).wantsPage());
    }

    /// Pages as they came over the wire: each article comes back the same.
    @Test
    void realArticlesComeBackAsTheyWere() throws Exception {
        var corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        var pages = Path.of(corpus, "corpus", "pages");
        var extractor = new Extractor(Publishers.shipped());
        for (var line : Files.readAllLines(pages.resolve("INDEX.tsv")).stream().skip(1).toList()) {
            var cells = line.split("\t", -1);
            var page = pages.resolve(cells[0]).resolve("page.html");
            var address = Addresses.resolve(null, cells[4]).orElse(LINK);
            if (Files.exists(page) && extractor.page(Files.readAllBytes(page), null, address) instanceof Extracted.Found found) {
                for (var format : FeedFormat.values()) {
                    var article = found.article();
                    assertEquals(bare(article), back(article, address, format), () -> cells[0] + " as " + format);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anArticleIsWrittenBeforeTheNextIsAskedFor(FeedFormat format) throws Exception {
        var out = new StringWriter();
        var stories = IntStream.range(0, 300).mapToObj(number -> {
            assertTrue(number == 0 || out.toString().contains("Story " + (number - 1)), "not written yet: " + (number - 1));
            return story("urn:made-up:" + number, Article.builder("Story " + number).lead("x".repeat(20_000)).build(), null);
        }).iterator();
        assertEquals(300, FeedWriter.write(SHEET, stories, format, out));
        assertEquals(300, parsed(out.toString()).entries().size());
    }

    @Test
    void titlesAboutMarkupKeepTheirBrackets() throws Exception {
        var article = Article.builder("When to use <b> & when <strong>").permalink(LINK).build();
        for (var format : FeedFormat.values()) {
            assertEquals(article.headline(), parsed(document(article, LINK, format)).entries().getFirst().title());
        }
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        var file = folder.resolve("new/folder/river.atom");
        assertEquals(Optional.empty(), Exporting.save(file, "text"));
        assertEquals("text", Files.readString(file));
        assertEquals(Optional.of("a file stands where its folder should be"), Exporting.save(file.resolve("within"), "text"));
        assertEquals(Optional.of("a folder of that name stands there"), Exporting.save(folder.resolve("new"), "text"));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    /// Another reader, Python's feedparser, reads the same out of it; where it is not installed nothing is asked.
    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void anotherReaderReadsTheSame(FeedFormat format, @TempDir Path folder) throws Exception {
        assumeTrue(python("-c", "import feedparser").status() == 0, "feedparser is not installed for /usr/bin/python3: nothing is compared with it");
        var file = folder.resolve("river." + format.ending());
        Files.writeString(file, document(ferry(), LINK, format));
        var script = Path.of(Objects.requireNonNull(ExportingTest.class.getResource("other_reader.py")).toURI());
        assertEquals("""
                fine\tRiver & <more>
                Ferry returns to the river\t%s\turn:made-up:1\t2026-11-20T10:00:00Z\tAnn Example, Ben Pier\tTown, River\t\
                The council has voted, and the town may cross on foot again.\t\
                https://img.gazette.example/boat.jpg?w=1200&h=675, https://img.gazette.example/map.png\tReuters/J. Roe, K. Sample\tcontent
                """.formatted(LINK), python(script.toString(), file.toString()).said());
    }

    private record Ran(int status, String said) {}

    private static Ran python(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("/usr/bin/python3"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException noPython) {
            return new Ran(-1, String.valueOf(noPython.getMessage()));
        }
    }

    private static Article ferry() {
        var prose = new Prose(List.of(new Prose.Run("Rivermouth (dpa) - The council voted ", Set.of(), null),
                new Prose.Run("by one vote", EnumSet.of(Prose.Style.STRONG), null), new Prose.Run(" to bring it back, ", Set.of(), null),
                new Prose.Run("its minutes & papers", Set.of(), URI.create("https://gazette.example/minutes?a=1&b=2")), new Prose.Run(" say.", Set.of(), null)));
        var body = List.<Block>of(new Block.Paragraph(prose), new Block.Crosshead("Who pays < who rides", 2),
                new Block.Paragraph(Prose.of("The fare is to stay what it was when the last boat was laid up, eleven years ago this spring.")),
                new Block.Figure(1), new Block.Quote(List.of(Prose.of("I never learnt to drive."), Prose.of("Now I need not.")), null),
                new Block.Items(List.of(Prose.of("weekdays from six"), Prose.of("Sundays from nine")), true),
                new Block.Items(List.of(Prose.of("adults: 2"), Prose.of("dogs: nothing")), false),
                new Block.Table(List.of(List.of(Prose.of("Year"), Prose.of("Riders")), List.of(Prose.of("2014"), Prose.of("90,000"))), true, null),
                new Block.Code("if (tide < 2) {\n    wait();\n}", "java"),
                new Block.Embed(URI.create("https://video.example/watch/1"), "The first crossing", "video.example"),
                new Block.Paragraph(Prose.of("The landing on the far side has to be dredged before the boat can make fast there at low water.")));
        return Article.builder("Ferry returns to the river").kicker("Town").lead("The council has voted, and the town may cross on foot again.")
                .authors(List.of("Ann Example", "Ben Pier")).byline("Ann Example, Ben Pier").published(new NewsDate.Moment(Instant.parse("2026-11-20T10:00:00Z")))
                .modified(new NewsDate.Moment(Instant.parse("2026-11-20T11:30:00Z"))).language("en").permalink(LINK).topics(List.of("Town", "River"))
                .body(body).pictures(List.of(
                        new Picture(URI.create("https://img.gazette.example/boat.jpg?w=1200&h=675"), "A flat boat", "The landing at low water",
                                new Credit("Reuters/J. Roe", "J. Roe", List.of("Reuters")), 1200, 675, true),
                        new Picture(URI.create("https://img.gazette.example/map.png"), "A map", "Both landings", new Credit("K. Sample", "K. Sample", List.of()), 800, 450, false)))
                .signOff(new SignOff("ab/cd (dpa, AFP)", "ab", "cd", List.of("dpa", "AFP"))).agencies(List.of("dpa", "AFP")).build();
    }

    private static Article speaking(String text) {
        return Article.builder(text).kicker(text).lead("The lead " + text).byline(text).topics(List.of(text)).permalink(LINK).signOff(new SignOff(text, null, null, List.of()))
                .pictures(List.of(new Picture(URI.create("https://img.gazette.example/boat.jpg"), text, text, new Credit(text, text, List.of()), 10, null, true)))
                .body(List.of(new Block.Paragraph(Prose.of(text)), new Block.Code(text, null), new Block.Embed(LINK, text, "gazette.example"))).build();
    }

    private static Picture picture(String name, boolean lead) {
        return new Picture(URI.create("https://img.gazette.example/" + name), null, null, null, null, null, lead);
    }

    private static void assertSame(Article article, FeedFormat format) throws Exception {
        assertEquals(bare(article), back(article, article.permalink(), format));
    }

    /// What a feed carries of it: not the publisher's own menu, nor where each field came from.
    private static Article bare(Article article) {
        return new Article(article.headline(), article.kicker(), article.lead(), article.dateline(), article.byline(), article.authors(), article.published(),
                article.modified(), article.language(), article.rightToLeft(), article.permalink(), article.siteName(), article.topics(), article.body(),
                article.pictures(), article.signOff(), article.agencies(), article.free(), List.of(), List.of(), Map.of());
    }

    private static Article back(Article article, @Nullable URI link, FeedFormat format) throws Exception {
        var document = document(article, link, format);
        if (format != FeedFormat.JSON) {
            wellFormed(document);
        }
        var feed = parsed(document);
        assertEquals("River & <more>", feed.title());
        return bare(new Extractor(Publishers.shipped()).entry(feed.entries().getFirst(), feed.language()).article());
    }

    private static FeedWriter.Story story(String id, Article article, @Nullable URI link) {
        return new FeedWriter.Story(id, article, link, SECTION, ArticleText.body(article), Instant.parse("2026-11-23T06:00:00Z"), Map.of());
    }

    private static String document(Article article, @Nullable URI link, FeedFormat format) throws IOException {
        var out = new StringWriter();
        assertEquals(1, FeedWriter.write(SHEET, List.of(story("urn:made-up:1", article, link)).iterator(), format, out));
        return out.toString();
    }

    private static Feed parsed(String document) {
        var read = assertInstanceOf(Parsed.Read.class, FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, null));
        assertEquals(List.of(), read.document().repairs());
        return read.feed();
    }

    private static String at(org.broadsheet.news.@Nullable Stamp stamp) {
        return stamp == null ? "" : String.valueOf(stamp.at());
    }

    private static void wellFormed(String document) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }
}
