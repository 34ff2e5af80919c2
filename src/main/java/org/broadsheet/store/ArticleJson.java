package org.broadsheet.store;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes an article as the JSON it is kept as. [ArticleReading] is its other half; whoever changes one changes both, and
/// [#VERSION] when an older reading would go wrong.
final class ArticleJson {
    static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ArticleJson() {}

    static String write(Article article) {
        var json = NODES.objectNode().put("v", VERSION).put("headline", article.headline());
        text(json, "kicker", article.kicker());
        text(json, "lead", article.lead());
        text(json, "dateline", article.dateline());
        text(json, "byline", article.byline());
        texts(json, "authors", article.authors());
        date(json, "published", article.published());
        date(json, "modified", article.modified());
        text(json, "language", article.language());
        flag(json, "rtl", article.rightToLeft());
        text(json, "permalink", article.permalink());
        text(json, "site", article.siteName());
        texts(json, "topics", article.topics());
        list(json, "body", article.body(), ArticleJson::block);
        list(json, "pictures", article.pictures(), ArticleJson::picture);
        signOff(json, article.signOff());
        texts(json, "agencies", article.agencies());
        if (article.free() != null) {
            json.put("free", article.free());
        }
        list(json, "sections", article.sections(), ArticleJson::link);
        list(json, "more", article.moreSites(), ArticleJson::link);
        if (!article.from().isEmpty()) {
            var from = json.putObject("from");
            article.from().forEach((field, origin) -> from.put(field, origin.label()));
        }
        return json.toString();
    }

    private static ObjectNode block(Block block) {
        var json = NODES.objectNode();
        switch (block) {
            case Block.Paragraph(Prose prose) -> prose(json.put("is", "p"), "text", prose);
            case Block.Crosshead(String text, int level) -> json.put("is", "h").put("text", text).put("level", level);
            case Block.Quote(List<Prose> paragraphs, String source) -> {
                proses(json.put("is", "quote"), "text", paragraphs);
                text(json, "source", source);
            }
            case Block.Items(List<Prose> items, boolean ordered) -> {
                proses(json.put("is", "list"), "items", items);
                flag(json, "ordered", ordered);
            }
            case Block.Figure(int picture) -> json.put("is", "figure").put("picture", picture);
            case Block.Table(List<List<Prose>> rows, boolean header, String caption) -> {
                var lines = json.put("is", "table").putArray("rows");
                rows.forEach(row -> cells(lines.addArray(), row));
                flag(json, "header", header);
                text(json, "caption", caption);
            }
            case Block.Code(String text, String language) -> text(json.put("is", "code").put("text", text), "language", language);
            case Block.Embed(URI url, String title, String provider) -> {
                json.put("is", "embed").put("url", url.toString());
                text(json, "title", title);
                text(json, "provider", provider);
            }
        }
        return json;
    }

    private static ObjectNode picture(Picture picture) {
        var json = NODES.objectNode().put("url", picture.url().toString());
        text(json, "alt", picture.alt());
        text(json, "caption", picture.caption());
        var credit = picture.credit();
        if (credit != null) {
            credit(json.putObject("credit"), credit);
        }
        if (picture.width() != null) {
            json.put("width", picture.width());
        }
        if (picture.height() != null) {
            json.put("height", picture.height());
        }
        flag(json, "lead", picture.lead());
        return json;
    }

    private static void credit(ObjectNode json, Credit credit) {
        json.put("text", credit.text());
        text(json, "photographer", credit.photographer());
        texts(json, "agencies", credit.agencies());
    }

    private static void signOff(ObjectNode article, @Nullable SignOff signOff) {
        if (signOff != null) {
            var json = article.putObject("signOff").put("text", signOff.text());
            text(json, "author", signOff.author());
            text(json, "editor", signOff.editor());
            texts(json, "agencies", signOff.agencies());
        }
    }

    private static ObjectNode link(Link link) {
        return NODES.objectNode().put("title", link.title()).put("url", link.url().toString());
    }

    /// Plain text as a string, anything else as runs: most paragraphs are plain.
    private static void prose(ObjectNode json, String field, Prose prose) {
        var cell = NODES.arrayNode();
        cells(cell, List.of(prose));
        json.set(field, cell.get(0));
    }

    private static void proses(ObjectNode json, String field, List<Prose> proses) {
        cells(json.putArray(field), proses);
    }

    private static void cells(ArrayNode array, List<Prose> proses) {
        for (var prose : proses) {
            if (prose.plain() && prose.runs().size() <= 1) {
                array.add(prose.text());
            } else {
                var runs = array.addArray();
                prose.runs().forEach(run -> run(runs.addObject(), run));
            }
        }
    }

    private static void run(ObjectNode json, Prose.Run run) {
        json.put("text", run.text());
        Set<Prose.Style> styles = run.styles();
        if (!styles.isEmpty()) {
            texts(json, "styles", styles.stream().sorted().map(Enum::name).toList());
        }
        text(json, "link", run.link());
    }

    private static void date(ObjectNode json, String field, @Nullable NewsDate date) {
        text(json, field, date == null ? null : date.text());
    }

    private static void text(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    private static void flag(ObjectNode json, String field, boolean so) {
        if (so) {
            json.put(field, true);
        }
    }

    private static void texts(ObjectNode json, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            Consumer<String> add = json.putArray(field)::add;
            texts.forEach(add);
        }
    }

    private interface Writing<T> {
        ObjectNode node(T value);
    }

    private static <T> void list(ObjectNode json, String field, List<T> values, Writing<T> writing) {
        if (!values.isEmpty()) {
            var array = json.putArray(field);
            values.forEach(value -> array.add(writing.node(value)));
        }
    }
}
