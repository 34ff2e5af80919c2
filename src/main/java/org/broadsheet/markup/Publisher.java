package org.broadsheet.markup;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// What is known of a publisher, and how its JSON documents are read (`src/docs/publishers.md`).
public final class Publisher {
    /// Where the names of authors stand.
    record Authors(JsonPointer list, JsonPointer name) {}

    private final String name;
    private final String shortName;
    private final List<String> hosts;
    private final @Nullable Pattern article;
    private final @Nullable UriTemplate document;
    private final Map<String, JsonPointer> fields;
    private final @Nullable Authors authors;
    private final Map<String, JsonPointer> picture;
    private final @Nullable UriTemplate pictureAddress;
    private final Map<String, String> placeholders;

    Publisher(String name, String shortName, List<String> hosts, @Nullable Pattern article,
            @Nullable UriTemplate document, Map<String, JsonPointer> fields, @Nullable Authors authors,
            Map<String, JsonPointer> picture, @Nullable UriTemplate pictureAddress, Map<String, String> placeholders) {
        this.name = name;
        this.shortName = shortName;
        this.hosts = List.copyOf(hosts);
        this.article = article;
        this.document = document;
        this.fields = Map.copyOf(fields);
        this.authors = authors;
        this.picture = Map.copyOf(picture);
        this.pictureAddress = pictureAddress;
        this.placeholders = Map.copyOf(placeholders);
    }

    public String name() {
        return name;
    }

    /// The name for places where little room is: "DW".
    public String shortName() {
        return shortName;
    }

    boolean owns(URI address) {
        String host = address.getHost();
        return host != null && hosts.stream().anyMatch(own -> host.equalsIgnoreCase(own) || host.toLowerCase(Locale.ROOT).endsWith("." + own));
    }

    /// Where the JSON document of an article stands.
    /// @param contentId the publisher's own number of it, where a feed gives one
    Optional<URI> document(URI address, @Nullable String contentId) {
        if (document == null || article == null || address.getPath() == null) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        Matcher parts = article.matcher(address.getPath());
        if (parts.matches()) {
            parts.namedGroups().forEach((variable, group) -> {
                if (parts.group(group) != null) {
                    values.put(variable, parts.group(group));
                }
            });
        }
        if (contentId != null && contentId.matches("[\\w-]{1,64}")) {
            values.put("id", contentId);
        }
        return document.expand(values);
    }

    /// The variables in the address of one of its JSON documents; absent where it is none.
    public Optional<Map<String, String>> variables(URI documentAddress) {
        return document == null ? Optional.empty() : document.values(documentAddress);
    }

    /// What the document says in a field, as text.
    public Optional<String> field(String field, JsonNode json) {
        return text(fields.get(field), json);
    }

    /// The names of the authors.
    public List<String> authors(JsonNode json) {
        return authors == null ? List.of() : json.at(authors.list()).valueStream()
                .map(one -> one.at(authors.name()).asString("").strip()).filter(one -> !one.isEmpty()).toList();
    }

    /// What the document says of its lead picture: `alt`, `caption`, `credit`, `width`, `height`.
    public Optional<String> picture(String field, JsonNode json) {
        return text(picture.get(field), json);
    }

    /// The address of the lead picture.
    public Optional<URI> pictureAddress(JsonNode json) {
        Optional<String> id = picture("id", json);
        return pictureAddress == null || id.isEmpty() ? Optional.empty() : pictureAddress.expand(Map.of("id", id.get()));
    }

    /// A picture's address with the placeholders of this publisher filled in.
    public String filled(String address) {
        String filled = address;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }

    private static Optional<String> text(@Nullable JsonPointer pointer, JsonNode json) {
        return pointer == null ? Optional.empty()
                : Optional.of(json.at(pointer).asString("").strip()).filter(text -> !text.isEmpty());
    }
}
