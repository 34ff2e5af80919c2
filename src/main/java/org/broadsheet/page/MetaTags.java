package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads OpenGraph and the older `meta` elements of a page's head.
final class MetaTags {
    private static final int LONGEST = 10_000;
    private static final List<String> PUBLISHED = List.of("article:published_time", "og:article:published_time", "datepublished",
            "dc.date.issued", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish_date", "publish-date",
            "parsely-pub-date", "sailthru.date", "article.published", "displaydate", "cxenseparse:recs:publishtime", "iso-8601-publish-date", "published-date",
            "rnews:datepublished", "originalpublicationdate", "article_date_original", "date_published", "analyticsattributes.articledate", "citation_date", "citation_publication_date", "og:published_time", "bt:pubdate", "lp.article:published_time", "vr:published_time", "ptime");
    private static final List<String> DATED = List.of("date", "dc.date", "dcterms.date", "dateline", "last-modified");
    private static final List<String> MODIFIED = List.of("article:modified_time", "og:updated_time", "dcterms.modified", "datemodified", "lastmod", "revised");
    private static final List<String> AUTHOR = List.of("author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author",
            "authors", "article:author_name", "citation_author", "og:article:author", "mediator_author", "twitter:data1", "lp.article:author");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final Document document;
    private final @Nullable URI base;
    private final Map<String, List<String>> said;

    private MetaTags(Document document, @Nullable URI base) {
        this.document = document;
        this.base = base;
        this.said = said(document);
    }

    static Facts read(Document document, @Nullable URI base) {
        return new MetaTags(document, base).facts();
    }

    private Facts facts() {
        var facts = new Facts(Origin.META);
        facts.siteName = one("og:site_name", "application-name").orElse(null);
        facts.headline = one("og:title", "twitter:title", "dc.title", "dc:title", "dcterms.title", "parsely-title", "citation_title", "sailthru.title")
                .orElse(null);
        facts.lead = one("og:description", "description", "twitter:description", "dc.description", "dc:description").orElse(null);
        facts.kicker = one("article:section", "og:article:section", "parsely-section", "cxenseparse:recs:category").orElse(null);
        facts.published = date(PUBLISHED);
        facts.modified = date(MODIFIED);
        facts.dated = date(DATED);
        facts.language = language();
        facts.permalink = permalink().orElse(null);
        facts.free = one("article:content_tier", "og:article:content_tier").map(tier -> switch (tier.toLowerCase(Locale.ROOT)) {
            case "free" -> Boolean.TRUE;
            case "locked" -> Boolean.FALSE;
            default -> null;
        }).orElse(null);
        facts.authors.addAll(authors());
        all("article:tag", "og:article:tag", "news_keywords", "keywords").limit(40).forEach(facts.topics::add);
        picture().ifPresent(facts.pictures::add);
        return facts;
    }

    private List<String> authors() {
        return AUTHOR.stream().map(name -> named(name).filter(text -> !text.startsWith("http") && !text.contains("@") && text.length() < 100
                && (!name.equals("twitter:data1") || one("twitter:label1").filter(label -> label.matches("(?i).*(written|author|by).*")).isPresent())).toList())
                .filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    private @Nullable NewsDate date(List<String> names) {
        return names.stream().flatMap(this::named).map(Dates::readDate).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private @Nullable String language() {
        Element html = document.selectFirst("html");
        String declared = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        return Words.orNull(declared.isBlank() ? one("content-language", "language", "dc.language", "og:locale", "inlanguage").orElse("") : declared);
    }

    private Optional<URI> permalink() {
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        return Optional.ofNullable(canonical).flatMap(link -> Addresses.resolve(base, link.attr("href")))
                .or(() -> one("og:url").flatMap(url -> Addresses.resolve(base, url)));
    }

    private Optional<Picture> picture() {
        return one("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "sailthru.image.full", "parsely-image-url", "thumbnail")
                .or(() -> Optional.ofNullable(document.selectFirst("link[rel=image_src][href]")).map(link -> link.attr("href")))
                .flatMap(url -> Addresses.resolve(base, url))
                .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http"))
                .map(uri -> new Picture(uri, one("og:image:alt", "twitter:image:alt").orElse(null), null, null,
                        pixels("og:image:width"), pixels("og:image:height"), false));
    }

    private @Nullable Integer pixels(String name) {
        return one(name).filter(text -> text.matches("[1-9]\\d{0,4}")).map(Integer::valueOf).orElse(null);
    }

    private Optional<String> one(String... names) {
        return all(names).findFirst();
    }

    private Stream<String> all(String... names) {
        return Arrays.stream(names).flatMap(this::named);
    }

    private Stream<String> named(String name) {
        return said.getOrDefault(name, List.of()).stream();
    }

    /// What the page's `meta` elements say, by their names in small letters; a `property` may be a list of names (RDFa Core §5).
    private static Map<String, List<String>> said(Document document) {
        var said = new HashMap<String, List<String>>();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = WHITE.matcher(meta.attr(meta.hasAttr("content") ? "content" : "value").strip()).replaceAll(" ");
            if (!content.isEmpty() && content.length() < LONGEST) {
                Stream.of("property", "name", "itemprop", "http-equiv")
                        .flatMap(attribute -> WHITE.splitAsStream(meta.attr(attribute).toLowerCase(Locale.ROOT)))
                        .filter(name -> !name.isEmpty()).distinct().forEach(name -> said.computeIfAbsent(name, _ -> new ArrayList<>()).add(content));
            }
        }
        return said;
    }
}
