package org.broadsheet.markup;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is known of a publisher, and how its JSON documents are read (`src/docs/publishers.md`).
public final class Publisher {
    /// In the list of hosts: whichever it is.
    static final String ANY_HOST = "*";

    /// How the document of one article is read.
    /// @param page    the path of an article's page
    /// @param address where its document stands
    record ArticleForm(@Nullable PathPattern page, @Nullable UriTemplate address, Map<String, Pointers> fields,
            @Nullable Gathered authors, PictureFields picture) {
        ArticleForm {
            fields = Map.copyOf(fields);
        }
    }

    private final String name;
    private final String shortName;
    private final List<String> hosts;
    private final ArticleForm article;
    private final PageForm pages;
    private final List<ListForm> lists;
    private final Map<String, String> placeholders;
    private final List<Edition> editions;

    Publisher(String name, String shortName, List<String> hosts, ArticleForm article, PageForm pages, List<ListForm> lists, Map<String, String> placeholders,
            List<Edition> editions) {
        this.name = name;
        this.shortName = shortName;
        this.hosts = List.copyOf(hosts);
        this.article = article;
        this.pages = pages;
        this.lists = List.copyOf(lists);
        this.placeholders = Map.copyOf(placeholders);
        this.editions = List.copyOf(editions);
    }

    public String name() {
        return name;
    }

    /// The name for places where little room is: "DW".
    public String shortName() {
        return shortName;
    }

    List<String> hosts() {
        return hosts;
    }

    List<ListForm> lists() {
        return lists;
    }

    /// Where things stand on its pages, as far as its description says.
    public PageForm pages() {
        return pages;
    }

    /// What sections it offers, as far as its description says.
    public List<Edition> editions() {
        return editions;
    }

    /// Whether it has documents of single articles.
    public boolean documented() {
        return article.address() != null;
    }

    /// How many forms of documents that list articles it has.
    public int forms() {
        return lists.size();
    }

    /// Whether it is no publisher but a form that many use.
    boolean anywhere() {
        return hosts.contains(ANY_HOST);
    }

    boolean owns(URI address) {
        String host = address.getHost();
        return host != null && hosts.stream().anyMatch(own -> host.equalsIgnoreCase(own) || host.toLowerCase(Locale.ROOT).endsWith("." + own));
    }

    /// Where the JSON document of an article stands.
    /// @param contentId the publisher's own number of it, where a feed gives one
    Optional<URI> document(URI address, @Nullable String contentId) {
        if (article.address() == null || article.page() == null) {
            return Optional.empty();
        }
        var values = new HashMap<>(article.page().variables(address).orElse(Map.of()));
        if (contentId != null && contentId.matches("[\\w-]{1,64}")) {
            values.put("id", contentId);
        }
        return article.address().expand(values);
    }

    /// The variables in the address of one of its JSON documents; absent where it is none.
    public Optional<Map<String, String>> variables(URI documentAddress) {
        return article.address() == null ? Optional.empty() : article.address().values(documentAddress);
    }

    /// What the document says in a field, as text.
    public Optional<String> field(String field, JsonNode json) {
        return Optional.ofNullable(article.fields().get(field)).flatMap(pointers -> pointers.text(json));
    }

    /// The names of the authors.
    public List<String> authors(JsonNode json) {
        return article.authors() == null ? List.of() : article.authors().texts(json);
    }

    /// What the document says of its lead picture: `alt`, `caption`, `credit`, `width`, `height`.
    public Optional<String> picture(String field, JsonNode json) {
        return article.picture().field(field, json);
    }

    /// The address of the lead picture.
    /// @param base what a relative one is relative to
    public Optional<URI> pictureAddress(JsonNode json, URI base) {
        return article.picture().address(json, Map.of()).flatMap(address -> web(base, filled(address)));
    }

    /// An address of the web; another would not lead to an article or a picture.
    static Optional<URI> web(URI base, String text) {
        return Addresses.resolve(base, text).filter(address -> address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme())));
    }

    /// A picture's address with the placeholders of this publisher filled in.
    public String filled(String address) {
        String filled = address;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace(placeholder.getKey(), placeholder.getValue());
        }
        return filled;
    }
}
