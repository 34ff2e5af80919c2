package org.broadsheet.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The articles that ship with the program: what a first start shows before anything was fetched. They stand in
/// `assets/welcome`, a file each, in the shape of `broadsheet page --json`, with their pictures beside them.
public final class WelcomeEdition {
    /// An article of the edition.
    /// @param id       the same in every version of the program
    /// @param pictures the bytes of each of its pictures, by the address that the article names
    public record Piece(String id, Article article, Map<URI, byte[]> pictures) {
        public Piece {
            pictures = Map.copyOf(pictures);
        }
    }

    private static final String PLACE = "/assets/welcome/";
    private static final JsonMapper JSON = new JsonMapper();

    private WelcomeEdition() {}

    /// The edition as if printed at that moment: the first piece is dated so, each further one a minute earlier, so that
    /// newest first is the order to read them in.
    /// @param reader whose language comes first; the others keep their order
    public static List<Piece> printed(Instant at, Locale reader) {
        var pieces = new ArrayList<Piece>();
        var time = at.truncatedTo(ChronoUnit.MINUTES);
        var texts = new LinkedHashMap<String, JsonNode>();
        list(json("edition.json"), "stories").map(JsonNode::stringValue).forEach(id -> texts.put(id, json(id + ".json")));
        var order = new ArrayList<>(texts.entrySet());
        order.sort(Comparator.comparing(text -> !reader.getLanguage().equals(orNull(text.getValue(), "language"))));
        for (var text : order) {
            pieces.add(piece(text.getKey(), text.getValue(), time));
            time = time.minus(Duration.ofMinutes(1));
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String id, JsonNode json, Instant published) {
        var pictures = list(json, "images").map(WelcomeEdition::picture).toList();
        var bytes = new LinkedHashMap<URI, byte[]>();
        for (Picture picture : pictures) {
            bytes.put(picture.url(), bytes(name(picture.url())));
        }
        var article = Article.builder(text(json, "headline"))
                .kicker(orNull(json, "kicker"))
                .lead(orNull(json, "lead"))
                .dateline(orNull(json, "dateline"))
                .byline(orNull(json, "byline"))
                .authors(texts(json, "authors"))
                .published(new NewsDate.Moment(published))
                .language(orNull(json, "language"))
                .rightToLeft("rtl".equals(orNull(json, "dir")))
                .siteName(orNull(json, "siteName"))
                .topics(texts(json, "topics"))
                .body(list(json, "body").map(WelcomeEdition::block).toList())
                .pictures(pictures)
                .signOff(signOff(json.path("signOff")))
                .agencies(texts(json, "agencies"))
                .free(json.path("free").booleanValue())
                .build();
        return new Piece(id, article, bytes);
    }

    private static Block block(JsonNode json) {
        return switch (text(json, "type")) {
            case "paragraph" -> new Block.Paragraph(prose(json));
            case "crosshead" -> new Block.Crosshead(text(json, "text"), json.path("level").intValue());
            case "quote" -> new Block.Quote(
                    Arrays.stream(text(json, "text").split("\n\n")).map(Prose::of).toList(), orNull(json, "source"));
            case "list" -> new Block.Items(items(json), json.path("ordered").booleanValue(false));
            case "picture" -> new Block.Figure(json.path("image").intValue());
            case "table" -> new Block.Table(
                    list(json, "rows").map(row -> row.valueStream().map(cell -> Prose.of(cell.stringValue())).toList()).toList(),
                    json.path("header").booleanValue(false), orNull(json, "caption"));
            case "code" -> new Block.Code(text(json, "text"), orNull(json, "language"));
            case "embed" -> new Block.Embed(URI.create(text(json, "url")), orNull(json, "title"),
                    orNull(json, "provider"));
            default -> throw new IllegalStateException("welcome edition: a block of type " + text(json, "type"));
        };
    }

    /// `html` where there is more than text.
    private static Prose prose(JsonNode json) {
        var html = orNull(json, "html");
        return html == null ? Prose.of(text(json, "text")) : InlineMarkup.read(html);
    }

    private static List<Prose> items(JsonNode json) {
        var html = orNull(json, "html");
        return html == null
                ? texts(json, "items").stream().map(Prose::of).toList()
                : Arrays.stream(html.split("<li>")).skip(1).map(item -> InlineMarkup.read(item.split("</li>", 2)[0]))
                        .toList();
    }

    private static Picture picture(JsonNode json) {
        return new Picture(URI.create(text(json, "url")), orNull(json, "alt"), orNull(json, "caption"),
                new Credit(text(json.path("credit"), "text"), null, List.of()), json.path("width").intValue(),
                json.path("height").intValue(), json.path("lead").booleanValue(false));
    }

    private static SignOff signOff(JsonNode json) {
        return new SignOff(text(json, "text"), orNull(json, "author"), orNull(json, "editor"), texts(json, "agencies"));
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }

    private static @Nullable String orNull(JsonNode json, String field) {
        return json.path(field).stringValueOpt().orElse(null);
    }

    private static List<String> texts(JsonNode json, String field) {
        return list(json, field).map(JsonNode::stringValue).toList();
    }

    private static Stream<JsonNode> list(JsonNode json, String field) {
        return json.path(field).valueStream();
    }

    private static String name(URI picture) {
        return picture.getPath().substring(picture.getPath().lastIndexOf('/') + 1);
    }

    private static JsonNode json(String name) {
        return JSON.readTree(bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = WelcomeEdition.class.getResourceAsStream(PLACE + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
