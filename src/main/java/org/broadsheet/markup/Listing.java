package org.broadsheet.markup;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A publisher's JSON document that lists articles, at its address: what stands where in it. Fields are those of
/// `src/docs/publishers.md`, texts as they stand in the document.
public final class Listing {
    private final Publisher publisher;
    private final ListForm form;
    private final URI address;
    private final Map<String, String> fromPath;

    private Listing(Publisher publisher, ListForm form, URI address, Map<String, String> fromPath) {
        this.publisher = publisher;
        this.form = form;
        this.address = address;
        this.fromPath = Map.copyOf(fromPath);
    }

    /// The lists that a publisher may have at this address.
    static Stream<Listing> of(Publisher publisher, URI address) {
        return publisher.lists().stream().flatMap(form -> form.path().variables(address)
                .map(fromPath -> new Listing(publisher, form, address, fromPath)).stream());
    }

    /// Whose it is; absent where it is a form that many use.
    public Optional<String> publisher() {
        return publisher.anywhere() ? Optional.empty() : Optional.of(publisher.name());
    }

    /// What form the document has, for people.
    public String form() {
        return publisher.name();
    }

    /// Where the list should begin, for messages.
    public String place() {
        return form.entries().stream().map(JsonPointer::toString).filter(way -> !way.isEmpty()).findFirst().orElse("the top");
    }

    /// Whether the list is there at all; it may be empty.
    public boolean in(JsonNode document) {
        JsonNode list = document.at(form.entries().getFirst());
        return list.isArray() || (list.isObject() && !form.entries().getFirst().toString().isEmpty());
    }

    /// The articles of the document, in its order.
    /// @param most give no more
    public List<JsonNode> entries(JsonNode document, int most) {
        List<JsonNode> places = List.of(document);
        for (JsonPointer way : form.entries()) {
            places = places.stream().flatMap(place -> Gathered.elements(place.at(way), most).stream()).limit(most).toList();
        }
        return places.stream().filter(JsonNode::isObject).filter(this::wanted).toList();
    }

    private boolean wanted(JsonNode entry) {
        return form.only().stream().allMatch(only -> only.values().contains(entry.at(only.where()).asString("")));
    }

    /// What an entry says in a field: `id`, `headline`, `kicker`, `lead`, `body`, `text`, `published`, `modified`, `language`,
    /// `contentId`.
    public Optional<String> field(String name, JsonNode entry) {
        return text(form.fields().get(name), entry);
    }

    /// What the document says of itself: `title`, `subtitle`, `language`.
    public Optional<String> feed(String name, JsonNode document) {
        Optional<String> said = text(form.feed().get(name), document);
        return name.equals("language") ? said.or(() -> Optional.ofNullable(fromPath.get("language"))).or(() -> Optional.ofNullable(form.language())) : said;
    }

    /// The publisher's page that the document belongs to: as the document says, else the beginning of its site.
    public Optional<URI> site(JsonNode document) {
        return text(form.feed().get("site"), document).flatMap(this::web).or(() -> web("/"));
    }

    public List<String> authors(JsonNode entry) {
        return texts(form.authors(), entry);
    }

    public List<String> categories(JsonNode entry) {
        return texts(form.categories(), entry);
    }

    /// The pieces of a body that the document has in a list.
    public List<String> parts(JsonNode entry) {
        return texts(form.parts(), entry);
    }

    /// The article's page: as the entry names it, else as it is built.
    public Optional<URI> page(JsonNode entry) {
        return field("address", entry).flatMap(this::web).or(() -> Optional.ofNullable(form.page())
                .flatMap(template -> template.expand(variables(entry))).flatMap(built -> web(built.toString())));
    }

    /// Where readers discuss an entry.
    public Optional<URI> comments(JsonNode entry) {
        return field("comments", entry).flatMap(this::web);
    }

    /// What an entry says of its picture: `alt`, `caption`, `credit`, `width`, `height`.
    public Optional<String> picture(String field, JsonNode entry) {
        return form.picture().field(field, entry);
    }

    public Optional<URI> pictureAddress(JsonNode entry) {
        return form.picture().address(entry, variables(entry)).map(publisher::filled).flatMap(this::web);
    }

    /// Where older articles are listed.
    public Optional<URI> next(JsonNode document) {
        @Nullable String parameter = form.next().parameter();
        return parameter == null ? text(form.next().address(), document).flatMap(this::web)
                : form.next().value() == null ? Optional.of(address(parameter, following(parameter)))
                : text(form.next().value(), document).map(value -> address(parameter, value));
    }

    /// Whether nobody names the pages and they are counted: then the last one is known by there being no other.
    public boolean counted() {
        return form.next().parameter() != null && form.next().value() == null;
    }

    /// The number of the page after this one.
    private String following(String parameter) {
        return Stream.ofNullable(address.getQuery()).flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(one -> one.matches(parameter + "=[0-9]{1,8}")).map(one -> Integer.parseInt(one.substring(parameter.length() + 1)) + 1)
                .findFirst().orElse(form.next().first() + 1).toString();
    }

    /// The document's address with another value of a parameter.
    private URI address(String parameter, String value) {
        String others = Stream.ofNullable(address.getRawQuery()).flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(one -> !one.isEmpty() && !one.startsWith(parameter + "=")).map(one -> one + "&").collect(Collectors.joining());
        return URI.create(address.toString().replaceFirst("[?#].*", "") + "?" + others + parameter + "=" + UriTemplate.encoded(value));
    }

    private Map<String, String> variables(JsonNode entry) {
        var values = new HashMap<>(fromPath);
        form.variables().forEach((name, pointers) -> pointers.text(entry).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private Optional<URI> web(String text) {
        return Publisher.web(form.base() == null ? address : form.base(), text);
    }

    private static Optional<String> text(@Nullable Pointers pointers, JsonNode json) {
        return pointers == null ? Optional.empty() : pointers.text(json);
    }

    private static List<String> texts(@Nullable Gathered gathered, JsonNode json) {
        return gathered == null ? List.of() : gathered.texts(json);
    }
}
