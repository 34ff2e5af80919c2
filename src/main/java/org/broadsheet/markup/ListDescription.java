package org.broadsheet.markup;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/// Reads how a publisher's document that lists articles is described.
final class ListDescription {
    private static final Set<String> PARTS = Set.of("path", "base", "language", "entries", "only", "fields", "variables", "page", "authors",
            "categories", "parts", "picture", "feed", "next");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_]{1,100}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Place place;

    ListDescription(Place place) {
        this.place = place;
    }

    ListForm form() {
        if (!place.value().isObject()) {
            throw place.wrong("an object is needed");
        }
        place.only(PARTS);
        @Nullable PathPattern path = place.at("path").pattern();
        if (path == null) {
            throw place.at("path").wrong("is needed");
        }
        Place fields = place.at("fields").only(ListForm.FIELDS);
        if (fields.at("headline").missing() && fields.at("body").missing() && fields.at("text").missing()) {
            throw fields.wrong("headline, body or text is needed");
        }
        Map<String, Pointers> variables = variables(path);
        Set<String> known = Description.with(path.variables(), variables.keySet().toArray(String[]::new));
        @Nullable UriTemplate page = place.at("page").template(known, false);
        if (page == null && fields.at("id").missing() && fields.at("address").missing()) {
            throw place.wrong("an id, an address or a page is needed to know an entry again");
        }
        return new ListForm(path, base(), language(), entries(), only(), fields.fields(ListForm.FIELDS), variables, page,
                place.at("authors").gathered(), place.at("categories").gathered(), place.at("parts").gathered(),
                Description.picture(place.at("picture"), known), place.at("feed").only(ListForm.OF_FEED).fields(ListForm.OF_FEED), next());
    }

    private @Nullable URI base() {
        @Nullable UriTemplate base = place.at("base").template(Set.of(), true);
        return base == null ? null : base.expand(Map.of()).orElse(null);
    }

    private @Nullable String language() {
        Place language = place.at("language");
        if (language.missing()) {
            return null;
        }
        if (!LANGUAGE.matcher(language.text()).matches()) {
            throw language.wrong("“" + language.text() + "” is no language: it is written as in de, pt-BR or zh-Hant (BCP 47)");
        }
        return language.text();
    }

    private List<JsonPointer> entries() {
        Place entries = place.at("entries");
        return entries.value().isString() ? List.of(entries.way()) : entries.elements().stream().map(Place::way).toList();
    }

    private List<ListForm.Only> only() {
        return place.at("only").members().entrySet().stream()
                .map(one -> new ListForm.Only(one.getValue().way(one.getKey()), new HashSet<>(one.getValue().texts()))).toList();
    }

    private Map<String, Pointers> variables(PathPattern path) {
        Map<String, Place> members = place.at("variables").members();
        members.forEach((name, variable) -> {
            if (!VARIABLE.matcher(name).matches()) {
                throw variable.wrong("the name of a variable has letters, digits and _");
            }
            if (path.variables().contains(name)) {
                throw variable.wrong("the path gives this variable already");
            }
        });
        return place.at("variables").fields(members.keySet());
    }

    private ListForm.Next next() {
        Place next = place.at("next").only(Set.of("address", "parameter", "value", "first"));
        if (next.missing()) {
            return ListForm.Next.NONE;
        }
        @Nullable Pointers address = next.at("address").pointers();
        @Nullable String parameter = next.at("parameter").missing() ? null : next.at("parameter").words();
        if (parameter != null && !PARAMETER.matcher(parameter).matches()) {
            throw next.at("parameter").wrong("a parameter has letters, digits, _ and -");
        }
        if ((address == null) == (parameter == null)) {
            throw next.wrong("either address or parameter is needed");
        }
        @Nullable Pointers value = next.at("value").pointers();
        if (address != null && value != null) {
            throw next.at("value").wrong("belongs to a parameter");
        }
        Place first = next.at("first");
        if (!first.missing() && (parameter == null || value != null || !first.value().isInt() || first.value().asInt() < 0)) {
            throw first.wrong("the number of the first page, for a parameter without a value");
        }
        return new ListForm.Next(address, parameter, value, first.value().asInt(1));
    }
}
