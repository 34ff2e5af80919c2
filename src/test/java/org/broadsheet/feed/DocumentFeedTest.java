package org.broadsheet.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Publishers' own documents, one in each folder beside this test: `address.txt`, `document.json`, and what must come of it.
class DocumentFeedTest {
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
        var parsed = FeedParser.parse(Files.readAllBytes(folder.resolve("document.json")), "application/json", address, Publishers.shipped());
        var read = assertInstanceOf(Parsed.Read.class, parsed);
        assertEquals(List.of(), read.document().repairs());
        assertEquals("document", read.feed().format());
        var expected = folder.resolve("expected.txt");
        assertEquals(Files.exists(expected) ? Files.readString(expected) : "", text(read.feed()));
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
