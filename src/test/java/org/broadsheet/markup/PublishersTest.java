package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        @                                     | 7                                        | the top: an object
        @/name                                |                                          | is needed
        @/name                                | ""                                       | is needed
        @/name                                | 7                                        | a text
        @/short                               |                                          | is needed
        @/hosts                               |                                          | is needed
        @/hosts                               | []                                       | a list with something
        @/hosts                               | "g.example"                              | a list
        @/hosts/0                             | "https://g.example/"                     | “https://g.example/” is no host
        @/hosts/0                             | "G.example"                              | “G.example” is no host
        @/hosts/1                             | "g.example"                              | g.example is named twice
        @/colour                              | "red"                                    | nothing of this name
        @/article                             | "("                                      | Unclosed group
        @/article                             | 5                                        | a text
        @/document                            | "https://g.example/{id"                  | a brace stands alone
        @/document                            | "https://g.example/{+id}"                | “{+id}” has the operator “+” of level 2
        @/document                            | "https://g.example{/id}"                 | “{/id}” has the operator “/” of level 3
        @/document                            | "https://g.example/{id,n}"               | “{id,n}” has several variables
        @/document                            | "https://g.example/{id:3}"               | “{id:3}” has a modifier of level 4
        @/document                            | "https://g.example/{}"                   | “{}” has an empty brace
        @/document                            | "https://g.example/{number}"             | nothing gives the variable number; there is id, language
        @/document                            | "https://{id}.example/"                  | a host cannot be a variable
        @/document                            | "file:///{id}"                           | not a template of a web address
        @/document                            | "https://g example/{id}"                 | not a template of a web address
        @/fields                              | []                                       | an object
        @/fields/headline                     | "title"                                  | “title” is no JSON Pointer: it begins with /
        @/fields/lead                         | "/a~2b"                                  | “/a~2b” is no JSON Pointer: after ~ comes 0 or 1
        @/fields/lead                         | 7                                        | a list
        @/fields/lead                         | []                                       | a list with something
        @/fields/lead/1                       | "lead"                                   | “lead” is no JSON Pointer
        @/fields/body                         |                                          | is needed to read a document
        @/fields/colour                       | "/colour"                                | nothing of this name
        @/authors/list                        |                                          | is needed
        @/authors/each                        | true                                     | a list
        @/picture/id                          |                                          | is needed for the address
        @/picture/address                     | "https://g.example/{id}/{size}"          | nothing gives the variable size
        @/placeholders/x                      | 7                                        | a text
        @/lists                               | []                                       | a list with something
        @/lists/0                             | 7                                        | an object
        @/lists/0/path                        |                                          | is needed
        @/lists/0/path                        | "[a"                                     | Unclosed character class
        @/lists/0/base                        | "/relative"                              | not a template of a web address
        @/lists/0/entries                     |                                          | is needed
        @/lists/0/entries/0                   | "items"                                  | “items” is no JSON Pointer
        @/lists/0/only/~1kind                 | "story"                                  | a list
        @/lists/0/only/~1kind/0               | 7                                        | a text
        @/lists/0/only/kind                   | ["story"]                                | “kind” is no JSON Pointer
        @/lists/0/fields                      | {"id": "/id"}                            | headline, body or text is needed
        @/lists/0                             | {"path": "/l", "entries": "", "fields": {"headline": "/h"}} | an id, an address or a page is needed
        @/lists/0/page                        | "/t/{slug}/{id}"                         | nothing gives the variable id; there is section, slug
        @/lists/0/variables/section           | "/section"                               | the path gives this variable already
        @/lists/0/variables/a-b               | "/a"                                     | the name of a variable
        @/lists/0/picture                     | {"alt": "/alt"}                          | url or address is needed
        @/lists/0/feed/colour                 | "/colour"                                | nothing of this name
        @/lists/0/next                        | {}                                       | either address or parameter
        @/lists/0/next/parameter              | "a=b"                                    | a parameter has letters
        @/lists/0/next/address                | "/next"                                  | @/lists/0/next: either address or parameter
        @/lists/0/next/first                  | "one"                                    | the number of the first page
        @/lists/0/next/first                  | -1                                       | the number of the first page
        @/lists/0/language                    | "German"                                 | “German” is no language
        @/lists/0/language                    | 7                                        | a text
        @/lists/0/next/value                  | "next"                                   | “next” is no JSON Pointer
        """)
    void saysWhereADescriptionIsWrong(String place, @Nullable String value, String reason) throws IOException {
        String mistake = mistake(changed(place.substring(1), value));
        String expected = reason.startsWith("@") ? "g.json at " + reason.substring(1)
                : "g.json at " + (place.equals("@") ? reason : place.substring(1) + ": " + reason);
        assertTrue(mistake.startsWith(expected), mistake);
    }

    /// A description in order, with another value at a place; without any where there is none.
    private static String changed(String place, @Nullable String value) {
        var mapper = JsonMapper.shared();
        var json = mapper.readTree("""
            {"name": "Gazette", "short": "G", "hosts": ["g.example", "h.example"], "article": "/(?<language>..)/.*",
             "document": "https://g.example/{language}/{id}", "fields": {"headline": "/h", "body": "/b", "lead": ["/l", "/m"]},
             "authors": {"list": "/a"}, "picture": {"id": "/p", "address": "https://g.example/{id}.jpg"},
             "placeholders": {"x": "1"},
             "lists": [{"path": "/(?<section>.*)", "entries": ["/items"], "only": {"/kind": ["story"]}, "fields": {"headline": "/h"},
                        "variables": {"slug": "/s"}, "page": "/{section}/{slug}", "feed": {}, "next": {"parameter": "page"}}]}""");
        if (place.isEmpty()) {
            return String.valueOf(value);
        }
        int end = place.lastIndexOf('/');
        var name = place.substring(end + 1).replace("~1", "/").replace("~0", "~");
        switch (json.at(place.substring(0, end))) {
            case ObjectNode object when value == null -> object.remove(name);
            case ObjectNode object -> object.set(name, mapper.readTree(value));
            case ArrayNode list -> list.set(Integer.parseInt(name), mapper.readTree(String.valueOf(value)));
            default -> throw new IllegalArgumentException(place);
        }
        return json.toString();
    }

    private String mistake(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("g.json"), json);
        return Publishers.of(List.of(file)).mistakes().stream().findFirst().orElse("nothing is wrong");
    }

    @Test
    void takesTheDescriptionThatIsChangedNowhere() throws IOException {
        assertEquals("nothing is wrong", mistake(changed("/name", "\"Gazette\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        {"name":                     | g.json at line 1, column 9: not JSON
        {"name": "G", "name": "H"}   | g.json at line 1, column
        {"name": "G"} and more       | g.json at line 1, column
        ''                           | g.json
        """)
    void saysWhereItIsNotJson(String text, String reason) throws IOException {
        assertTrue(mistake(text).startsWith(reason), mistake(text));
    }

    @Test
    void neverLosesMoreThanTheFileThatIsWrong() throws IOException {
        Path good = Files.writeString(folder.resolve("a.json"), "{\"name\": \"A\", \"short\": \"A\", \"hosts\": [\"dw.com\"]}");
        Files.writeString(folder.resolve("b.json"), "{\"name\": \"B\", \"short\": \"B\", \"hosts\": [\"b.example\", \"dw.com\"]}");
        Files.write(folder.resolve("c.json"), new byte[] {'"', (byte) 0xff, '"'});
        Files.writeString(folder.resolve("readme.txt"), "not a description");
        var publishers = Publishers.with(folder);
        assertEquals(List.of("b.json at /hosts/1: dw.com is described in a.json already", "c.json: not UTF-8"), publishers.mistakes());
        assertEquals("A", publishers.at(URI.create("https://www.dw.com/")).orElseThrow().name());
        Files.delete(good);
        assertEquals("B", Publishers.with(folder).at(URI.create("https://www.dw.com/")).orElseThrow().name());
        assertEquals("Deutsche Welle", Publishers.with(folder.resolve("none")).at(URI.create("https://www.dw.com/")).orElseThrow().name());
    }

    @Test
    void isNotHeldUpByAnExpressionThatRunsInCircles() throws IOException {
        Path file = Files.writeString(folder.resolve("g.json"), changed("/lists/0/path", "\"/(a+)+b\"").replace("/{section}/{slug}", "/{slug}"));
        var publishers = Publishers.of(List.of(file));
        assertEquals(List.of(), publishers.mistakes());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertEquals(List.of(), publishers.listings(URI.create("https://g.example/" + "a".repeat(900))));
            assertEquals(List.of(), publishers.listings(URI.create("https://g.example/" + "a".repeat(900_000))));
            assertEquals(1, publishers.listings(URI.create("https://g.example/aaaab")).size());
        });
    }
}
