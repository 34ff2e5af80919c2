package org.broadsheet.page;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds that a page names (`link rel="alternate"`; HTML §4.6.7.2), and where it names none, links that look
/// like one.
public final class Discovery {
    private static final Pattern FEED_TYPE = Pattern.compile("(?i)application/(?:rss|atom|rdf)\\+xml|application/feed\\+json|application/json|text/xml|application/xml");
    private static final Pattern FEED_ADDRESS = Pattern.compile("(?i)(?:/(?:feed|rss|atom)/?$|\\.(?:rss|atom|rdf)(?:$|\\?)|/(?:feed|rss|atom|index)\\.(?:xml|json)|[?&]feed=|rss\\.|feeds?\\.)");

    private Discovery() {}

    /// Its feeds, in the page's order, each address once.
    public static List<FeedOffer> feeds(byte[] html, @Nullable String contentType, URI address) {
        byte[] seen = html.length > PageTree.MOST_BYTES ? Arrays.copyOf(html, PageTree.MOST_BYTES) : html;
        Document document = PageTree.of(Characters.decodeHtml(seen, contentType).text());
        URI base = Bases.of(document, address);
        Map<URI, FeedOffer> offers = new LinkedHashMap<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            if (FEED_TYPE.matcher(type).matches() || (type.isEmpty() && link.attr("rel").contains("feed"))) {
                offer(link, link.attr("title"), type, base, document, offers);
            }
        }
        if (offers.isEmpty()) {
            document.select("a[href]").stream().filter(link -> FEED_ADDRESS.matcher(link.attr("href")).find()).limit(20)
                    .forEach(link -> offer(link, link.text(), "", base, document, offers));
        }
        return List.copyOf(offers.values());
    }

    private static void offer(Element link, String title, String type, URI base, Document document, Map<URI, FeedOffer> offers) {
        Optional<URI> feed = Addresses.resolve(base, link.attr("href")).filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http"));
        String name = title.isBlank() ? document.title() : title.strip();
        feed.ifPresent(uri -> offers.putIfAbsent(uri, new FeedOffer(name.isBlank() ? uri.toString() : name, uri, type)));
    }
}
