package org.broadsheet.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Category;
import org.broadsheet.news.Discussion;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.Periodicity;
import org.broadsheet.news.Person;
import org.broadsheet.news.Podcast;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
final class JsonFeed {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ENTRIES = 10_000;

    private final JsonNode root;
    private final @Nullable URI base;

    private JsonFeed(JsonNode root, @Nullable URI base) {
        this.root = root;
        this.base = base;
    }

    /// Whether it says that it is one.
    static boolean named(JsonNode root) {
        return root.path("version").asString("").contains("jsonfeed.org");
    }

    static Outcome read(JsonText.Read json, @Nullable URI base) {
        var root = json.root();
        if (!named(root) && !root.path("items").isArray()) {
            return new Outcome.Not(Sentences.say("not.json"));
        }
        var feed = new JsonFeed(root, base);
        var entries = feed.entries();
        List<String> repairs = new ArrayList<>();
        if (root.path("items").size() > MOST_ENTRIES) {
            repairs.add(Sentences.say("first", MOST_ENTRIES));
        } else if (json.brokenOff()) {
            repairs.add(Broken.off(entries, !root.path("items").equals(json.within())));
        }
        entries.replaceAll(Headlines::named);
        return new Outcome.Found(feed.feed(entries), repairs);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (var item : root.path("items")) {
            if (item.isObject() && entries.size() < MOST_ENTRIES) {
                entries.add(entry(item));
            }
        }
        return entries;
    }

    private Feed feed(List<Entry> entries) {
        List<FeedLink> links = new ArrayList<>();
        link(root, "home_page_url", "alternate", "text/html", links);
        link(root, "feed_url", "self", "application/feed+json", links);
        link(root, "next_url", "next", "application/feed+json", links);
        var image = said(root, "icon").flatMap(this::resolved)
                .map(url -> new Feed.Image(url, null, null, null, null, null)).orElse(null);
        return new Feed(format(), plain(root, "title"), type(root, "title"), plain(root, "description"),
                type(root, "description"), address(root, "home_page_url"), links, text(root, "feed_url"),
                text(root, "language"), null, null, null, null, null, authors(root), image, address(root, "favicon"),
                null, List.of(), Periodicity.NONE, Podcast.NONE, entries);
    }

    private String format() {
        return root.path("version").asString("").contains("version/1.1") ? "json 1.1" : "json 1";
    }

    private Entry entry(JsonNode item) {
        List<FeedLink> links = new ArrayList<>();
        link(item, "url", "alternate", null, links);
        link(item, "external_url", "related", null, links);
        var link = first(item, "url", "external_url");
        var id = text(item, "id");
        var language = text(item, "language");
        var authors = authors(item); // else the feed's (version 1.1 §items)
        var opened = link != null || id == null || !id.startsWith("http") ? link : resolved(id).orElse(null);
        var summary = markup(item, "summary", Texts.PLAIN, link, language).orElse(null);
        var content = content(item, link, language);
        var enclosures = enclosures(item);
        var published = stamp(item, "date_published");
        var title = plain(item, "title");
        var headline = title != null ? title : Headlines.of(summary, content, opened, enclosures, id, published);
        return new Entry(id, headline, type(item, "title"), null, summary, content, opened, links, null, Discussion.NONE,
                language, null, published, stamp(item, "date_modified"), null, authors.isEmpty() ? authors(root) : authors,
                enclosures, categories(item), null, first(item, "image", "banner_image"), media(item), Podcast.NONE, null,
                Particulars.of(item.path(Particulars.EXTENSION)), item.toString());
    }

    private List<Markup> content(JsonNode item, @Nullable URI link, @Nullable String language) {
        List<Markup> content = new ArrayList<>();
        markup(item, "content_html", Texts.HTML, link, language).ifPresent(content::add);
        markup(item, "content_text", Texts.PLAIN, link, language).ifPresent(content::add);
        return content;
    }

