package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What sections a publisher offers, in a file of the reader's own.
class EditionDescriptionTest {
    private static final String RIGHT = """
            {"name": "The Town", "editions": [
              {"language": "en-GB", "region": "GB", "sections": [
                {"title": "Harbour", "kind": "region", "address": "https://town.example/harbour.xml", "site": "https://town.example/harbour"},
                {"title": "Letters", "address": "http://town.example/letters.xml"}]},
              {"sections": [{"title": "Tout", "kind": "all", "address": "https://town.example/fr.xml"}]}]}""";

    @TempDir
    Path folder;

    private Publishers read(String json) throws IOException {
        return Publishers.of(List.of(Files.writeString(folder.resolve("town.json"), json)));
    }

    @Test
    void aPublisherCanBeNoMoreThanWhatItOffers() throws IOException {
        var publishers = read(RIGHT);
        assertEquals(List.of(), publishers.mistakes());
        assertEquals(List.of(
                new Edition("en-GB", "GB", List.of(
                        new Offered("Harbour", Kind.REGION, URI.create("https://town.example/harbour.xml"), URI.create("https://town.example/harbour"), Standing.LIVE),
                        new Offered("Letters", Kind.OTHER, URI.create("http://town.example/letters.xml"), null, Standing.LIVE))),
                new Edition("und", "001", List.of(
                        new Offered("Tout", Kind.ALL, URI.create("https://town.example/fr.xml"), null, Standing.LIVE)))),
                publishers.own().getFirst().editions());
        assertTrue(publishers.at(URI.create("https://town.example/harbour")).isEmpty(), "it owns no host, and takes no other description's place");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        /editions                       | []                                  | /editions: a list with something
        /editions/0                     | 7                                   | /editions/0: an object
        /editions/0/colour              | "red"                               | /editions/0/colour: nothing of this name
        /editions/0/language            | "English!"                          | /editions/0/language: “English!” is no language
        /editions/0/region              | "Bavaria"                           | /editions/0/region: “Bavaria” is no region
        /editions/0/region              | "gb"                                | /editions/0/region: “gb” is no region
        /editions/0/sections            |                                     | /editions/0/sections: is needed
        /editions/0/sections/0          | "Harbour"                           | /editions/0/sections/0: an object
        /editions/0/sections/0/title    |                                     | /editions/0/sections/0/title: is needed
        /editions/0/sections/0/title    | " "                                 | /editions/0/sections/0/title: is needed
        /editions/0/sections/0/title    | "a\\u0007b"                         | /editions/0/sections/0/title: a character in it
        /editions/0/sections/0/kind     | "news"                              | /editions/0/sections/0/kind: “news” is none of the kinds: all, top
        /editions/0/sections/0/address  |                                     | /editions/0/sections/0/address: is needed
        /editions/0/sections/0/address  | "file:///etc/passwd"                | /editions/0/sections/0/address: “file:///etc/passwd” is no address of the web
        /editions/0/sections/0/address  | "exec:ls"                            | /editions/0/sections/0/address: “exec:ls” is no address of the web
        /editions/0/sections/0/address  | "javascript:alert(1)"               | /editions/0/sections/0/address: “javascript:alert(1)” is no address of the web
        /editions/0/sections/0/address  | "https://me:word@town.example/"     | /editions/0/sections/0/address: an address with a name or a password
        /editions/0/sections/0/address  | "http://town.example/letters.xml"   | /editions/0/sections/1/address: http://town.example/letters.xml stands here twice
        /editions/0/sections/0/site     | "town"                              | /editions/0/sections/0/site: “town” is no address of the web
        /lists                          | [{}]                                | /lists: without hosts, editions alone can be described
        /article                        | "/a"                                | /article: without hosts, editions alone can be described
        /name                           |                                     | /name: is needed
        """)
    void saysWhereItIsWrong(String place, @Nullable String value, String mistake) throws IOException {
        var found = read(changed(place, value)).mistakes();
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("town.json at " + mistake), found.getFirst());
    }

    @Test
    void doesNotTakeMoreSectionsThanAnybodyReads() throws IOException {
        var sections = IntStream.range(0, 5001).mapToObj(i -> "{\"title\":\"T\",\"address\":\"https://t.example/" + i + "\"}").collect(Collectors.joining(","));
        assertEquals(List.of("town.json at /editions/0/sections/5000: more than 5000 sections"),
                read("{\"name\":\"T\",\"editions\":[{\"sections\":[" + sections + "]}]}").mistakes());
    }

    @Test
    void whatIsWrittenToBeSharedIsReadAgain() throws IOException {
        var editions = read(RIGHT).own().getFirst().editions();
        var again = read(SharedPublisher.write("“Stadt” \\ Ville", editions));
        assertEquals(List.of(), again.mistakes());
        assertEquals("“Stadt” \\ Ville", again.own().getFirst().name());
        assertEquals(editions, again.own().getFirst().editions());
    }

    @Test
    void aFileThatIsPutThereIsKnownAtOnce() throws IOException {
        var publishers = Publishers.with(folder);
        assertEquals(List.of(), publishers.own());
        read(RIGHT);
        publishers.again();
        assertEquals("The Town", publishers.own().getFirst().name());
    }

    private static String changed(String place, @Nullable String value) {
        var mapper = JsonMapper.shared();
        var json = mapper.readTree(RIGHT);
        int end = place.lastIndexOf('/');
        var name = place.substring(end + 1);
        switch (json.at(place.substring(0, end))) {
            case ObjectNode object when value == null -> object.remove(name);
            case ObjectNode object -> object.set(name, mapper.readTree(value));
            case ArrayNode list -> list.set(Integer.parseInt(name), mapper.readTree(String.valueOf(value)));
            default -> throw new IllegalArgumentException(place);
        }
        return json.toString();
    }
}
