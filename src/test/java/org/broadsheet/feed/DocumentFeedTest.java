package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Category;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Media;
import org.broadsheet.news.Person;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Publishers' own documents, one in each folder beside this test: `address.txt`, `document.json`, and what must come of it.
class DocumentFeedTest {
    private static final Publishers SHIPPED = Publishers.shipped();

    static Stream<Path> documents() throws IOException, URISyntaxException {
        var folder = Path.of(String.valueOf(DocumentFeedTest.class.getResource("documents")).substring("file:".length()));
        try (var folders = Files.list(folder)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsTheDocumentsOfPublishers(Path folder) throws IOException {
        var address = URI.create(Files.readString(folder.resolve("address.txt")).strip());
        var parsed = FeedParser.parse(Files.readAllBytes(folder.resolve("document.json")), "application/json", address, SHIPPED);
        var read = assertInstanceOf(Parsed.Read.class, parsed);
        assertEquals(List.of(), read.document().repairs());
        assertEquals("document", read.feed().format());
        var expected = folder.resolve("expected.txt");
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", text(read.feed()));
    }

    /// Whatever stands in a place, the document is read, and nothing leads anywhere but into the web.
    @ParameterizedTest
    @MethodSource("documents")
    void takesAnythingAnywhere(Path folder) throws IOException {
        var address = URI.create(Files.readString(folder.resolve("address.txt")).strip());
        var mapper = JsonMapper.shared();
        var document = Files.readAllBytes(folder.resolve("document.json"));
        for (var odd : List.of("7", "-1e400", "true", "null", "[]", "{}", "\"\"", "[[[\"x\"]]]", "{\"a\": {\"b\": []}}", "[null, 7, {\"name\": []}]",
                "\"<script>alert(1)</script><b onclick='x()'>bold</b>\"", "\"javascript:alert(1)\"", "\"file:///etc/passwd\"", "\"//\\\\[::bad\"",
                "\"" + "a".repeat(10_000) + "\"")) {
            for (int place = 0; place < places(mapper.readTree(document)); place++) {
                var changed = changed(mapper.readTree(document), mapper.readTree(odd), place);
                if (FeedParser.parse(changed.getBytes(UTF_8), null, address, SHIPPED) instanceof Parsed.Read read) {
                    read.feed().entries().forEach(entry -> harmless(entry, changed));
                }
            }
        }
    }

    private static void harmless(Entry entry, String document) {
        Stream.of(Stream.ofNullable(entry.link()), Stream.ofNullable(entry.comments()), Stream.ofNullable(entry.image()),
                entry.media().contents().stream().map(Media.Content::url)).flatMap(addresses -> addresses)
                .forEach(address -> assertTrue(address.toString().matches("https?://[^/?#].*"), () -> address + " in " + document));
        Stream.concat(entry.content().stream(), Stream.ofNullable(entry.summary())).map(AllowList::clean)
                .forEach(text -> assertFalse(text.contains("<script") || text.contains("onclick"), () -> text + " in " + document));
        assertTrue(entry.title() != null || entry.summary() != null || !entry.content().isEmpty(), document);
        assertFalse(entry.title() != null && entry.title().contains("<script>"), document);
    }

    /// The document with something else in one of its places, counted from the top.
    private static String changed(JsonNode document, JsonNode odd, int place) {
        List<Runnable> changes = new ArrayList<>();
        gather(document, odd, changes);
        changes.get(place).run();
        return document.toString();
    }

    private static int places(JsonNode document) {
        return document.size() + document.valueStream().mapToInt(DocumentFeedTest::places).sum();
    }

    private static void gather(JsonNode within, JsonNode odd, List<Runnable> changes) {
        if (within instanceof ObjectNode object) {
            object.properties().forEach(member -> changes.add(() -> object.set(member.getKey(), odd)));
        } else if (within instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                changes.add(() -> list.set(at, odd));
            }
        }
        within.forEach(value -> gather(value, odd, changes));
    }

    @Test
    void readsTheFirstTenThousandOfVeryMany() {
        var document = IntStream.range(0, 200_000).mapToObj(i -> "{\"link\": \"/" + i + "\", \"title\": {\"rendered\": \"Tide\"}}").collect(Collectors.joining(",", "[", "]"));
        var read = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertInstanceOf(Parsed.Read.class, wordPress(document)));
        assertEquals(10_000, read.feed().entries().size());
        assertEquals(List.of("Only the first 10,000 entries were read."), read.document().repairs());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        an error             | {"code": "rest_no_route", "message": "No route"} | The document is JSON, but it has no list of articles at the top, where that of WordPress would stand.
        an empty list        | []                                               |
        a list of no objects | [1, "two", [3], null]                            |
        a feed all the same  | {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "items": []} |
        """)
    void saysWhatIsNotThere(String what, String document, @Nullable String reason) {
        switch (wordPress(document)) {
            case Parsed.NotAFeed no -> assertEquals(reason, no.reason());
            case Parsed.Read read -> assertEquals(reason == null ? 0 : -1, read.feed().entries().size());
        }
    }

    @Test
    void readsWhatIsThereOfACutDocument() {
        var read = assertInstanceOf(Parsed.Read.class, wordPress("[{\"link\": \"/1\", \"title\": {\"rendered\": \"One\"}}, {\"link\": \"/2\", \"title\": {\"rend"));
        assertEquals(List.of("One"), read.feed().entries().stream().map(Entry::title).toList());
        assertEquals(List.of("The feed breaks off in the middle of an entry; the complete one was kept."), read.document().repairs());
    }

    @Test
    void keepsTheLastEntryWhereOnlyTheEndIsMissing() {
        var read = assertInstanceOf(Parsed.Read.class, wordPress("[{\"link\": \"/1\", \"title\": {\"rendered\": \"One\"}}, {\"link\": \"/2\", \"title\": {\"rendered\": \"Two\"}}"));
        assertEquals(List.of("One", "Two"), read.feed().entries().stream().map(Entry::title).toList());
        assertEquals(List.of("The end of the feed is missing; the 2 complete ones were kept."), read.document().repairs());
    }

    @Test
    void survivesDepth() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> wordPress(deep));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> wordPress("{\"a\":".repeat(100_000)));
    }

    private static Parsed wordPress(String document) {
        return FeedParser.parse(document.getBytes(UTF_8), "application/json", URI.create("https://gazette.example/wp-json/wp/v2/posts"), SHIPPED);
    }

    private static String text(Feed feed) {
        List<String> lines = new ArrayList<>();
        line(lines, "feed", feed.title());
        line(lines, "about", feed.subtitle());
        line(lines, "language", feed.language());
        line(lines, "site", feed.link());
        feed.links().stream().filter(link -> link.rel().equals("next")).forEach(link -> line(lines, "next", link.href()));
        feed.entries().forEach(entry -> entry(lines, entry));
        return String.join("\n", lines) + "\n";
    }

    private static void entry(List<String> lines, Entry entry) {
        lines.add("");
        line(lines, "headline", entry.title());
        line(lines, "id", entry.id());
        line(lines, "content id", entry.contentId());
        line(lines, "link", entry.link());
        line(lines, "comments", entry.comments());
        line(lines, "published", at(entry.published()));
        line(lines, "modified", at(entry.updated()));
        line(lines, "language", entry.language());
        line(lines, "authors", entry.authors().stream().map(Person::line).collect(Collectors.joining(", ")));
        line(lines, "categories", entry.categories().stream().map(Category::shown).collect(Collectors.joining(", ")));
        line(lines, "lead", entry.summary() == null ? null : AllowList.clean(entry.summary()));
        entry.content().forEach(text -> line(lines, "text", AllowList.clean(text).replace("\n", " ")));
        for (var picture : entry.media().contents()) {
            line(lines, "picture", picture.url() + (picture.width() == null ? "" : " " + picture.width() + "x" + picture.height()));
            line(lines, "alt", picture.title());
            line(lines, "caption", picture.description());
            line(lines, "credit", picture.credits().stream().map(Media.Credit::value).collect(Collectors.joining(", ")));
        }
    }

    private static @Nullable Object at(@Nullable Stamp stamp) {
        return stamp == null ? null : stamp.at();
    }

    private static void line(List<String> lines, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add(name + ": " + value.toString().strip());
        }
    }
}
