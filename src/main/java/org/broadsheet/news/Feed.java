package org.broadsheet.news;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one document of a feed says, whatever its format.
/// @param format as the command line names it: `rss 2.0`, `atom 1.0`, `json 1.1`, `document`, `sitemap`, …
/// @param link   the one to open in a browser
public record Feed(String format, @Nullable String title, @Nullable String titleType, @Nullable String subtitle,
        @Nullable String subtitleType, @Nullable URI link, List<FeedLink> links, @Nullable String id,
        @Nullable String language, @Nullable String rights, @Nullable String generator, @Nullable Stamp published,
        @Nullable Stamp updated, @Nullable Stamp created, List<Person> authors, @Nullable Image image,
        @Nullable URI icon, @Nullable URI logo, List<Category> categories, Periodicity periodicity, Podcast podcast,
        List<Entry> entries) {

    /// The picture of the feed as a whole (RSS 2.0 `<image>`). Sizes in pixels.
    public record Image(URI url, @Nullable String title, @Nullable URI link, @Nullable String description,
            @Nullable Integer width, @Nullable Integer height) {}

    public Feed {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        entries = List.copyOf(entries);
    }

    /// What people call a format: `rss 2.0` is RSS 2.0, `json 1.1` JSON Feed 1.1, `document` a publisher's own, `sitemap` a news sitemap,
    /// `page` the list of articles on a page.
    public static String called(String format) {
        return format.replaceFirst("^rss", "RSS").replaceFirst("^atom", "Atom").replaceFirst("^json", "JSON Feed").replaceFirst("^document$", "JSON document")
                .replaceFirst("^sitemap$", "News sitemap").replaceFirst("^page$", "List on a page");
    }

    /// The same, known to have been of another format, and in this language where it names none.
    public Feed as(String other, @Nullable String spoken) {
        return new Feed(other, title, titleType, subtitle, subtitleType, link, links, id, language == null ? spoken : language, rights,
                generator, published, updated, created, authors, image, icon, logo, categories, periodicity, podcast, entries);
    }

    /// How long the publisher asks to wait before asking again.
    public @Nullable Duration ttl() {
        return periodicity.ttl();
    }

    /// What each entry is known by in every later document, in their order: its [Entry#identity]. But a link that more than two
    /// without an id share leads to a page of all of them and names none: then their titles do, too.
    public List<String> identities() {
        Map<URI, Long> shared = entries.stream().filter(entry -> entry.id() == null && entry.link() != null)
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.link()), Collectors.counting()));
        return entries.stream().map(entry -> entry.id() == null && entry.link() != null && entry.title() != null
                && shared.getOrDefault(entry.link(), 0L) > 2 ? entry.link() + " " + entry.title() : entry.identity()).toList();
    }
}
