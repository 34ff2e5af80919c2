package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Line;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.SignOffs;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.broadsheet.page.Sources.Found;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Puts an article together from what its sources say, the most trusted first, and notes where each field came from.
final class Assembly {

    /// So many letters of a page tell its script.
    private static final int SAMPLE = 4000;

    private final Sources sources;
    private final Document document;
    private final Titles titles;

    Assembly(Sources sources, Document document, Titles titles) {
        this.sources = sources;
        this.titles = titles;
        this.document = document;
    }

    /// @param headline as it was chosen among those the sources state
    Article article(Found<String> headline, BodyReader.Body body, Pictures.Around around, Menus.Read menus, @Nullable Publisher publisher) {
        Article.Builder article = Article.builder(headline.value()).from("headline", headline.origin());
        String language = language();
        article.language(language).rightToLeft(rightToLeft(language));
        kicker(article, headline.value());
        sources.published().ifPresent(found -> article.published(found.value()).from("published", found.origin()));
        sources.first(facts -> facts.modified).ifPresent(found -> article.modified(found.value()).from("modified", found.origin()));
        sources.first(facts -> facts.free).ifPresent(found -> article.free(found.value()).from("free", found.origin()));
        if (publisher != null) {
            article.siteName(publisher.name()).from("siteName", Origin.SITE);
        } else {
            sources.first(facts -> facts.siteName).ifPresent(found -> article.siteName(found.value()).from("siteName", found.origin()));
        }
        topics(article);
        permalink(article);
        String byline = authors(article);
        article.sections(menus.sections()).moreSites(menus.moreSites());
        if (!menus.sections().isEmpty()) {
            article.from("sections", Origin.MARKUP);
        }
        text(article, body, around, headline.value(), byline, language);
        return article.build();
    }

    private void kicker(Article.Builder article, String headline) {
        Optional<Found<String>> printed = sources.first(Origin.MARKUP, facts -> facts.kicker);
        sources.first(Origin.SITE, facts -> facts.kicker).or(() -> printed).or(() -> sources.first(facts -> facts.kicker)).filter(found -> found.value().length() < 80 && !Words.squash(found.value()).equals(Words.squash(headline)))
                .ifPresent(found -> article.kicker(found.value()).from("kicker", found.origin()));
    }

    private void topics(Article.Builder article) {
        for (Facts facts : sources.all()) {
            if (!facts.topics.isEmpty()) {
                var topics = new LinkedHashSet<String>();
                for (String topic : facts.topics) {
                    for (String one : topic.split(",", -1)) {
                        if (!one.isBlank() && topics.size() < 30) {
                            topics.add(one.strip());
                        }
                    }
                }
                article.topics(List.copyOf(topics)).from("topics", facts.origin);
                return;
            }
        }
    }

    private void permalink(Article.Builder article) {
        Optional<Found<URI>> shortOne = sources.first(Origin.MARKUP, facts -> facts.permalink);
        Optional<Found<URI>> canonical = sources.first(Origin.META, facts -> facts.permalink);
        shortOne.or(() -> canonical).or(() -> sources.first(facts -> facts.permalink))
                .filter(found -> found.value().getScheme() != null && found.value().getScheme().startsWith("http"))
                .ifPresent(found -> article.permalink(Addresses.clean(found.value())).from("permalink", found.origin()));
    }

    private @Nullable String authors(Article.Builder article) {
        Optional<Found<Byline>> byline = Authors.of(sources, titles);
        byline.ifPresent(found -> article.authors(found.value().names()).byline(found.value().line()).from("authors", found.origin()).from("byline", found.origin()));
        return byline.map(found -> found.value().line()).orElse(null);
    }

    @Nullable String language() {
        Optional<Found<String>> declared = sources.first(Origin.META, facts -> facts.language).or(() -> sources.first(facts -> facts.language));
        return declared.map(found -> found.value().strip().replace('_', '-')).filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"))
                .or(() -> Scripts.language(Words.beginning(document.body(), SAMPLE))).orElse(null);
    }

    private boolean rightToLeft(@Nullable String language) {
        Element html = document.selectFirst("html");
        String dir = html == null ? "" : html.attr("dir").isBlank() ? document.body().attr("dir") : html.attr("dir");
        return dir.equalsIgnoreCase("rtl") || (dir.isBlank() && Scripts.rightToLeft(language));
    }

    private void text(Article.Builder article, BodyReader.Body body, Pictures.Around around, String headline, @Nullable String byline, @Nullable String language) {
        var said = new ArrayList<@Nullable String>();
        said.add(headline);
        said.add(byline);
        sources.all().forEach(facts -> said.add(facts.kicker));
        List<Block> blocks = Trimming.trimmed(body.blocks(), said);
        Lead.Split lead = Lead.split(blocks, sources.all());
        if (lead.lead() != null) {
            article.lead(lead.lead()).from("lead", lead.origin());
        }
        Closing closing = Closing.of(lead.blocks(), language);
        var agencies = new LinkedHashSet<String>(closing.agencies());
        if (closing.signOff() != null) {
            article.signOff(closing.signOff()).from("signOff", Origin.TEXT);
        }
        if (closing.dateline() != null) {
            article.dateline(closing.dateline()).from("dateline", Origin.TEXT);
        }
        if (byline != null) {
            agencies.addAll(SignOffs.agencies(byline, language));
        }
        if (!agencies.isEmpty()) {
            article.agencies(List.copyOf(agencies)).from("agencies", Origin.TEXT);
        }
        List<Picture> stated = sources.all().stream().filter(facts -> facts.origin != Origin.META).flatMap(facts -> facts.pictures.stream()).toList();
        List<Picture> meta = sources.all().stream().filter(facts -> facts.origin == Origin.META).flatMap(facts -> facts.pictures.stream()).toList();
        Pictures pictures = Pictures.of(closing.blocks(), body.pictures(), around, stated, meta,
                sources.all().stream().flatMap(facts -> facts.described.stream()).toList());
        article.body(pictures.blocks()).pictures(pictures.pictures()).from("body", Origin.MARKUP);
        if (!pictures.pictures().isEmpty()) {
            article.from("images", pictures.origin());
        }
    }
}
