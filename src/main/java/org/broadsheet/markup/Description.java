package org.broadsheet.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the description of a publisher (`src/docs/publishers.md`) and says where it is wrong.
final class Description {
    private static final Set<String> PARTS = Set.of("name", "short", "hosts", "article", "document", "fields", "authors", "picture", "placeholders");
    private static final Set<String> FIELDS = Set.of("headline", "kicker", "lead", "published", "modified", "language", "address", "permalink", "body");
    private static final Set<String> OF_PICTURE = Set.of("id", "alt", "caption", "credit", "width", "height", "address");

    private final String file;
    private final JsonNode json;

    private Description(String file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    static Publisher read(String file, String text) {
        try {
            return new Description(file, JsonMapper.shared().readTree(text)).publisher();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Publisher publisher() {
        only(json, "", PARTS);
        List<String> hosts = json.path("hosts").valueStream().map(host -> host.asString("").toLowerCase(Locale.ROOT)).toList();
        if (hosts.isEmpty() || hosts.stream().anyMatch(host -> !host.matches("[a-z0-9.-]+"))) {
            throw wrong("/hosts", "a list of host names is needed");
        }
        @Nullable UriTemplate document = optional("/document", UriTemplate::new);
        Map<String, JsonPointer> fields = pointers("/fields", FIELDS);
        if (document != null && !(fields.containsKey("headline") && fields.containsKey("body"))) {
            throw wrong("/fields", "headline and body are needed to read a document");
        }
        only(json.path("picture"), "/picture", OF_PICTURE);
        @Nullable JsonPointer authors = optional("/authors/list", JsonPointer::compile);
        @Nullable JsonPointer name = optional("/authors/name", JsonPointer::compile);
        return new Publisher(needed("/name"), needed("/short"), hosts, optional("/article", Pattern::compile), document, fields,
                authors == null ? null : new Publisher.Authors(authors, name == null ? JsonPointer.empty() : name),
                pointers("/picture", Set.of("id", "alt", "caption", "credit", "width", "height")),
                optional("/picture/address", UriTemplate::new), placeholders());
    }

    private Map<String, JsonPointer> pointers(String place, Set<String> names) {
        var pointers = new HashMap<String, JsonPointer>();
        for (String name : names) {
            @Nullable JsonPointer pointer = optional(place + "/" + name, JsonPointer::compile);
            if (pointer != null) {
                pointers.put(name, pointer);
            }
        }
        if (place.equals("/fields")) {
            only(json.path("fields"), place, names);
        }
        return pointers;
    }

    private Map<String, String> placeholders() {
        var placeholders = new HashMap<String, String>();
        json.path("placeholders").properties().forEach(one -> placeholders.put(one.getKey(), one.getValue().asString("")));
        return placeholders;
    }

    private void only(JsonNode object, String place, Set<String> names) {
        object.propertyNames().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(place + "/" + name, "unknown");
        });
    }

    private String needed(String place) {
        String text = json.at(place).asString("");
        if (text.isBlank()) {
            throw wrong(place, "is needed");
        }
        return text;
    }

    private <T> @Nullable T optional(String place, Function<String, T> reader) {
        JsonNode value = json.at(place);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(place, "a text is needed");
        }
        try {
            return reader.apply(value.asString());
        } catch (IllegalArgumentException e) {
            throw wrong(place, e.getMessage() == null ? "cannot be read" : e.getMessage());
        }
    }

    private IllegalArgumentException wrong(String place, String reason) {
        return new IllegalArgumentException(file + " at " + (place.isEmpty() ? "/" : place) + ": " + reason);
    }
}
