package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Finds the links of a page's main list of articles: those with headlines for words that stand alike in the tree, outside of
/// menus, footers and what readers say.
final class TeaserLinks {
    private static final int MOST = 1000;
    private static final int FEWEST_ALIKE = 4;
    /// Letters of a headline on average: menus and clouds of tags have fewer.
    private static final int LETTERS_WITH_HEADINGS = 18;
    private static final int LETTERS_WITHOUT = 34;
    /// Links that have neither headings nor anything round them must be many to be a list of articles.
    private static final int MANY = 8;
    private static final Pattern ASIDE = Pattern.compile("nav|footer|aside|form|dialog|menu|select");
    private static final Pattern ASIDE_ROLE = Pattern.compile("navigation|contentinfo|search|complementary|menu|menubar|dialog|alert|banner");
    private static final Pattern ASIDE_NAME = Pattern.compile("(?:(?:site|main|global|page|top|sub|mega|off|canvas|mobile|primary|secondary|related|post|article|entry|user|reader|the|wp|widget|most|block)[-_]){0,3}"
            + "(?:nav|navbar|navigation|menu|footer|breadcrumbs?|sidebar|rail|tags|tagcloud|tag-cloud|cookies?|consent|newsletter|login|read|mostread|popular|trending|pagination|pager|social|share|comments?|commentlist|disqus|toolbar|related|ticker)");
    private static final Pattern NO_ARTICLE = Pattern.compile("(?i)/(?:tags?|topics?|thema|authors?|autor|autoren|category|kategorie|login|signin|register|account|search|suche|subscribe|abo|contact|kontakt|impressum|privacy|datenschutz|terms|about|jobs|shop)(?:/|$)"
            + "|\\.(?:pdf|jpe?g|png|gif|mp[34]|zip|xml|rss|json)$");

    private final Map<URI, TeaserLink> found = new LinkedHashMap<>();
    private final Map<URI, Element> first = new LinkedHashMap<>();
    private final URI base;
    private final URI page;

    private TeaserLinks(URI base, URI page) {
        this.base = base;
        this.page = page;
    }

    /// In the order of the page; empty where there is no such list.
    static List<TeaserLink> of(Document document, URI base, URI page) {
        var links = new TeaserLinks(base, page);
        links.gather(document.body());
        return links.list();
    }

    private void gather(Element body) {
        NodeTraversor.filter((node, _) -> {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (aside(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.nameIs("a") && element.hasAttr("href") && found.size() < MOST) {
                article(element.attr("href")).ifPresent(link -> add(element, link));
            }
            return FilterResult.CONTINUE;
        }, body);
    }

    /// Of several links to one article the one in a heading counts, else the one with the most words.
    private void add(Element anchor, URI link) {
        first.putIfAbsent(link, anchor);
        TeaserLink one = TeaserLink.of(anchor, link);
        TeaserLink before = found.get(link);
        if (one != null && (before == null || (one.heading() && !before.heading())
                || (one.heading() == before.heading() && one.headline().length() > before.headline().length()))) {
            found.put(link, one);
        }
    }

    /// Whether it holds what stands round a page's main part: menus, footers, what others read.
    static boolean aside(Element element) {
        if (element.nameIs("body") || element.nameIs("main")) {
            return false;
        }
        boolean named = ASIDE.matcher(element.normalName()).matches() || ASIDE_ROLE.matcher(element.attr("role")).matches()
                || (element.nameIs("header") && element.closest("main, article, section, li") == null)
                || element.classNames().stream().anyMatch(TeaserLinks::asideName) || asideName(element.id()) || Shape.remarks(element);
        return named && element.selectFirst("main, h1") == null;
    }

    private static boolean asideName(String name) {
        return ASIDE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /// The address of another page of the same house.
    private Optional<URI> article(String href) {
        if (href.startsWith("#")) {
            return Optional.empty();
        }
        return Addresses.resolve(base, href).filter(uri -> uri.getHost() != null && uri.getScheme().startsWith("http"))
                .filter(uri -> house(uri.getHost()).equals(house(String.valueOf(page.getHost()))))
                .map(uri -> Addresses.clean(URI.create(uri.toString().replaceFirst("#.*", ""))))
                .filter(uri -> !path(uri).isEmpty() || uri.getRawQuery() != null)
                .filter(uri -> !(path(uri).equals(path(page)) && Objects.equals(uri.getRawQuery(), page.getRawQuery())) && !NO_ARTICLE.matcher(path(uri)).find());
    }

    private static String path(URI address) {
        return Objects.requireNonNullElse(address.getRawPath(), "").replaceFirst("/$", "");
    }

    /// The last two names of a host.
    private static String house(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^.*?([^.]+\\.[^.]+)$", "$1");
    }

    private List<TeaserLink> list() {
        Map<String, List<TeaserLink>> alike = found.values().stream().collect(Collectors.groupingBy(TeaserLink::path, LinkedHashMap::new, Collectors.toList()));
        @Nullable List<TeaserLink> main = alike.values().stream().filter(TeaserLinks::headlines)
                .max(Comparator.comparingDouble(group -> group.stream().mapToDouble(link -> link.weight() * (link.heading() ? 2 : 1)).sum())).orElse(null);
        if (main == null) {
            return List.of();
        }
        Element region = region(main);
        var kept = new ArrayList<TeaserLink>();
        for (var group : alike.values()) {
            boolean other = group.getFirst().heading() && main.getFirst().heading();
            group.stream().filter(link -> group.equals(main) || (other && link.anchor().parents().contains(region))).forEach(kept::add);
        }
        var order = List.copyOf(found.keySet());
        kept.sort(Comparator.comparingInt(link -> order.indexOf(link.link())));
        return kept;
    }

    private static boolean headlines(List<TeaserLink> group) {
        double letters = group.stream().mapToDouble(TeaserLink::weight).average().orElse(0);
        long different = group.stream().map(link -> link.headline().toLowerCase(Locale.ROOT)).distinct().count();
        boolean headed = group.getFirst().heading();
        return group.size() >= (headed ? FEWEST_ALIKE : MANY) && different * 10 >= group.size() * 8L && letters >= (headed ? LETTERS_WITH_HEADINGS : LETTERS_WITHOUT);
    }

    /// The main part of the page, in which other articles may be set otherwise: the first may be set larger.
    private static Element region(List<TeaserLink> main) {
        Element anchor = main.getFirst().anchor();
        Element called = anchor.closest("main, [role=main], #content, #main");
        if (called != null) {
            return called;
        }
        Element at = anchor;
        while (at.parent() != null && !at.parent().nameIs("body")) {
            at = at.parent();
        }
        return at;
    }
}
