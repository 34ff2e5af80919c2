package org.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
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
    /// @param brokenOff whether its end did not come
    /// @param within    the list in whose last member it broke off, if it did so in one
    record Read(JsonNode root, List<String> repairs, boolean brokenOff, @Nullable ArrayNode within) {
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

    /// How often reading is taken up again in one document: each time costs a copy of what is left of it.
    private static final int MOST_RESUMED = 50;

    private final JsonParser parser;
    private boolean broken;
    /// The outermost list that has not ended.
    private @Nullable ArrayNode open;
    private @Nullable ArrayNode within;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    static Read read(String text) {
        var strict = attempt(text, STRICT);
        if (strict.broken == null) {
            return new Read(strict.root, List.of(), false, null);
        }
        List<String> repairs = new ArrayList<>();
        if (!strict.cutOff(text)) {
            repairs.add(Sentences.say("json.broken", strict.broken.getLineNr(), strict.broken.getColumnNr()));
        }
        var lenient = attempt(text, LENIENT);
        var found = resumed(lenient, text);
        if (found > 0) {
            repairs.add(Sentences.say("json.resumed", found));
        }
        return new Read(lenient.root, repairs, lenient.cutOff(text), lenient.within);
    }

    /// @param open   the outermost list that had not ended where the document broke
    /// @param within that list, if it broke within a member of it
    /// @param broken where, if it did
    /// @param whole  whether the root ended before
    private record Attempt(JsonNode root, @Nullable ArrayNode open, @Nullable ArrayNode within, @Nullable TokenStreamLocation broken,
            boolean whole) {
        /// Whether nothing but the end is missing.
        boolean cutOff(String text) {
            return broken != null && !whole && broken.getCharOffset() >= text.stripTrailing().length();
        }
    }

    private static Attempt attempt(String text, JsonFactory factory) {
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            var reading = new JsonText(parser);
            var first = reading.next();
            var root = first == null ? NODES.missingNode() : reading.value(first);
            var whole = !reading.broken;
            var ended = whole && reading.next() == null && !reading.broken;
            return new Attempt(root, reading.open, reading.within, ended ? null : parser.currentLocation(), whole);
        }
    }

    /// Takes up a broken list again where an object begins as its first one did, with the same name: what a program wrote
    /// goes on as it began. Returns how many were found.
    private static int resumed(Attempt broken, String text) {
        var list = broken.open;
        if (list == null || broken.broken == null || !(list.path(0) instanceof ObjectNode first) || first.isEmpty()) {
            return 0;
        }
        var before = list.size();
        var name = Pattern.quote(first.propertyNames().iterator().next());
        var start = Pattern.compile("\\{\\s{0,100}[\"']?" + name + "[\"']?\\s{0,100}:").matcher(text);
        var at = Math.max(0, (int) broken.broken.getCharOffset() - 1);
        for (var times = 0; times < MOST_RESUMED && at >= 0 && at < text.length() && start.find(at); times++) {
            var rest = attempt("[" + text.substring(start.start()), LENIENT);
            rest.root.forEach(list::add);
            at = rest.open == null || rest.broken == null ? -1 : start.start() + Math.max(1, (int) rest.broken.getCharOffset() - 1);
        }
        return list.size() - before;
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
        var outermost = open == null;
        open = outermost ? list : open;
        var token = next();
        for (; token != null && token != JsonToken.END_ARRAY; token = next()) {
            list.add(value(token));
            within = broken && outermost ? list : within;
        }
        open = outermost && token != null ? null : open;
        return list;
    }
}
