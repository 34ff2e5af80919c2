package org.broadsheet.page;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.AllowList;
import org.broadsheet.markup.Credits;
import org.broadsheet.markup.Dates;
import org.broadsheet.markup.Publisher;
import org.broadsheet.news.Article;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a publisher's JSON document by its description.
final class DocumentReader {
    private final Publisher publisher;
    private final JsonNode json;
    private final URI address;

    private DocumentReader(Publisher publisher, JsonNode json, URI address) {
        this.publisher = publisher;
        this.json = json;
        this.address = address;
    }

    static Extracted read(byte[] bytes, URI address, Publisher publisher) {
        try {
            return new DocumentReader(publisher, JsonMapper.shared().readTree(bytes), address).read();
        } catch (JacksonException e) {
            return new Extracted.Nothing("no-article: " + Sentences.say("no-json", address, e.getOriginalMessage()));
        }
    }

    private Extracted read() {
        Optional<String> headline = publisher.field("headline", json).map(AllowList::text);
        Optional<String> html = publisher.field("body", json);
        if (headline.isEmpty() || html.isEmpty()) {
            return new Extracted.Nothing("no-article: " + Sentences.say(headline.isEmpty() ? "lacks.headline" : "lacks.body", address, publisher.name()));
        }
        Article.Builder article = Article.builder(headline.get()).from("headline", Origin.DOCUMENT).siteName(publisher.name()).from("siteName", Origin.SITE);
        String language = publisher.field("language", json).orElseGet(() -> publisher.variables(address).map(values -> values.get("language")).orElse(null));
        article.language(language).rightToLeft(Scripts.rightToLeft(language));
        publisher.field("kicker", json).ifPresent(text -> article.kicker(AllowList.text(text)).from("kicker", Origin.DOCUMENT));
        publisher.field("lead", json).ifPresent(text -> article.lead(AllowList.text(text)).from("lead", Origin.DOCUMENT));
        publisher.field("published", json).flatMap(Dates::readDate).ifPresent(date -> article.published(date).from("published", Origin.DOCUMENT));
        publisher.field("modified", json).flatMap(Dates::readDate).ifPresent(date -> article.modified(date).from("modified", Origin.DOCUMENT));
        publisher.field("permalink", json).or(() -> publisher.field("address", json)).flatMap(text -> Addresses.resolve(address, text))
                .ifPresent(uri -> article.permalink(Addresses.clean(uri)).from("permalink", Origin.DOCUMENT));
        List<String> authors = publisher.authors(json);
        if (!authors.isEmpty()) {
            article.authors(authors).byline(String.join(", ", authors)).from("authors", Origin.DOCUMENT).from("byline", Origin.DOCUMENT);
        }
        body(article, html.get(), language);
        return new Extracted.Found(article.build(), "UTF-8", Map.of());
    }

    private void body(Article.Builder article, String html, @Nullable String language) {
        Document fragment = PageTree.of(html);
        PageTree.prepare(fragment);
        BodyReader.Body body = BodyReader.read(fragment.body(), address, new Figures(fragment.body(), address, language, publisher));
        Closing closing = Closing.of(body.blocks(), language);
        List<Picture> lead = publisher.pictureAddress(json, address).map(uri -> picture(uri, language)).stream().toList();
        Pictures pictures = Pictures.of(closing.blocks(), body.pictures(), new Pictures.Around(lead, List.of()), List.of(), List.of(), List.of());
        article.body(pictures.blocks()).pictures(pictures.pictures()).from("body", Origin.DOCUMENT).from("images", Origin.DOCUMENT);
        if (closing.signOff() != null) {
            article.signOff(closing.signOff()).from("signOff", Origin.TEXT);
        }
        if (closing.dateline() != null) {
            article.dateline(closing.dateline()).from("dateline", Origin.TEXT);
        }
        var agencies = new LinkedHashSet<>(closing.agencies());
        if (!agencies.isEmpty()) {
            article.agencies(List.copyOf(agencies)).from("agencies", Origin.TEXT);
        }
    }

    private Picture picture(URI uri, @Nullable String language) {
        return new Picture(uri, publisher.picture("alt", json).orElse(null), publisher.picture("caption", json).orElse(null),
                publisher.picture("credit", json).flatMap(text -> Credits.credit(text, language)).orElse(null),
                pixels("width"), pixels("height"), true);
    }

    private @Nullable Integer pixels(String field) {
        return publisher.picture(field, json).filter(text -> text.matches("[1-9]\\d{0,4}")).map(Integer::valueOf).orElse(null);
    }
}
