package org.broadsheet.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where a JSON document says which picture belongs to an article, and what it says of it.
/// @param fields  of those in [#NAMES]
/// @param address made of `id`, where the document names no address in `url`
record PictureFields(Map<String, Pointers> fields, @Nullable UriTemplate address) {
    static final Set<String> NAMES = Set.of("url", "id", "alt", "caption", "credit", "width", "height");
    static final PictureFields NONE = new PictureFields(Map.of(), null);

    PictureFields {
        fields = Map.copyOf(fields);
    }

    /// The text in one of the fields.
    Optional<String> field(String name, JsonNode json) {
        return Optional.ofNullable(fields.get(name)).flatMap(pointers -> pointers.text(json));
    }

    /// The picture's address, as the document has it or as it is built.
    /// @param variables what else may stand in the template
    Optional<String> address(JsonNode json, Map<String, String> variables) {
        return field("url", json).or(() -> field("id", json).filter(_ -> address != null).flatMap(id -> {
            var values = new HashMap<>(variables);
            values.put("id", id);
            return address == null ? Optional.empty() : address.expand(values).map(Object::toString);
        }));
    }
}
