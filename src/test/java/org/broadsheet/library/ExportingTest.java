package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.broadsheet.feed.FeedParser;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.feed.Parsed;
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

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anArticleComesBackWithAllItsParts(FeedFormat format) throws Exception {
        var article = ferry();
        var back = back(article, format);
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
        assertEquals(article.agencies(), back.agencies());
        assertEquals(article.topics(), back.topics());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aShortArticleInArabicComesBack(FeedFormat format) throws Exception {
        var article = Article.builder("العبّارة تعود إلى النهر").language("ar").rightToLeft(true).permalink(LINK).lead("صوّت المجلس مساء أمس.")
                .published(new NewsDate.Moment(Instant.parse("2026-11-20T10:00:00Z")))
                .body(List.of(new Block.Paragraph(Prose.of("سيعبر الناس النهر سيرًا إلى المرسى من جديد.")))).build();
        var back = back(article, format);
        assertEquals(article.headline(), back.headline());
        assertEquals(article.lead(), back.lead());
        assertEquals(article.body(), back.body());
        assertTrue(back.rightToLeft());
    }

    /// Whatever an article holds, the document is well-formed and says all that can be said in it.
    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void hostileTextDoesNoHarm(FeedFormat format) throws Exception {
        var text = "]]> <![CDATA[ <script>x()</script> & &amp; \0 \u0001 \uFFFE \uD800 👩🏽‍🚀 \"'";
        var article = Article.builder(text).kicker(text).lead("The lead " + text).byline(text).body(List.of(new Block.Paragraph(Prose.of(text)),
                new Block.Code(text, text), new Block.Embed(LINK, text, null))).build();
        var document = document(article, null, format);
        if (format != FeedFormat.JSON) {
            wellFormed(document);
        }
        var back = new Extractor(Publishers.shipped()).entry(parsed(document).entries().getFirst(), null).article();
        assertTrue(back.headline().contains("👩🏽‍🚀"), back.headline());
        assertTrue(String.valueOf(back.lead()).contains("👩🏽‍🚀"), back.lead());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void anArticleThatSaysNothingIsWrittenAllTheSame(FeedFormat format) throws Exception {
        var feed = parsed(document(Article.builder("").build(), null, format));
        assertEquals(1, feed.entries().size());
        assertEquals("2026-11-23T06:00:00Z", at(feed.entries().getFirst().published()));
    }

    @Test
    void titlesAboutMarkupKeepTheirBrackets() throws Exception {
        var article = Article.builder("When to use <b> & when <strong>").permalink(LINK).build();
        assertEquals(article.headline(), back(article, FeedFormat.RSS).headline());
        assertEquals(article.headline(), back(article, FeedFormat.ATOM).headline());
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        var file = folder.resolve("new/folder/river.atom");
        assertEquals(Optional.empty(), Exporting.save(file, "text"));
        assertEquals("text", Files.readString(file));
        assertEquals(Optional.of("a file stands where its folder should be"), Exporting.save(file.resolve("within"), "text"));
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
                fine\tRiver & more
                Ferry returns to the river\t%s\turn:made-up:1\t2026-11-20T10:00:00Z\tAnn Example, Ben Pier\tTown, River\t\
                The council has voted, and the town may cross on foot again.\t\
                https://img.gazette.example/boat.jpg?w=1200&h=675, https://img.gazette.example/map.png\tcontent
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

    private static Article back(Article article, FeedFormat format) throws Exception {
        var document = document(article, LINK, format);
        if (format != FeedFormat.JSON) {
            wellFormed(document);
        }
        var feed = parsed(document);
        assertEquals("River & more", feed.title());
        return new Extractor(Publishers.shipped()).entry(feed.entries().getFirst(), feed.language()).article();
    }

    private static String document(Article article, @Nullable URI link, FeedFormat format) {
        var story = new FeedWriter.Story("urn:made-up:1", article, link, SECTION, ArticleText.body(article), Instant.parse("2026-11-23T06:00:00Z"));
        return FeedWriter.write(new FeedWriter.Sheet("River & more", null, Instant.parse("2026-11-23T07:00:00Z"), List.of(story)), format);
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
