package org.broadsheet.feed;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/// The names of elements, whatever prefixes a document uses: one fixed prefix per namespace, lower case, and none for
/// the elements of RSS and Atom themselves, which go by the same names wherever they mean the same.
final class Names {
    /// Namespaces by how they begin, without `http://` and in lower case: many are written with and without a slash,
    /// a version, or in a spelling of their own.
    private static final List<Map.Entry<String, String>> NAMESPACES = List.of(
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("purl.org/rss/modules/syndication", "sy"), Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
            Map.entry("purl.org/rss/1.0/modules/", "module"), Map.entry("wellformedweb.org/commentapi", "wfw"),
            Map.entry("purl.org/syndication/thread", "thr"),
            Map.entry("purl.org/rss/1.0", ""), Map.entry("purl.org/net/rss1.1", ""), Map.entry("purl.org/rss", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""), Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("my.netscape.com/publish/formats/rss", ""), Map.entry("backend.userland.com/rss", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""), Map.entry("cyber.law.harvard.edu/rss", ""),
            Map.entry("www.rssboard.org/rss", ""), Map.entry("purl.org/atom/ns", ""), Map.entry("www.w3.org/2005/atom", ""),
            Map.entry("purl.org/pie", ""), Map.entry("purl.org/echo", ""), Map.entry("example.com/newformat", ""),
            Map.entry("uri/of/echo/namespace", ""), Map.entry("necho", ""), Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/dc/elements", "dc"), Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("video.search.yahoo.com/mrss", "media"), Map.entry("www.rssboard.org/media-rss", "media"),
            Map.entry("www.itunes.com/dtds/podcast", "itunes"), Map.entry("example.com/dtds/podcast", "itunes"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"), Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("webns.net/mvcb", "admin"), Map.entry("broadsheet.example/article/", "broadsheet"), Map.entry("www.w3.org/xml/1998/namespace", "xml"));
    /// Prefixes that are taken at their word when a document uses them without declaring them.
    private static final Map<String, String> UNDECLARED = Map.ofEntries(Map.entry("atom", ""), Map.entry("dc", "dc"),
            Map.entry("dcterms", "dcterms"), Map.entry("content", "content"), Map.entry("media", "media"),
            Map.entry("itunes", "itunes"), Map.entry("xhtml", "xhtml"), Map.entry("rdf", "rdf"), Map.entry("admin", "admin"),
            Map.entry("dwsyn", "dwsyn"), Map.entry("sy", "sy"), Map.entry("slash", "slash"), Map.entry("wfw", "wfw"),
            Map.entry("thr", "thr"), Map.entry("broadsheet", "broadsheet"), Map.entry("dct", "dcterms"), Map.entry("a10", ""), Map.entry("atom10", ""));
    /// What jsoup reports for an element in no namespace at all.
    private static final String NONE = "http://www.w3.org/XML/1998/namespace";

    private final String own;
    private final Map<String, String> known = new HashMap<>();
    /// Elements of one name share one tag, so that it stands for the name.
    private final IdentityHashMap<Tag, String> named = new IdentityHashMap<>();

    /// `root` tells the document's own namespace: whatever it is, its elements are those of the feed.
    Names(Element root) {
        own = root.tag().namespace();
    }

    /// `title`, `dc:creator`, `media:content`; a name that begins with `?` is from a namespace that says nothing here.
    String of(Element element) {
        var name = named.get(element.tag());
        if (name == null) {
            name = name(element.tag());
            named.put(element.tag(), name);
        }
        return name;
    }

    private String name(Tag tag) {
        var local = tag.localName().toLowerCase(Locale.ROOT);
        var namespace = tag.namespace();
        var declared = !namespace.equals(NONE) && !namespace.isEmpty();
        if (!declared && tag.prefix().isEmpty()) {
            return local;
        }
        var prefix = declared ? known.computeIfAbsent(namespace, this::prefix)
                : UNDECLARED.getOrDefault(tag.prefix().toLowerCase(Locale.ROOT), "?");
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /// Whether this is a namespace of RSS or Atom.
    static boolean isFeed(String namespace) {
        return "".equals(shipped(namespace));
    }

    private String prefix(String namespace) {
        var known = shipped(namespace);
        if (known != null) {
            return known;
        }
        return namespace.equals(own) ? "" : "?";
    }

    /// DW moved its namespace three times; only its end stayed.
    private static @Nullable String shipped(String namespace) {
        var plain = namespace.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        if (plain.endsWith("/syndication/dwsyn/") || plain.endsWith("/syndication/dwsyn")) {
            return "dwsyn";
        }
        return NAMESPACES.stream().filter(entry -> plain.startsWith(entry.getKey())).findFirst().map(Map.Entry::getValue)
                .orElse(null);
    }
}
