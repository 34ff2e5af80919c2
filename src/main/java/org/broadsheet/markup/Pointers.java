package org.broadsheet.markup;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Where something stands in a JSON document (RFC 6901). Of several ways the first that leads to something counts.
record Pointers(List<JsonPointer> ways) {
    static final Pointers HERE = new Pointers(List.of(JsonPointer.empty()));

    Pointers {
        ways = List.copyOf(ways);
    }

    /// What stands there, a list, an object or a text; absent where there is nothing, or nothing in it.
    Optional<JsonNode> value(JsonNode json) {
        return ways.stream().map(json::at).filter(value -> value.isContainer() ? !value.isEmpty() : said(value).isPresent()).findFirst();
    }

    /// The text or number there; absent where there is neither, or nothing but white space.
    Optional<String> text(JsonNode json) {
        return ways.stream().flatMap(way -> said(json.at(way)).stream()).findFirst();
    }

    private static Optional<String> said(JsonNode value) {
        return value.isString() || value.isNumber() ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
