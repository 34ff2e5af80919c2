package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON leniently: where it breaks, what was whole until then stays.
final class JsonText {
    /// @param root    what was read, an object or a list
    /// @param repairs what was wrong, one sentence each
    record Read(JsonNode root, List<String> repairs) {
        Read {
            repairs = List.copyOf(repairs);
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(200).maxStringLength(32 << 20).build();
    private static final JsonFactory STRICT = JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final JsonFactory LENIENT = JsonFactory.builder().streamReadConstraints(LIMITS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private final JsonParser parser;
    private boolean broken;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    static Read read(String text) {
        var strict = read(text, STRICT);
        return strict.repairs.isEmpty() ? strict : new Read(read(text, LENIENT).root, strict.repairs);
    }

    private static Read read(String text, JsonFactory factory) {
        List<String> repairs = new ArrayList<>();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            var reading = new JsonText(parser);
            var first = reading.next();
            var root = first == null ? NODES.missingNode() : reading.value(first);
            if (reading.broken || reading.next() != null) {
                var place = parser.currentLocation();
                repairs.add("A rule of JSON is broken at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
            }
            return new Read(root, repairs);
        }
    }

    private @Nullable JsonToken next() {
        try {
            return broken ? null : parser.nextToken();
        } catch (JacksonException breaksHere) {
            broken = true;
            return null;
        }
    }

    /// The value that begins with this token; depth is limited by the parser.
    private JsonNode value(JsonToken token) {
        try {
            return switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> list();
                case VALUE_STRING -> NODES.stringNode(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.stringNode(parser.getString()); // never calculated with
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                default -> NODES.nullNode();
            };
        } catch (JacksonException breaksHere) {
            broken = true;
            return NODES.nullNode();
        }
    }

    private ObjectNode object() {
        var object = NODES.objectNode();
        for (var token = next(); token == JsonToken.PROPERTY_NAME; token = next()) {
            var name = parser.currentName();
            var value = next();
            if (value != null) {
                object.set(name, value(value));
            }
        }
        return object;
    }

    private ArrayNode list() {
        var list = NODES.arrayNode();
        for (var token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
            list.add(value(token));
        }
        return list;
    }
}
