package org.broadsheet.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an article from the JSON it is kept as.
final class ArticleReading {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Origin> ORIGINS = origins();

    private ArticleReading() {}

    /// Empty when another version wrote it, or when something in it is not known or damaged: it is derived, and derived
    /// anew then.
    static Optional<Article> read(String text) {
        try {
            var json = JSON.readTree(text);
            return json.path("v").asInt(0) == ArticleJson.VERSION ? Optional.of(article(json)) : Optional.empty();
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Article article(JsonNode json) {
        var article = Article.builder(must(json, "headline"))
                .kicker(text(json, "kicker"))
                .lead(text(json, "lead"))
                .dateline(text(json, "dateline"))
                .byline(text(json, "byline"))
                .authors(list(json, "authors", JsonNode::asString))
                .published(date(json, "published"))
                .modified(date(json, "modified"))
                .language(text(json, "language"))
                .rightToLeft(flag(json, "rtl"))
                .permalink(address(json, "permalink"))
                .siteName(text(json, "site"))
                .topics(list(json, "topics", JsonNode::asString))
                .body(list(json, "body", ArticleReading::block))
                .pictures(list(json, "pictures", ArticleReading::picture))
                .signOff(signOff(json.get("signOff")))
                .agencies(list(json, "agencies", JsonNode::asString))
                .free(json.has("free") ? (Boolean) flag(json, "free") : null)
                .sections(list(json, "sections", ArticleReading::link))
                .moreSites(list(json, "more", ArticleReading::link));
        json.path("from").forEachEntry((field, origin) -> {
            var known = ORIGINS.get(origin.asString());
            if (known != null) {
                article.from(field, known);
            }
        });
        return article.build();
    }

    private static Block block(JsonNode json) {
        return switch (must(json, "is")) {
            case "p" -> new Block.Paragraph(prose(json.required("text")));
            case "h" -> new Block.Crosshead(must(json, "text"), json.required("level").intValue());
            case "quote" -> new Block.Quote(list(json, "text", ArticleReading::prose), text(json, "source"));
            case "list" -> new Block.Items(list(json, "items", ArticleReading::prose), flag(json, "ordered"));
            case "figure" -> new Block.Figure(json.required("picture").intValue());
            case "table" -> new Block.Table(list(json, "rows", row -> each(row, ArticleReading::prose)),
                    flag(json, "header"), text(json, "caption"));
            case "code" -> new Block.Code(must(json, "text"), text(json, "language"));
            case "embed" -> new Block.Embed(URI.create(must(json, "url")), text(json, "title"), text(json, "provider"));
            case String other -> throw new IllegalArgumentException("unknown block: " + other);
        };
    }

    private static Prose prose(JsonNode json) {
        return json.isString() ? Prose.of(json.stringValue()) : new Prose(each(json, ArticleReading::run));
    }

    private static Prose.Run run(JsonNode json) {
        var styles = EnumSet.noneOf(Prose.Style.class);
        json.path("styles").forEach(name -> styles.add(Prose.Style.valueOf(name.asString())));
        return new Prose.Run(must(json, "text"), styles, address(json, "link"));
    }

    private static Picture picture(JsonNode json) {
        return new Picture(URI.create(must(json, "url")), text(json, "alt"), text(json, "caption"),
                credit(json.get("credit")), number(json, "width"), number(json, "height"), flag(json, "lead"));
    }

    private static @Nullable Credit credit(@Nullable JsonNode json) {
        return json == null ? null
                : new Credit(must(json, "text"), text(json, "photographer"), list(json, "agencies", JsonNode::asString));
    }

    private static @Nullable SignOff signOff(@Nullable JsonNode json) {
        return json == null ? null : new SignOff(must(json, "text"), text(json, "author"), text(json, "editor"),
                list(json, "agencies", JsonNode::asString));
    }

    private static Link link(JsonNode json) {
        return new Link(must(json, "title"), URI.create(must(json, "url")));
    }

    private static @Nullable NewsDate date(JsonNode json, String field) {
        var text = text(json, field);
        if (text == null) {
            return null;
        }
        return text.indexOf('T') > 0 ? new NewsDate.Moment(Instant.parse(text)) : new NewsDate.Day(LocalDate.parse(text));
    }

    private static String must(JsonNode json, String field) {
        return json.required(field).stringValue();
    }

    private static @Nullable String text(JsonNode json, String field) {
        var node = json.get(field);
        return node == null ? null : node.stringValue();
    }

    private static @Nullable URI address(JsonNode json, String field) {
        var text = text(json, field);
        return text == null ? null : URI.create(text);
    }

    private static @Nullable Integer number(JsonNode json, String field) {
        var node = json.get(field);
        return node == null ? null : (Integer) node.intValue();
    }

    private static boolean flag(JsonNode json, String field) {
        return json.path(field).asBoolean(false);
    }

    private interface Reading<T> {
        T value(JsonNode json);
    }

    private static <T> List<T> list(JsonNode json, String field, Reading<T> reading) {
        return each(json.path(field), reading);
    }

    private static <T> List<T> each(JsonNode array, Reading<T> reading) {
        var values = new ArrayList<T>(array.size());
        array.forEach(node -> values.add(reading.value(node)));
        return values;
    }

    private static Map<String, Origin> origins() {
        var labels = new HashMap<String, Origin>();
        for (var origin : Origin.values()) {
            labels.put(origin.label(), origin);
        }
        return labels;
    }
}
