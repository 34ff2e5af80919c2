package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Xml;
import org.broadsheet.news.Category;
import org.broadsheet.news.Discussion;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Media;
import org.broadsheet.news.Periodicity;
import org.broadsheet.news.Podcast;
import org.broadsheet.news.Stamp;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads a sitemap (sitemaps.org 0.9) as a feed of the format `sitemap`: with the names and dates that Google's extension for
/// news gives articles; where no article has such a name, by the words of its address and the date of its last change.
final class Sitemap {
    static final String FORMAT = "sitemap";
    /// A sitemap may name 50,000 pages; those that are news are among the newest.
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_PAGES = 50_000;
    /// Fewer words in an address are the name of a section, not that of an article.
    private static final int LEAST_WORDS = 3;
    private static final Pattern BETWEEN = Pattern.compile("[-_]+");
    private static final Pattern ENDING = Pattern.compile("\\.[a-z]{2,5}$");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d']*");
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.dated().map(date -> date.instant()).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    private final @Nullable URI base;
    private final boolean named;
    private final List<Element> pages;

    private Sitemap(Element root, @Nullable URI base) {
        this.base = base;
        pages = root.children().stream().filter(child -> local(child).equals("url")).limit(MOST_PAGES).toList();
        named = pages.stream().anyMatch(page -> parts(page).containsKey("news:title"));
    }

    /// Empty where it is no sitemap, or none in which articles can be told by their names and dates.
    static Optional<Outcome> read(Xml.Tree tree, @Nullable URI base) {
        var root = tree.document().children().stream().filter(child -> local(child).equals("urlset")).findFirst();
        return root.map(found -> new Sitemap(found, base)).flatMap(Sitemap::read);
    }

    private Optional<Outcome> read() {
        List<String> repairs = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        String publication = null;
        String language = null;
        for (var page : pages) {
            var parts = parts(page);
            var entry = entry(page, parts);
            if (entry.isPresent() && seen.add(Objects.requireNonNull(entry.get().link()))) {
                entries.add(entry.get());
                publication = publication == null ? parts.get("news:name") : publication;
                language = language == null ? language(parts) : language;
            }
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        entries.sort(NEWEST_FIRST);
        if (entries.size() > MOST_ENTRIES) {
            repairs.add(Sentences.say("newest", MOST_ENTRIES, entries.size()));
        }
        return Optional.of(new Outcome.Found(feed(publication, language, entries.subList(0, Math.min(MOST_ENTRIES, entries.size()))), repairs));
    }

    private Feed feed(@Nullable String publication, @Nullable String language, List<Entry> entries) {
        var site = Optional.ofNullable(base).filter(address -> address.getHost() != null).map(address -> address.resolve("/"));
        List<FeedLink> links = site.map(address -> new FeedLink(address, "alternate", "text/html", null, null, null)).stream().toList();
        var title = publication == null ? site.map(URI::getHost).orElse(null) : publication;
        return new Feed(FORMAT, title, title == null ? null : Texts.PLAIN, null, null, site.orElse(null), links, null, language, null, null,
                null, null, null, List.of(), null, null, null, List.of(), Periodicity.NONE, Podcast.NONE, entries);
    }

    private Optional<Entry> entry(Element page, Map<String, String> parts) {
        var link = Optional.ofNullable(parts.get("loc")).flatMap(text -> Addresses.resolve(base, text))
                .filter(address -> address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())));
        var changed = stamp(parts.get("lastmod"));
        var title = named ? Optional.ofNullable(parts.get("news:title")) : link.filter(_ -> changed != null && changed.at() != null).flatMap(Sitemap::words);
        if (link.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        var pictures = pictures(page);
        return Optional.of(new Entry(null, title.get(), Texts.PLAIN, null, null, List.of(), link.get(),
                List.of(new FeedLink(link.get(), "alternate", null, null, null, null)), null, Discussion.NONE, language(parts), null,
                stamp(parts.get("news:publication_date")), changed, null, List.of(), List.of(), keywords(parts.get("news:keywords")), null,
                pictures.stream().findFirst().map(Media.Content::url).orElse(null), Media.NONE.with(pictures), Podcast.NONE, null, null,
                page.outerHtml()));
    }

    /// The first text of each element in a page's entry, by its name: with `news:` before it where it stands in that element.
    /// Pictures apart, of which there may be several.
    private static Map<String, String> parts(Element page) {
        Map<String, String> parts = new HashMap<>();
        for (var child : page.children()) {
            switch (local(child)) {
                case "loc", "lastmod" -> put(parts, local(child), child);
                case "news" -> child.stream().filter(inner -> inner.firstElementChild() == null).forEach(inner -> put(parts, "news:" + local(inner), inner));
                default -> { }
            }
        }
        return parts;
    }

    private static void put(Map<String, String> parts, String name, Element element) {
        var text = Texts.line(Texts.whole(element));
        if (!text.isEmpty()) {
            parts.putIfAbsent(name, text);
        }
    }

    private List<Media.Content> pictures(Element page) {
        return page.children().stream().filter(child -> local(child).equals("image")).flatMap(image -> {
            Map<String, String> parts = new HashMap<>();
            image.children().forEach(part -> put(parts, local(part), part));
            return Optional.ofNullable(parts.get("loc")).flatMap(text -> Addresses.resolve(base, text))
                    .map(address -> new Media.Content(address, null, "image", null, null, null, null, parts.get("title"), parts.get("caption"),
                            null, null, List.of(), List.of())).stream();
        }).limit(1).toList();
    }

    private static List<Category> keywords(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct()
                .map(word -> new Category(word, null, null)).toList();
    }

    private static @Nullable String language(Map<String, String> parts) {
        var said = parts.get("news:language");
        return said == null ? null : said.replace('_', '-');
    }

    private static @Nullable Stamp stamp(@Nullable String text) {
        return text == null ? null : Stamps.of(text);
    }

    /// The words of the last part of an address, as `the-ferry-is-back-4711.html` has them.
    private static Optional<String> words(URI address) {
        var path = Objects.requireNonNullElse(address.getPath(), "").replaceFirst("/$", "");
        var last = ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
        var words = Arrays.stream(BETWEEN.split(last)).filter(word -> WORD.matcher(word).matches()).collect(Collectors.joining(" "));
        return words.chars().filter(letter -> letter == ' ').count() + 1 < LEAST_WORDS ? Optional.empty()
                : Optional.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }
}
