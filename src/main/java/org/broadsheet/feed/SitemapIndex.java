package org.broadsheet.feed;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Xml;
import org.jspecify.annotations.Nullable;

/// Reads the list of a site's sitemaps (sitemaps.org 0.9, `sitemapindex`), and what `robots.txt` says of them. Pure.
public final class SitemapIndex {
    private static final int MOST = 20;
    private static final int MOST_BYTES = 4 << 20;
    private static final Pattern NEWS = Pattern.compile("(?i)(?:^|[/_.-])(?:google-?)?news(?:$|[/_.-])|latest|recent|aktuell|48h");
    /// One for a year or a month, which nothing is added to once it is over.
    private static final Pattern BOUND = Pattern.compile("(?:^|\\D)(?:19|20)\\d\\d(?:\\D|$)");
    private static final Pattern LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");

    private SitemapIndex() {}

    /// The sitemaps that a document lists: those that go by the name of news first, those for a past time left out. Empty where it is
    /// no such list.
    public static List<URI> read(byte[] bytes, @Nullable String contentType, URI base) {
        if (bytes.length > MOST_BYTES) {
            return List.of();
        }
        var inside = Wrapped.packed(bytes) ? Wrapped.unpacked(bytes, MOST_BYTES) : bytes;
        var text = Characters.decode(inside, contentType).text();
        if (!text.contains("sitemapindex")) {
            return List.of();
        }
        var tree = Xml.parse(text);
        return tree.bomb() ? List.of() : sorted(tree.document().stream().filter(element -> Sitemap.local(element).equals("loc"))
                .map(element -> Texts.single(Texts.whole(element))).toList(), base);
    }

    /// The sitemaps that `robots.txt` names (sitemaps.org, "Specifying the Sitemap location").
    public static List<URI> named(byte[] robots, URI base) {
        return sorted(LINE.matcher(Characters.decode(robots, "text/plain").text()).results().limit(1000).map(found -> found.group(1)).toList(), base);
    }

    private static List<URI> sorted(List<String> addresses, URI base) {
        return addresses.stream().limit(50_000).map(text -> Addresses.resolve(base, text)).flatMap(Optional::stream)
                .filter(address -> address.getHost() != null && !BOUND.matcher(address.getPath()).find()).distinct()
                .sorted(Comparator.comparing(address -> !NEWS.matcher(address.getPath()).find())).limit(MOST).toList();
    }
}
