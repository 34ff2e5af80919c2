package org.broadsheet.page;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Wrappers;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds of a page: those that it names (`link rel="alternate"`, HTML §4.6.7.2, and the same as a `Link` header),
/// those that its address or the program that made it tells of, and links that look like a feed.
public final class Discovery {
    private static final Pattern FEED_TYPE = Pattern.compile("(?:application|text)/(?:(?:x[.-])?(?:rss|atom|rdf)(?:\\+xml)?|xml(?:\\+(?:rss|atom|rdf))?|feed(?:\\+json)?|json(?:\\+feed)?)");
    /// What WordPress and others offer programs beside their feeds.
    private static final Pattern API = Pattern.compile("(?i)/wp-json/|oembed");
    private static final Pattern RELATION = Pattern.compile("(?i)(?:^|\\s)(?:alternate|(?:service\\.)?feed)(?:\\s|$)");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d*(?:\\.\\d+)?\\s*[;,]?\\s*url\\s*=\\s*['\"]?([^'\"]+)");
    /// Behind that no page speaks of feeds.
    private static final int MOST_BYTES = 4 << 20;
    /// So many are looked at; a page that names more is no page for readers.
    private static final int MOST_NAMED = 100;
    private static final int MOST_LINKS = 100;
    /// From so many on, links with the address of a feed are an offer, and not one more way to the feed that is named.
    private static final int OVERVIEW = 3;
    private static final int MOST_FRAMES = 3;
    /// A page with less text than this shows what stands in its frame.
    private static final int LITTLE_TEXT = 200;

    private final URI address;
    private final Document document;
    private final URI base;
    private final Map<URI, FeedOffer> offers = new LinkedHashMap<>();

    private Discovery(URI address, Document document) {
        this.address = address;
        this.document = document;
        this.base = Bases.of(document, address);
    }

    /// What a page tells of feeds.
    /// @param feeds those it speaks of first, each address once
    /// @param on    the pages that it sends a browser to, or shows in frames
    public record Page(List<FeedOffer> feeds, List<URI> on) {
        public Page {
            feeds = List.copyOf(feeds);
            on = List.copyOf(on);
        }
    }

    /// Reads a page, however long or wild it is.
    /// @param links what the `Link` headers said that came with it
    public static Page read(byte[] html, @Nullable String contentType, URI address, List<String> links, FeedPatterns patterns) {
        byte[] seen = html.length > MOST_BYTES ? Arrays.copyOf(html, MOST_BYTES) : html;
        String text = Characters.decodeHtml(seen, contentType).text();
        return new Discovery(address, PageTree.of(text)).read(text, links, patterns);
    }

    private Page read(String text, List<String> links, FeedPatterns patterns) {
        links.stream().limit(MOST_NAMED).flatMap(header -> LinkHeader.read(header).stream()).forEach(link -> named(address, link.href(),
                link.parameter("rel"), link.parameter("type"), link.parameter("title"), link.parameter("hreflang")));
        document.select("link[rel][href], a[rel][type][href]").stream().limit(50L * MOST_NAMED).forEach(link -> named(base, link.attr("href"),
                link.attr("rel"), link.attr("type"), link.attr("title"), link.attr("hreflang")));
        Stream.concat(patterns.of(address).stream(), patterns.of(address, text).stream()).forEach(offer -> offers.putIfAbsent(offer.address(), offer));
        Map<URI, FeedOffer> seen = links();
        if (offers.isEmpty() || seen.values().stream().filter(link -> FeedLinks.address(link.address().toString())).count() >= OVERVIEW) {
            seen.forEach(offers::putIfAbsent);
        }
        return new Page(List.copyOf(offers.values()), on());
    }

    private void named(URI from, String href, String relation, String type, String title, String language) {
        if (offers.size() >= MOST_NAMED || !RELATION.matcher(relation).find() || API.matcher(href).find()) {
            return;
        }
        String kind = type.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        boolean untyped = kind.isEmpty() && (relation.toLowerCase(Locale.ROOT).contains("feed")
                || (language.isBlank() && (FeedLinks.address(href) || FeedLinks.words(title))));
        if (untyped || FEED_TYPE.matcher(kind).matches()) {
            web(from, href).ifPresent(uri -> offers.putIfAbsent(uri, new FeedOffer(name(title), uri, kind)));
        }
    }

    private String name(String title) {
        return title.isBlank() ? document.title() : title.strip();
    }

    /// Links that look like a feed: those that do by their address before those that do by their words or their picture.
    private Map<URI, FeedOffer> links() {
        Map<URI, FeedOffer> byAddress = new LinkedHashMap<>();
        Map<URI, FeedOffer> byLook = new LinkedHashMap<>();
        for (Element link : document.select("a[href], area[href]")) {
            String href = link.attr("href");
            boolean strong = FeedLinks.address(href);
            if (byAddress.size() < MOST_LINKS && (strong || (byLook.size() < MOST_LINKS && FeedLinks.look(link)))) {
                web(base, href).filter(uri -> !uri.equals(address)).ifPresent(uri ->
                        (strong ? byAddress : byLook).putIfAbsent(uri, new FeedOffer(name(link.text()), uri, "")));
            }
        }
        byLook.forEach(byAddress::putIfAbsent);
        return byAddress;
    }

    private List<URI> on() {
        Matcher refresh = REFRESH.matcher(document.select("meta[http-equiv~=(?i)^\\s*refresh]").attr("content"));
        boolean hollow = document.body().text().length() < LITTLE_TEXT;
        Stream<String> targets = refresh.lookingAt() ? Stream.of(refresh.group(1))
                : document.select(hollow ? "frame[src], iframe[src]" : "frame[src]").eachAttr("src").stream();
        return targets.flatMap(target -> web(base, target).stream()).filter(other -> !other.equals(address)).distinct().limit(MOST_FRAMES).toList();
    }

    private static Optional<URI> web(URI base, String href) {
        String inside = Wrappers.unwrapped(href.strip());
        boolean bare = !inside.equals(href.strip()) && !inside.contains("://"); // a scheme for feeds in front of a host
        return Addresses.resolve(base, bare ? "http://" + inside : inside)
                .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null);
    }

    /// Where feeds usually stand on a host, to be tried one after the other when nothing else is known.
    public static List<URI> usual(URI page) {
        return Stream.of("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json").map(page::resolve).toList();
    }
}
