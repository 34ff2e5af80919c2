package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.FeedLink;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Links, as RSS's text or as Atom's attributes.
final class Links {
    private static final Pattern UNIT = Pattern.compile("(?i)(\\.0+)?\\s?px$|\\.0+$");

    private Links() {}

    /// All links, in document order.
    static List<FeedLink> all(Children children, Context context) {
        List<FeedLink> links = new ArrayList<>();
        for (var element : children.all("link")) {
            link(element, context).ifPresent(links::add);
        }
        return links;
    }

    private static Optional<FeedLink> link(Element element, Context context) {
        var href = element.hasAttr("href") ? element.attr("href")
                : element.hasText() ? Texts.whole(element) : element.attr("rdf:resource");
        var relation = relation(element);
        return address(element, href, relation, context).map(address -> new FeedLink(address, relation,
                text(element, "type"), text(element, "hreflang"), text(element, "title"), number(element.attr("length"))));
    }

    /// An empty `href` is the document itself (RFC 3986 §4.4); as the article's address it is an oversight.
    private static Optional<URI> address(Element element, String href, String relation, Context context) {
        return href.isBlank() && element.hasAttr("href") && !relation.equals("alternate")
                ? Optional.ofNullable(context.base(element)) : Addresses.resolve(context.base(element), href);
    }

    /// IANA's relations are registered without their address and in any letter case.
    private static String relation(Element element) {
        var relation = element.attr("rel").strip().replace("http://www.iana.org/assignments/relation/", "");
        return relation.isEmpty() ? "alternate" : relation.toLowerCase(Locale.ROOT);
    }

    /// The one to open: an alternate, of which a page goes before other types.
    static @Nullable URI toOpen(List<FeedLink> links) {
        var alternates = links.stream().filter(link -> link.rel().equals("alternate")).toList();
        return alternates.stream().filter(link -> link.type() == null || link.type().contains("html")).findFirst()
                .or(() -> alternates.stream().findFirst()).map(FeedLink::href).orElse(null);
    }

    /// RSS's enclosures and Atom's links of that relation, in document order each.
    static List<Enclosure> enclosures(Children children, List<FeedLink> links, Context context) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (var element : children.all("enclosure")) {
            var href = element.hasAttr("url") ? element.attr("url") : element.hasAttr("href") ? element.attr("href")
                    : element.attr("rdf:resource");
            Addresses.resolve(context.base(element), href)
                    .map(url -> new Enclosure(url, text(element, "type"), number(element.attr("length"))))
                    .ifPresent(enclosures::add);
        }
        links.stream().filter(link -> link.rel().equals("enclosure"))
                .forEach(link -> enclosures.add(new Enclosure(link.href(), link.type(), link.length())));
        return enclosures;
    }

    static @Nullable String text(Element element, String attribute) {
        return Context.blankToNull(element.attr(attribute));
    }

    /// A whole number that is not negative; anything else is absent.
    static @Nullable Long number(String text) {
        var digits = text.strip();
        return !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.valueOf(digits) : null;
    }

    /// A size in pixels.
    static @Nullable Integer size(String text) {
        var plain = number(text);
        var number = plain != null || text.isBlank() ? plain : number(UNIT.matcher(text.strip()).replaceFirst(""));
        return number == null || number > Integer.MAX_VALUE ? null : Integer.valueOf(number.intValue());
    }
}
