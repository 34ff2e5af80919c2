package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.broadsheet.page.Extracted.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The article that the program is modelled on, read from its page and from its JSON document. Needs the corpus.
class ReferenceTest {
    private final Extractor extractor = new Extractor(Publishers.shipped());
    private Path folder = Path.of("");

    @BeforeEach
    void findTheCorpus() {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isEmpty(), "name the folder with -Dcorpus=… to compare with the reference article");
        folder = Path.of(corpus, "reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.dw.com/en/us-backed-forces-breach-raqqas-old-city-wall/a-39529560", "http://127.0.0.1:8080/a-39529560"})
    void agreesWithThePage(URI address) throws IOException {
        JsonNode expected = expected();
        var found = assertInstanceOf(Found.class, extractor.page(Files.readAllBytes(folder.resolve("dw-raqqa.html")), "text/html", address));
        Article article = found.article();
        agrees(expected, article);
        assertEquals(links(expected.path("sections")), article.sections());
        assertEquals(links(expected.path("moreSites")), article.moreSites());
        JsonNode picture = expected.path("images").path(0);
        assertEquals(picture.path("width").asInt(), article.pictures().getFirst().width());
        assertEquals(picture.path("height").asInt(), article.pictures().getFirst().height());
        assertEquals(article, assertInstanceOf(Found.class, extractor.page(Kept.of(Files.readAllBytes(folder.resolve("dw-raqqa.html")), null), null, address)).article());
    }

    @Test
    void agreesWithTheDocument() throws IOException {
        var found = assertInstanceOf(Found.class, extractor.document(Files.readAllBytes(folder.resolve("dw-article.json")),
                URI.create("https://www.dw.com/graph-api/en/content/article/39529560")));
        agrees(expected(), found.article());
    }

    private JsonNode expected() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("expected.json")));
    }

    private static void agrees(JsonNode expected, Article article) {
        assertEquals(text(expected, "headline"), article.headline());
        assertEquals(text(expected, "kicker"), article.kicker());
        assertEquals(text(expected, "lead"), article.lead());
        assertEquals(text(expected, "published"), article.published() == null ? null : article.published().text());
        assertEquals(text(expected, "language"), article.language());
        assertEquals(text(expected, "permalink"), String.valueOf(article.permalink()));
        assertEquals(expected.path("body").valueStream().map(ReferenceTest::block).toList(), article.body());
        JsonNode picture = expected.path("images").path(0);
        Picture lead = article.pictures().getFirst();
        assertEquals(1, article.pictures().size());
        assertEquals(new Picture(URI.create(text(picture, "url")), text(picture, "alt"), null, credit(picture.path("credit")), null, null, true),
                new Picture(lead.url(), lead.alt(), lead.caption(), lead.credit(), null, null, lead.lead()));
        JsonNode mark = expected.path("signOff");
        assertEquals(new SignOff(text(mark, "text"), text(mark, "author"), text(mark, "editor"), texts(mark.path("agencies"))), article.signOff());
        assertEquals(texts(expected.path("agencies")), article.agencies());
    }

    private static Block block(JsonNode block) {
        return text(block, "type").equals("crosshead") ? new Block.Crosshead(text(block, "text"), block.path("level").asInt())
                : new Block.Paragraph(Prose.of(text(block, "text")));
    }

    private static Credit credit(JsonNode credit) {
        return new Credit(text(credit, "text"), Optional.of(text(credit, "photographer")).filter(name -> !name.isEmpty()).orElse(null), texts(credit.path("agencies")));
    }

    private static List<Link> links(JsonNode links) {
        return links.valueStream().map(link -> new Link(text(link, "title"), URI.create(text(link, "url")))).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
