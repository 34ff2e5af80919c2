package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://www.dw.com/en/a-bridge-opens/a-123         |     | https://www.dw.com/graph-api/en/content/article/123
        https://www.dw.com/pt-br/uma-ponte/a-77?maca=x     |     | https://www.dw.com/graph-api/pt-br/content/article/77
        https://www.dw.com/en/a-bridge-opens/a-123         | 456 | https://www.dw.com/graph-api/en/content/article/456
        https://www.dw.com/en/top-stories/s-9097           |     |
        https://gazette.example/en/a-bridge-opens/a-123    |     |
        https://notdw.com/en/a-bridge-opens/a-123          |     |
        """)
    void knowsWhereADocumentStands(URI article, @Nullable String contentId, @Nullable URI document) {
        assertEquals(Optional.ofNullable(document), Publishers.shipped().document(article, contentId));
    }

    @Test
    void knowsAPublisherByItsAddresses() {
        assertEquals("DW", Publishers.shipped().at(URI.create("https://www.dw.com/")).orElseThrow().shortName());
        assertTrue(Publishers.shipped().withDocument(URI.create("https://www.dw.com/graph-api/en/content/article/1")).isPresent());
        assertTrue(Publishers.shipped().at(URI.create("mailto:a@b.example")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {"name": "G", "short": "G"}                                                                                   | g.json at /hosts:
        {"name": "G", "hosts": ["g.example"]}                                                                         | g.json at /short: is needed
        {"name": "G", "short": "G", "hosts": ["g.example"], "colour": "red"}                                          | g.json at /colour: unknown
        {"name": "G", "short": "G", "hosts": ["g.example"], "article": "("}                                           | g.json at /article:
        {"name": "G", "short": "G", "hosts": ["g.example"], "document": "https://g.example/{id"}                      | g.json at /document: a brace
        {"name": "G", "short": "G", "hosts": ["g.example"], "document": "https://g.example/{id}"}                     | g.json at /fields: headline and body
        {"name": "G", "short": "G", "hosts": ["g.example"], "fields": {"headline": "title"}}                          | g.json at /fields/headline:
        {"name": "G", "short": "G", "hosts": ["g.example"], "picture": {"id": 7}}                                     | g.json at /picture/id: a text
        {"name":                                                                                                      | g.json: not JSON
        """)
    void saysWhereADescriptionIsWrong(String json, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("g.json"), json);
        var refused = assertThrows(IllegalArgumentException.class, () -> Publishers.of(List.of(file)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(reason), refused.getMessage());
    }
}