    private Optional<Markup> markup(JsonNode node, String name, String type, @Nullable URI link,
            @Nullable String language) {
        var within = link != null && link.isAbsolute() ? link : base;
        return said(node, name).map(text -> new Texts(type, text, within).markup(language, null));
    }

    /// 1.1 has `authors`, 1.0 one `author`; some feeds have both, for either to be understood.
    private List<Person> authors(JsonNode node) {
        Set<Person> authors = new LinkedHashSet<>();
        person(node.path("author")).ifPresent(authors::add);
        node.path("authors").forEach(author -> person(author).ifPresent(authors::add));
        return new ArrayList<>(authors);
    }

    private Optional<Person> person(JsonNode author) {
        if (author.isString()) {
            return Persons.line(author.asString());
        }
        var name = text(author, "name");
        var url = address(author, "url");
        var mail = url != null && "mailto".equalsIgnoreCase(url.getScheme()) ? url.getSchemeSpecificPart() : null;
        return name == null && url == null ? Optional.empty()
                : Optional.of(new Person(name, mail, mail == null ? url : null));
    }

    private List<Enclosure> enclosures(JsonNode item) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (var file : item.path("attachments")) {
            said(file, "url").flatMap(this::resolved).ifPresent(url -> enclosures.add(new Enclosure(url,
                    text(file, "mime_type"), Links.number(file.path("size_in_bytes").asString("")))));
        }
        return enclosures;
    }

    /// The pictures that an entry names, and its attachments.
    private Media media(JsonNode item) {
        List<Media.Content> contents = new ArrayList<>();
        for (var name : List.of("image", "banner_image")) {
            said(item, name).flatMap(this::resolved).ifPresent(url -> contents.add(content(url, null, "image", NODES.objectNode())));
        }
        for (var file : item.path("attachments")) {
            said(file, "url").flatMap(this::resolved).ifPresent(url -> contents.add(content(url, text(file, "mime_type"), null, file)));
        }
        return Media.NONE.with(contents);
    }

    private static Media.Content content(URI url, @Nullable String type, @Nullable String medium, JsonNode file) {
        var seconds = Links.number(file.path("duration_in_seconds").asString(""));
        return new Media.Content(url, type, medium, null, null, Links.number(file.path("size_in_bytes").asString("")),
                seconds == null ? null : Duration.ofSeconds(seconds), plain(file, "title"), null, null, null, List.of(), List.of());
    }

    private static List<Category> categories(JsonNode item) {
        Set<Category> categories = new LinkedHashSet<>();
        for (var tag : item.path("tags")) {
            if (tag.isString() && !tag.asString().isBlank()) {
                categories.add(new Category(Texts.single(tag.asString()), null, null));
            }
        }
        return new ArrayList<>(categories);
    }

    private void link(JsonNode node, String name, String relation, @Nullable String type, List<FeedLink> links) {
        said(node, name).flatMap(this::resolved)
                .ifPresent(address -> links.add(new FeedLink(address, relation, type, null, null, null)));
    }

    private static @Nullable Stamp stamp(JsonNode node, String name) {
        return said(node, name).map(Stamps::of).orElse(null);
    }

    private @Nullable URI address(JsonNode node, String name) {
        return said(node, name).flatMap(this::resolved).orElse(null);
    }

    private @Nullable URI first(JsonNode node, String name, String other) {
        return said(node, name).flatMap(this::resolved).or(() -> said(node, other).flatMap(this::resolved)).orElse(null);
    }

    private Optional<URI> resolved(String text) {
        return Addresses.resolve(base, text);
    }

    private static @Nullable String plain(JsonNode node, String name) {
        return said(node, name).map(text -> Texts.guessed(text, null).plain()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static @Nullable String type(JsonNode node, String name) {
        return said(node, name).map(text -> Texts.guessed(text, null).type()).orElse(null);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return said(node, name).orElse(null);
    }

    /// A text or a number; an `id` may be one (version 1.1 §items).
    private static Optional<String> said(JsonNode node, String name) {
        return Optional.of(node.path(name).asString("").strip()).filter(text -> !text.isEmpty());
    }
}
