package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.markup.Listing;
import org.broadsheet.news.Category;
import org.broadsheet.news.Discussion;
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

/// Reads a publisher's own JSON document that lists articles, by its description, as a feed of the format `document`.
final class DocumentFeed {
    static final String FORMAT = "document";
    private static final int MOST_ENTRIES = 10_000;
    private static final String JSON = "application/json";
    /// Seconds since 1970 as some databases write them.
    private static final Pattern DECIMAL = Pattern.compile("(-?\\d{9,13})\\.\\d+");

    private final Listing listing;
    private final JsonText.Read json;
    private final JsonNode root;

    private DocumentFeed(Listing listing, JsonText.Read json) {
        this.listing = listing;
        this.json = json;
        this.root = json.root();
    }

    /// Reads it by the first of the descriptions that fits.
    /// @param listings at least one
    static Outcome read(JsonText.Read json, List<Listing> listings) {
        return listings.stream().filter(listing -> listing.in(json.root())).findFirst().<Outcome>map(listing -> new DocumentFeed(listing, json).read())
                .orElseGet(() -> new Outcome.Not(Sentences.say("not.list", listings.getFirst().place(), listings.getFirst().form())));
    }

    private Outcome read() {
        List<String> repairs = new ArrayList<>();
        var listed = listing.entries(root, MOST_ENTRIES + 1);
        if (listed.size() > MOST_ENTRIES) {
            repairs.add(Sentences.say("first", MOST_ENTRIES));
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        var blank = 0;
        var whole = true;
        for (var item : listed.subList(0, Math.min(listed.size(), MOST_ENTRIES))) {
            var entry = entry(item);
            if (entry.title() == null && entry.summary() == null && entry.content().isEmpty()) {
                blank++;
            } else if (seen.add(entry.identity())) { // an article may stand in several parts of a page
                entries.add(entry);
                whole = !brokenOffWithin(item);
            }
        }
        if (json.brokenOff()) {
            repairs.add(Broken.off(entries, whole));
        }
        if (blank > 0) {
            repairs.add(Sentences.say("blank", blank, listing.form()));
        }
        return new Outcome.Found(feed(entries), repairs);
    }

    /// Whether the document broke off before this item had ended.
    private boolean brokenOffWithin(JsonNode item) {
        return json.within() != null && endsWith(json.within(), item);
    }

    private static boolean endsWith(JsonNode tree, JsonNode item) {
        return tree.equals(item) || tree.valueStream().reduce((_, later) -> later).filter(last -> endsWith(last, item)).isPresent();
    }

    private Feed feed(List<Entry> entries) {
        List<FeedLink> links = new ArrayList<>();
        var site = listing.site(root);
        site.ifPresent(address -> links.add(new FeedLink(address, "alternate", "text/html", null, null, null)));
        if (!entries.isEmpty()) {
            listing.next(root).ifPresent(address -> links.add(new FeedLink(address, "next", JSON, null, null, null)));
        }
        var title = listing.feed("title", root).map(Texts::line).or(listing::publisher).orElse(null);
        return new Feed(FORMAT, title, title == null ? null : Texts.PLAIN, listing.feed("subtitle", root).map(Texts::line).orElse(null), null,
                site.orElse(null), links, null, listing.feed("language", root).orElse(null), null, null, null, null, null, List.of(), null, null,
                null, List.of(), Periodicity.NONE, Podcast.NONE, entries);
    }

    private Entry entry(JsonNode item) {
        var page = listing.page(item);
        var link = page.orElse(null);
        var language = listing.field("language", item).orElse(null);
        var id = listing.field("id", item).orElse(null);
        var summary = listing.field("lead", item).map(text -> Texts.guessed(text, link).markup(language, null)).orElse(null);
        var content = content(item, link, language);
        var published = stamp("published", item);
        var links = page.stream().map(address -> new FeedLink(address, "alternate", null, null, null, null)).toList();
        var title = listing.field("headline", item).map(Texts::line).filter(text -> !text.isEmpty())
                .orElseGet(() -> Headlines.of(summary, content, link, List.of(), id, published));
        var media = media(item);
        return new Entry(id, title, title == null ? null : Texts.PLAIN, null, summary, content, link, links, listing.comments(item).orElse(null),
                Discussion.NONE, language, null, published, stamp("modified", item), null, authors(item), List.of(), categories(item), null,
                media.contents().stream().findFirst().map(Media.Content::url).orElse(null), media, Podcast.NONE,
                listing.field("contentId", item).orElse(null), null, item.toString());
    }

    private List<Markup> content(JsonNode item, @Nullable URI link, @Nullable String language) {
        var parts = listing.parts(item).stream().map(part -> "<div>" + part + "</div>").collect(Collectors.joining("\n"));
        var html = listing.field("body", item).or(() -> Optional.of(parts).filter(text -> !text.isEmpty()))
                .map(text -> new Texts(Texts.HTML, text, link));
        return html.or(() -> listing.field("text", item).map(text -> new Texts(Texts.PLAIN, text, link)))
                .map(text -> text.markup(language, null)).stream().toList();
    }

    private @Nullable Stamp stamp(String field, JsonNode item) {
        return listing.field(field, item).map(text -> {
            var decimal = DECIMAL.matcher(text);
            return new Stamp(text, Stamps.of(decimal.matches() ? decimal.group(1) : text).at());
        }).orElse(null);
    }

    private List<Person> authors(JsonNode item) {
        return listing.authors(item).stream().flatMap(text -> Persons.line(Texts.line(text)).stream()).distinct().toList();
    }

    /// The kicker first: what the story belongs to.
    private List<Category> categories(JsonNode item) {
        Set<Category> categories = new LinkedHashSet<>();
        Stream.concat(listing.field("kicker", item).stream(), listing.categories(item).stream()).map(Texts::line)
                .filter(text -> !text.isEmpty()).forEach(text -> categories.add(new Category(text, null, null)));
        return List.copyOf(categories);
    }

    private Media media(JsonNode item) {
        var credits = picture("credit", item).map(text -> List.of(new Media.Credit(text, null, null))).orElse(List.of());
        return Media.NONE.with(listing.pictureAddress(item).map(url -> new Media.Content(url, null, "image", pixels("width", item),
                pixels("height", item), null, null, picture("alt", item).orElse(null), picture("caption", item).orElse(null), null, null, credits,
                List.of())).stream().toList());
    }

    private Optional<String> picture(String field, JsonNode item) {
        return listing.picture(field, item).map(Texts::line).filter(text -> !text.isEmpty());
    }

    private @Nullable Integer pixels(String field, JsonNode item) {
        return listing.picture(field, item).map(Links::size).orElse(null);
    }
}
