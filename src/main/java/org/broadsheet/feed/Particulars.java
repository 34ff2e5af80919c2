package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Article;
import org.broadsheet.news.Credit;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.news.SignOff;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All that an article says, without its text, by the names of the command line's `page`: an extension of the feeds that
/// Broadsheet writes. Feeds have words for the most of it, but none for a kicker, a dateline or a sign-off, and each reader
/// takes them otherwise; who finds this has nothing to guess. In JSON Feed an object, in XML an element with one element a
/// name, as often as it has values.
final class Particulars {
    static final String EXTENSION = "_broadsheet";
    static final String NAMESPACE = "https://broadsheet.example/article/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_PIXELS = 100_000;
    private static final List<String> FIELDS = List.of("headline", "kicker", "lead", "dateline", "byline", "authors", "published",
            "modified", "permalink", "siteName", "topics", "images", "signOff", "agencies", "free");

    private Particulars() {}

    static ObjectNode of(Article article) {
        var json = NODES.objectNode();
        text(json, "headline", article.headline());
        text(json, "kicker", article.kicker());
        text(json, "lead", article.lead());
        text(json, "dateline", article.dateline());
        text(json, "byline", article.byline());
        texts(json, "authors", article.authors());
        text(json, "published", article.published() == null ? null : article.published().text());
        text(json, "modified", article.modified() == null ? null : article.modified().text());
        text(json, "language", article.language());
        text(json, "dir", article.rightToLeft() ? "rtl" : null);
        text(json, "permalink", article.permalink());
        text(json, "siteName", article.siteName());
        texts(json, "topics", article.topics());
        if (!article.pictures().isEmpty()) {
            var images = json.putArray("images");
            article.pictures().forEach(picture -> picture(images.addObject(), picture));
        }
        var signOff = article.signOff();
        if (signOff != null) {
            var line = json.putObject("signOff");
            text(line, "text", signOff.text());
            text(line, "author", signOff.author());
            text(line, "editor", signOff.editor());
            texts(line, "agencies", signOff.agencies());
        }
        texts(json, "agencies", article.agencies());
        text(json, "free", article.free());
        return json;
    }

    private static void picture(ObjectNode json, Picture picture) {
        text(json, "url", picture.url());
        text(json, "alt", picture.alt());
        text(json, "caption", picture.caption());
        var credit = picture.credit();
        if (credit != null) {
            var line = json.putObject("credit");
            text(line, "text", credit.text());
            text(line, "photographer", credit.photographer());
            texts(line, "agencies", credit.agencies());
        }
        text(json, "width", picture.width());
        text(json, "height", picture.height());
        text(json, "lead", picture.lead() ? true : null);
    }

    private static void text(ObjectNode json, String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case Integer number -> json.put(name, number);
            case Boolean so -> json.put(name, so);
            default -> json.put(name, Letters.legal(value.toString()));
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            var array = json.putArray(name);
            texts.forEach(text -> array.add(Letters.legal(text)));
        }
    }

    /// What the first of these elements says; nothing where there is none.
    static @Nullable Article in(List<Element> elements) {
        return elements.isEmpty() ? null : of(json(elements.getFirst()));
    }

    /// An element with others in it, as an object. What it has once is a text, or a list of one to who asks for a list.
    private static ObjectNode json(Element element) {
        var json = NODES.objectNode();
        for (var child : element.children()) {
            JsonNode value = child.firstElementChild() == null ? NODES.stringNode(child.wholeText()) : json(child);
            json.withArrayProperty(child.tag().localName()).add(value);
        }
        return json;
    }

    /// Absent where this is not what we write.
    static @Nullable Article of(JsonNode json) {
        if (!json.isObject() || json.isEmpty()) {
            return null;
        }
        var headline = text(json, "headline");
        var article = Article.builder(headline == null ? "" : headline).kicker(text(json, "kicker")).lead(text(json, "lead"))
                .dateline(text(json, "dateline")).byline(text(json, "byline")).authors(texts(json, "authors"))
                .published(date(json, "published")).modified(date(json, "modified")).language(text(json, "language"))
                .rightToLeft("rtl".equals(text(json, "dir"))).permalink(address(json, "permalink").orElse(null))
                .siteName(text(json, "siteName")).topics(texts(json, "topics"))
                .pictures(all(json, "images").stream().flatMap(image -> picture(image).stream()).toList())
                .signOff(first(json, "signOff").map(Particulars::signOff).orElse(null)).agencies(texts(json, "agencies"));
        Optional.ofNullable(text(json, "free")).ifPresent(so -> article.free(Boolean.valueOf(so)));
        FIELDS.stream().filter(json::has).forEach(field -> article.from(field, Origin.FEED));
        return article.build();
    }

    private static Optional<Picture> picture(JsonNode json) {
        return address(json, "url").map(url -> new Picture(url, text(json, "alt"), text(json, "caption"),
                first(json, "credit").map(Particulars::credit).orElse(null), pixels(json, "width"), pixels(json, "height"),
                "true".equals(text(json, "lead"))));
    }

    private static @Nullable Credit credit(JsonNode json) {
        var text = text(json, "text");
        return text == null ? null : new Credit(text, text(json, "photographer"), texts(json, "agencies"));
    }

    private static @Nullable SignOff signOff(JsonNode json) {
        var text = text(json, "text");
        return text == null ? null : new SignOff(text, text(json, "author"), text(json, "editor"), texts(json, "agencies"));
    }

    private static List<JsonNode> all(JsonNode json, String name) {
        var value = json.path(name);
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else if (!value.isMissingNode()) {
            all.add(value);
        }
        return all;
    }

    private static Optional<JsonNode> first(JsonNode json, String name) {
        return all(json, name).stream().findFirst();
    }

    private static List<String> texts(JsonNode json, String name) {
        return all(json, name).stream().flatMap(value -> Stream.ofNullable(value.asString(""))).filter(text -> !text.isBlank()).toList();
    }

    private static @Nullable String text(JsonNode json, String name) {
        return texts(json, name).stream().findFirst().orElse(null);
    }

    private static @Nullable NewsDate date(JsonNode json, String name) {
        return Optional.ofNullable(text(json, name)).flatMap(Dates::readDate).orElse(null);
    }

    private static Optional<URI> address(JsonNode json, String name) {
        return Optional.ofNullable(text(json, name)).flatMap(text -> Addresses.resolve(null, text))
                .filter(address -> "http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    private static @Nullable Integer pixels(JsonNode json, String name) {
        var number = Links.size(String.valueOf(text(json, name)));
        return number == null || number < 1 || number > MOST_PIXELS ? null : number;
    }
}
