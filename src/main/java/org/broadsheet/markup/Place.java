package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A place in a description of a publisher: what stands there, and the way to it, so that a mistake can be shown.
/// @param pointer the way from the top (RFC 6901)
/// @param value   missing where nothing stands
record Place(String pointer, JsonNode value) {
    /// RFC 6901 §3, of which Jackson takes more than there is.
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^/~]|~[01])*+)*+");
    private static final Pattern HOST_OF_VARIABLES = Pattern.compile("(?i)(?:https?:)?//[^/?#]*\\{.*");
    private static final int LONGEST = 1000;

    Place at(String name) {
        return new Place(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), value.path(name));
    }

    boolean missing() {
        return value.isMissingNode();
    }

    /// The elements of the list here; there is at least one.
    List<Place> elements() {
        if (!value.isArray() || value.isEmpty()) {
            throw wrong(missing() ? "is needed" : "a list with something in it is needed");
        }
        return IntStream.range(0, value.size()).mapToObj(i -> new Place(pointer + "/" + i, value.path(i))).toList();
    }

    /// The members of the object here, in the order of the file; none where nothing stands.
    Map<String, Place> members() {
        if (!missing() && !value.isObject()) {
            throw wrong("an object is needed");
        }
        return value.propertyNames().stream().collect(Collectors.toMap(name -> name, this::at, (one, _) -> one, LinkedHashMap::new));
    }

    /// Refuses members of other names.
    Place only(Set<String> names) {
        members().forEach((name, place) -> {
            if (!names.contains(name)) {
                throw place.wrong("nothing of this name is known here; there may be " + names.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        return this;
    }

    String text() {
        if (missing()) {
            throw wrong("is needed");
        }
        if (!value.isString()) {
            throw wrong("a text is needed");
        }
        if (value.asString().length() > LONGEST) {
            throw wrong("longer than " + LONGEST + " letters");
        }
        return value.asString();
    }

    /// A text that says something.
    String words() {
        if (text().isBlank()) {
            throw wrong("is needed");
        }
        return text().strip();
    }

    List<String> texts() {
        return elements().stream().map(Place::text).toList();
    }

    /// The pointer that is written here.
    JsonPointer way() {
        return way(text());
    }

    /// A pointer that stands here as a name.
    JsonPointer way(String written) {
        if (!POINTER.matcher(written).matches()) {
            throw wrong("“" + written + "” is no JSON Pointer: " + (written.startsWith("/") ? "after ~ comes 0 or 1" : "it begins with / or is empty")
                    + " (RFC 6901 §3)");
        }
        return JsonPointer.compile(written);
    }

    /// One pointer, or a list of which the first that leads to something counts.
    @Nullable Pointers pointers() {
        return missing() ? null : new Pointers((value.isString() ? List.of(this) : elements()).stream().map(Place::way).toList());
    }

    /// The pointers of the members, by their names.
    Map<String, Pointers> fields(Set<String> names) {
        var fields = new HashMap<String, Pointers>();
        members().forEach((name, place) -> {
            @Nullable Pointers pointers = names.contains(name) ? place.pointers() : null;
            if (pointers != null) {
                fields.put(name, pointers);
            }
        });
        return fields;
    }

    /// A list of texts somewhere, `list` and `each`.
    @Nullable Gathered gathered() {
        if (only(Set.of("list", "each")).missing()) {
            return null;
        }
        @Nullable Pointers list = at("list").pointers();
        @Nullable Pointers each = at("each").pointers();
        if (list == null) {
            throw at("list").wrong("is needed");
        }
        return new Gathered(list, each == null ? Pointers.HERE : each);
    }

    @Nullable PathPattern pattern() {
        if (missing()) {
            return null;
        }
        try {
            return new PathPattern(text());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()).lines().findFirst().orElse("no regular expression"));
        }
    }

    /// A URI template of nothing but these variables. The host is the description's to say, not the document's.
    @Nullable UriTemplate template(Set<String> variables, boolean complete) {
        if (missing()) {
            return null;
        }
        try {
            var template = complete ? new UriTemplate(text()) : UriTemplate.relative(text());
            if (HOST_OF_VARIABLES.matcher(text()).matches()) {
                throw wrong("a host cannot be a variable");
            }
            var unknown = new ArrayList<>(template.variables());
            unknown.removeAll(variables);
            if (!unknown.isEmpty()) {
                throw wrong("nothing gives the variable " + unknown.getFirst() + "; there is "
                        + (variables.isEmpty() ? "none" : variables.stream().sorted().collect(Collectors.joining(", "))));
            }
            return template;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    WrongDescription wrong(String reason) {
        return new WrongDescription("at " + (pointer.isEmpty() ? "the top" : pointer) + ": " + reason);
    }
}
