package org.broadsheet.library;

import static org.broadsheet.library.Sentences.say;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.store.Provenance;
import org.jspecify.annotations.Nullable;

/// What is known of an article: each field with its source and its rule, and what of it is held.
/// @param title its headline
public record ArticleReport(String title, List<Line> lines) {
    /// Enough to know a value by.
    private static final int LONGEST = 300;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// One thing that is known.
    /// @param name what it is
    /// @param from where it was found; absent for what the program knows of its own
    /// @param rule by which it was read, a sentence; absent likewise
    public record Line(String name, String value, @Nullable String from, @Nullable String rule) {}

    public ArticleReport {
        lines = List.copyOf(lines);
    }

    /// @param published the link as the publisher wrote it; absent where there is none
    /// @param pictures what happened to each, in words, by its address
    static ArticleReport of(Story story, Provenance made, @Nullable URI published, Map<URI, String> pictures, ZoneId zone) {
        var lines = new ArrayList<Line>();
        var article = story.article();
        fields(article, zone).forEach(field -> field(lines, field, article, story.publisher()));
        int number = 1;
        for (var picture : article.pictures()) {
            plain(lines, say("article.picture", number++), say("article.picture.said", picture(picture),
                    pictures.getOrDefault(picture.url(), say("article.picture.not-yet"))));
        }
        var shortfall = story.teaser().shortfall();
        plain(lines, say("article.ready"), ReadyWords.of(story.teaser()));
        plain(lines, say("article.last"), shortfall == null ? null : shortfall.told());
        plain(lines, say("article.link"), published);
        plain(lines, say("article.link.plain"), story.teaser().url());
        plain(lines, say("article.received"), time(made.received(), zone));
        plain(lines, say("article.versions"), story.versions().stream().map(at -> time(at, zone)).collect(Collectors.joining(", ")));
        plain(lines, say("article.page"), made.page() == null ? say("article.page.none") : say("article.page.bytes", made.page(), made.pageBytes()));
        plain(lines, say("article.extractor"), say("article.extractor.version", made.version()));
        return new ArticleReport(article.headline(), lines);
    }

    /// A field by the name it has on the command line, and what it says.
    private record Field(String id, @Nullable Object value) {
        String name() {
            return say("field." + id);
        }
    }

    private static List<Field> fields(Article article, ZoneId zone) {
        var signOff = article.signOff();
        return List.of(new Field("headline", article.headline()), new Field("kicker", article.kicker()),
                new Field("lead", article.lead()), new Field("dateline", article.dateline()),
                new Field("byline", article.byline()), new Field("authors", list(article.authors())),
                new Field("published", date(article.published(), zone)),
                new Field("modified", date(article.modified(), zone)), new Field("language", article.language()),
                new Field("permalink", article.permalink()), new Field("siteName", article.siteName()),
                new Field("topics", list(article.topics())), new Field("body", text(article.body())),
                new Field("images", article.pictures().isEmpty() ? null : article.pictures().size()),
                new Field("signOff", signOff == null ? null : signOff.text()),
                new Field("agencies", list(article.agencies())),
                new Field("free", article.free() == null ? null : say("article.free", article.free() ? 1 : 0)),
                new Field("sections", article.sections().isEmpty() ? null : say("article.links", article.sections().size())));
    }

    private static void field(List<Line> lines, Field field, Article article, @Nullable String publisher) {
        if (field.value() != null) {
            var origin = article.from().get(field.id());
            lines.add(new Line(field.name(), cut(field.value().toString()), origin == null ? null : FieldRules.where(origin, publisher),
                    origin == null ? null : FieldRules.rule(field.id(), origin)));
        }
    }

    private static void plain(List<Line> lines, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.add(new Line(name, cut(value.toString()), null, null));
        }
    }

    private static @Nullable String text(List<Block> body) {
        var words = body.stream().map(ArticleText::plain).collect(Collectors.joining(" ")).strip();
        return body.isEmpty() ? null : say("article.blocks", body.size(), words);
    }

    private static String picture(Picture picture) {
        var credit = picture.credit();
        return Stream.of(picture.url().toString(), picture.width() == null || picture.height() == null ? null : picture.width() + " \u00D7 " + picture.height(),
                picture.caption() == null ? say("article.caption.none") : say("article.caption", cut(picture.caption())),
                credit == null ? say("article.credit.none") : say("article.credit", cut(credit.text())))
                .filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private static @Nullable String list(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String date(@Nullable NewsDate date, ZoneId zone) {
        return date == null ? null : date instanceof NewsDate.Day(var day) ? day.toString() : time(date.instant(), zone);
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST * 3 ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }

    /// For the clipboard, the command line and a voice.
    public String text() {
        return title + "\n\n" + lines.stream().map(line -> line.name() + ": " + line.value()
                + (line.from() == null ? "" : "\n    " + say("article.from", line.from(), String.valueOf(line.rule())))).collect(Collectors.joining("\n")) + "\n";
    }
}
