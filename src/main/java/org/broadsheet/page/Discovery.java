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
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds of a page: those that it names (`link rel="alternate"`; HTML §4.6.7.2) and those that its address or
/// the program that made it tells of; where there are none, links that look like a feed.
public final class Discovery {
    private static final Pattern FEED_TYPE = Pattern.compile("(?i)(?:application|text)/(?:x[.-])?(?:rss|atom|rdf)(?:\\+xml)?|application/feed\\+json|application/json|(?:text|application)/xml");
    private static final Pattern FEED_ADDRESS = Pattern.compile("(?i)(?:/(?:feeds?|rss\\d?|atom)/?(?:$|[?#])|\\.(?:rss|atom|rdf)(?:$|[?#])|/(?:feed|rss|rss2|atom|index)\\.(?:xml|json|php)|[?&](?:feed|format)=(?:rss|atom|feed)|//(?:rss|feeds?)\\.|^feed:)");
    private static final Pattern FEED_WORDS = Pattern.compile("(?iu)(?:^|\\b)(?:rss|atom|json)?[ -]?(?:feed|newsfeed|web ?feed)s?(?:$|\\b)|(?:^|\\b)(?:rss|atom)(?:$|\\b)");
    /// What WordPress offers programs beside its feeds.
    private static final Pattern API = Pattern.compile("(?i)/wp-json/|oembed");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*\\d*\\s*;\\s*url\\s*=\\s*['\"]?([^'\"]+)");
    /// Of the links that look like a feed no more are offered.
    private static final int MOST_LINKS = 20;

    private Discovery() {}

    /// What a page tells of feeds.
    /// @param feeds in the page's order, each address once
    /// @param on    the page that it sends a browser to, or shows in a frame
    public record Page(List<FeedOffer> feeds, @Nullable URI on) {
        public Page {
            feeds = List.copyOf(feeds);
        }
    }

    public static Page read(byte[] html, @Nullable String contentType, URI address, FeedPatterns patterns) {
        byte[] seen = html.length > PageTree.MOST_BYTES ? Arrays.copyOf(html, PageTree.MOST_BYTES) : html;
        String text = Characters.decodeHtml(seen, contentType).text();
        Document document = PageTree.of(text);
        URI base = Bases.of(document, address);
        Map<URI, FeedOffer> offers = new LinkedHashMap<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href], a[rel~=(?i)\\balternate\\b][type][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
            if ((FEED_TYPE.matcher(type).matches() && !API.matcher(link.attr("href")).find()) || (type.isEmpty() && link.attr("rel").toLowerCase(Locale.ROOT).contains("feed"))) {
                offer(link, link.attr("title"), type, base, document, offers);
            }
        }
        patterns.of(address, text).forEach(offer -> offers.putIfAbsent(offer.address(), offer));
        if (offers.isEmpty()) {
            document.select("a[href], area[href]").stream().filter(Discovery::looksLikeAFeed).limit(MOST_LINKS)
                    .forEach(link -> offer(link, link.text(), "", base, document, offers));
        }
        return new Page(List.copyOf(offers.values()), on(document, base).filter(other -> !other.equals(address)).orElse(null));
    }

    private static boolean looksLikeAFeed(Element link) {
        return FEED_ADDRESS.matcher(link.attr("href")).find()
                || Stream.of(link.text(), link.attr("title"), link.attr("aria-label"), link.select("img").attr("alt"))
                        .anyMatch(words -> words.length() < 60 && FEED_WORDS.matcher(words.strip()).find());
    }

    private static Optional<URI> on(Document document, URI base) {
        Matcher refresh = REFRESH.matcher(document.select("meta[http-equiv~=(?i)refresh]").attr("content"));
        String target = refresh.lookingAt() ? refresh.group(1) : document.select("frame[src]").attr("src");
        return target.isBlank() ? Optional.empty() : web(base, target);
    }

    private static Optional<URI> web(URI base, String href) {
        return Addresses.resolve(base, href.replaceFirst("(?i)^feed:(?://)?(?=https?:)", "").replaceFirst("(?i)^feed:", "http:"))
                .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null);
    }

    private static void offer(Element link, String title, String type, URI base, Document document, Map<URI, FeedOffer> offers) {
        String name = title.isBlank() ? document.title() : title.strip();
        web(base, link.attr("href")).ifPresent(uri -> offers.putIfAbsent(uri, new FeedOffer(name.isBlank() ? uri.toString() : name, uri, type)));
    }

    /// Where feeds usually stand on a host, to be tried one after the other when nothing else is known.
    public static List<URI> usual(URI page) {
        return Stream.of("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json").map(page::resolve).toList();
    }
}
