package org.broadsheet.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON that a program wrote carelessly.
class JsonTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        quotation marks  | {"items":[{"id":"1","title":"a"},{"id":"2","title":"say "b" now"},{"id":"3","title":"c"},{"id":"4","title":"d"}]} | 1/2/3/4
        again and again  | {"items":[{"id":"1"},{"id":"2","t":"x"y"},{"id":"3","t":"x"y"},{"id":"4"}],"title":"G"}                           | 1/2/3/4
        missing comma    | {"items":[{"id":"1"} {"id":"2"}]}                                                                                | 1/2
        cut off          | {"items":[{"id":"1","tags":["a"]},{"id":"2","title":"b                                                           | 1
        nothing to go by | {"items":[{"id":"1","title":"a" x                                                                                | 1
        """)
    void brokenJsonIsTakenUpAgainAtTheNextEntry(String what, String json, String ids) {
        var read = Feeds.read(json);
        assertEquals(ids, read.feed().entries().stream().map(entry -> String.valueOf(entry.id())).collect(Collectors.joining("/")));
    }

    @Test
    void whatWasFoundAgainIsSaid() {
        var repairs = Feeds.read("{\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"title\":\"say \"b\" now\"},{\"id\":\"3\"}]}").document().repairs();
        assertEquals(List.of("A rule of JSON is broken at line 1, column 47.",
                "The document is broken in the middle of an entry; the one after it was found again."), repairs);
    }

    @Test
    void hostileDocumentsTakeNoTime() {
        var entries = "{\"id\":\"1\",\"title\":\"a \"b\" c\"},".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Feeds.read("{\"items\":[" + entries));
    }
}
