package org.broadsheet.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Edition;
import org.jspecify.annotations.Nullable;
import org.jsoup.select.Evaluator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the description of a publisher (`src/docs/publishers.md`) and says where it is wrong.
final class Description {
    private static final Set<String> OF_ARTICLE = Set.of("article", "document", "fields", "authors", "picture", "pages");
    private static final Set<String> OF_HOSTS = with(OF_ARTICLE, "placeholders", "lists");
    private static final Set<String> PARTS = with(OF_ARTICLE, "name", "short", "hosts", "placeholders", "lists", "editions");
    private static final Set<String> FIELDS = Set.of("headline", "kicker", "lead", "published", "modified", "language", "address", "permalink", "body");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");
    private static final JsonMapper STRICT = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Place top;

    private Description(Place top) {
        this.top = top;
    }

    /// @throws WrongDescription with the place of the first mistake: a JSON Pointer, or line and column of what is no JSON
    static Publisher read(String text) {
        try {
            return new Description(new Place("", STRICT.readTree(text))).publisher();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new WrongDescription((at == null ? "" : "at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
                    + "not JSON: " + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }

    private Publisher publisher() {
        if (!top.value().isObject()) {
            throw top.wrong("an object is needed");
        }
        top.only(PARTS);
        List<Edition> editions = top.at("editions").missing() ? List.of() : EditionDescription.editions(top.at("editions"));
        if (top.at("hosts").missing() && !editions.isEmpty()) {
            return offering(editions);
        }
        List<String> hosts = hosts();
        boolean anywhere = hosts.contains(Publisher.ANY_HOST);
        if (anywhere) {
            OF_ARTICLE.stream().sorted().map(top::at).filter(place -> !place.missing()).findFirst().ifPresent(place -> {
                throw place.wrong("for whichever host, lists alone can be described");
            });
        }
        String name = top.at("name").words();
        String shortName = anywhere && top.at("short").missing() ? name : top.at("short").words();
        List<ListForm> lists = top.at("lists").missing() && !anywhere ? List.of()
                : top.at("lists").elements().stream().map(place -> new ListDescription(place).form()).toList();
        return new Publisher(name, shortName, hosts, article(), pages(), lists, placeholders(), editions);
    }

    /// One of which nothing is known but what it offers.
    private Publisher offering(List<Edition> editions) {
        OF_HOSTS.stream().sorted().map(top::at).filter(place -> !place.missing()).findFirst().ifPresent(place -> {
            throw place.wrong("without hosts, editions alone can be described");
        });
        String name = top.at("name").words();
        return new Publisher(name, top.at("short").missing() ? name : top.at("short").words(), List.of(), article(), PageForm.NONE, List.of(), Map.of(), editions);
    }

    private List<String> hosts() {
        var hosts = top.at("hosts").elements();
        var seen = new HashSet<String>();
        for (Place place : hosts) {
            String host = place.text();
            if (!HOST.matcher(host).matches() && !host.equals(Publisher.ANY_HOST)) {
                throw place.wrong("“" + host + "” is no host: it is written in small letters, without a scheme or a path");
            }
            if (!seen.add(host)) {
                throw place.wrong(host + " is named twice");
            }
        }
        if (seen.contains(Publisher.ANY_HOST) && seen.size() > 1) {
            throw top.at("hosts").wrong("* stands alone");
        }
        return hosts.stream().map(Place::text).toList();
    }

    private Publisher.ArticleForm article() {
        @Nullable PathPattern page = top.at("article").pattern();
        @Nullable UriTemplate document = top.at("document").template(with(page == null ? Set.of() : page.variables(), "id"), true);
        Map<String, Pointers> fields = top.at("fields").only(FIELDS).fields(FIELDS);
        if (document != null) {
            for (String needed : List.of("headline", "body")) {
                if (!fields.containsKey(needed)) {
                    throw top.at("fields").at(needed).wrong("is needed to read a document");
                }
            }
            if (page == null) {
                throw top.at("article").wrong("is needed to find the document of an article");
            }
        }
        return new Publisher.ArticleForm(page, document, fields, top.at("authors").gathered(), picture(top.at("picture"), Set.of()));
    }

    private PageForm pages() {
        Place pages = top.at("pages").only(with(PageForm.NAMES, "leave"));
        if (pages.missing()) {
            return PageForm.NONE;
        }
        var fields = new HashMap<String, List<Evaluator>>();
        PageForm.NAMES.forEach(name -> {
            List<Evaluator> selectors = Selectors.of(pages.at(name));
            if (!selectors.isEmpty()) {
                fields.put(name, selectors);
            }
        });
        var form = new PageForm(fields, Selectors.of(pages.at("leave")));
        if (form.empty()) {
            throw pages.wrong("says nothing of where things stand");
        }
        return form;
    }

    /// @param variables what may stand in the address besides `id`
    static PictureFields picture(Place place, Set<String> variables) {
        place.only(with(PictureFields.NAMES, "address"));
        Map<String, Pointers> fields = place.fields(PictureFields.NAMES);
        @Nullable UriTemplate address = place.at("address").template(with(variables, "id"), false);
        if (address != null && address.variables().contains("id") && !fields.containsKey("id")) {
            throw place.at("id").wrong("is needed for the address");
        }
        if (address == null && !fields.containsKey("url") && !place.missing()) {
            throw place.wrong("url or address is needed");
        }
        return new PictureFields(fields, address);
    }

    private Map<String, String> placeholders() {
        var placeholders = new HashMap<String, String>();
        top.at("placeholders").members().forEach((name, place) -> {
            if (name.isBlank()) {
                throw place.wrong("what it stands for is missing");
            }
            placeholders.put(name, place.text());
        });
        return placeholders;
    }

    static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
