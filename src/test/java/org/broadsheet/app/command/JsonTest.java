package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void whatIsAbsentOrEmptyIsLeftOut() {
        assertEquals("{}", new Json().put("a", (Object) null).put("b", "").put("c", List.of()).put("d", false)
                .put("e", new Json()).put("f", (Number) null).put("g", Map.of()).toString());
    }

    @Test
    void whatIsThereStandsInOrder() {
        assertEquals("{\"a\":\"x\",\"b\":7,\"c\":true,\"d\":[\"y\",[1]],\"e\":{\"f\":\"https://a.example\"},\"g\":[],\"h\":false}",
                new Json().put("a", "x").put("b", 7).put("c", true).put("d", List.of("y", List.of(1)))
                        .put("e", new Json().put("f", URI.create("https://a.example")))
                        .always("g", List.of()).always("h", false).toString());
    }

    @Test
    void lettersThatWouldBreakTheLineAreEscaped() {
        assertEquals("{\"a\":\"\\\"\\\\\\n\\u0009\\u2028\uD83D\uDE00\uFFFD/\"}",
                new Json().put("a", "\"\\\n\t\u2028\uD83D\uDE00\uD800/").toString());
    }

    @Test
    void objectsCanBeJoined() {
        assertEquals("{\"a\":1,\"b\":2}", new Json().put("a", 1).with(new Json()).with(new Json().put("b", 2)).toString());
    }
}
