package org.broadsheet.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Dates;
import org.broadsheet.markup.Renditions;
import org.broadsheet.news.Article;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What of a page belongs to one article of its list.
/// @param element the largest that holds no headline of another article
record TeaserBlock(TeaserLink link, Element element) {
    private static final Pattern DATED = Pattern.compile("(?:^|[\\s_-])(?:date|datum|fecha|time|timestamp|published|pubdate|datetime)(?:$|[\\s_-])");
    private static final int LEAST_LEAD = 40;
    private static final int LONGEST_LEAD = 800;
    private static final int LONGEST_KICKER = 60;
    private static final int LONGEST_DATE = 60;
    private static final int ICON_PX = 60;

    static List<TeaserBlock> around(List<TeaserLink> links, Element body) {
        Map<Element, Integer> headlines = new HashMap<>();
        for (TeaserLink link : links) {
            for (Element at = link.anchor(); at != null && !at.equals(body); at = at.parent()) {
                headlines.merge(at, 1, Integer::sum);
            }
        }
        return links.stream().map(link -> new TeaserBlock(link, largest(link.anchor(), headlines))).toList();
    }

    private static Element largest(Element anchor, Map<Element, Integer> headlines) {
        Element block = anchor;
        for (Element at = anchor.parent(); at != null && headlines.getOrDefault(at, 0) == 1; at = at.parent()) {
            block = at;
        }
        return block;
    }

    /// The article as far as its teaser tells.
    Article read(URI base, @Nullable String language) {
        var article = Article.builder(link.headline()).permalink(link.link()).language(language).rightToLeft(Scripts.rightToLeft(language));
        var within = element.stream().toList();
        within.stream().filter(Masthead::namesKicker).map(Element::text).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_KICKER && !link.headline().contains(text)).findFirst().ifPresent(article::kicker);
        lead(within).ifPresent(article::lead);
        date(within).or(() -> PrintedDate.inAddress(link.link()).map(NewsDate.Day::new)).ifPresent(article::published);
        var pictures = within.stream().filter(inner -> inner.nameIs("img")).flatMap(img -> picture(img, base).stream()).limit(1).toList();
        return article.pictures(pictures).from("headline", Origin.MARKUP).build();
    }

    private Optional<String> lead(List<Element> within) {
        String headline = Words.squash(link.headline());
        return within.stream().filter(inner -> inner.nameIs("p")).map(inner -> Words.beginning(inner, LONGEST_LEAD))
                .filter(text -> text.length() >= LEAST_LEAD && text.length() <= LONGEST_LEAD && !Words.squash(text).equals(headline)).findFirst();
    }

    private static Optional<NewsDate> date(List<Element> within) {
        Stream<String> stated = within.stream().filter(inner -> inner.nameIs("time") || inner.hasAttr("datetime")).flatMap(time -> Stream.of(time.attr("datetime"), time.text()));
        Stream<String> printed = within.stream().filter(inner -> DATED.matcher(Shape.names(inner)).find()).map(Element::text);
        return Stream.concat(stated, printed).map(String::strip).filter(text -> !text.isEmpty() && text.length() <= LONGEST_DATE)
                .map(Dates::readDate).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Picture> picture(Element img, URI base) {
        String set = Renditions.set(img).address();
        String address = set.isEmpty() ? Renditions.plain(img) : set;
        boolean icon = small(img.attr("width")) || small(img.attr("height"));
        return icon || address.isEmpty() ? Optional.empty() : Addresses.resolve(base, address)
                .filter(uri -> Objects.requireNonNullElse(uri.getScheme(), "").startsWith("http"))
                .map(uri -> new Picture(uri, Words.orNull(img.attr("alt")), null, null, null, null, true));
    }

    private static boolean small(String pixels) {
        return pixels.matches("\\d{1,4}") && Integer.parseInt(pixels) < ICON_PX;
    }
}
