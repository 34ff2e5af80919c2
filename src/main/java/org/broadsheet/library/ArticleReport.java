package org.broadsheet.library;

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
            plain(lines, "Picture " + number++, picture(picture) + "; " + pictures.getOrDefault(picture.url(), "not fetched yet"));
        }
        var shortfall = story.teaser().shortfall();
        plain(lines, "Ready offline", ReadyWords.of(story.teaser()));
        plain(lines, "What happened last", shortfall == null ? null : shortfall.told());
        plain(lines, "Link as published", published);
        plain(lines, "Link without tracking", story.teaser().url());
        plain(lines, "Received", time(made.received(), zone));
        plain(lines, "Versions kept", story.versions().stream().map(at -> time(at, zone)).collect(Collectors.joining(", ")));
        plain(lines, "Page kept", made.page() == null ? "none" : made.page() + ", " + made.pageBytes() + " bytes as packed");
        plain(lines, "Extracted by", "version " + made.version() + " of the extractor");
        return new ArticleReport(article.headline(), lines);
    }

    /// A field by the name it has on the command line, and what it says.
    private record Field(String id, String name, @Nullable Object value) {}

    private static List<Field> fields(Article article, ZoneId zone) {
        var signOff = article.signOff();
        return List.of(new Field("headline", "Headline", article.headline()), new Field("kicker", "Kicker", article.kicker()),
                new Field("lead", "Lead", article.lead()), new Field("dateline", "Dateline", article.dateline()),
                new Field("byline", "Byline", article.byline()), new Field("authors", "Authors", list(article.authors())),
                new Field("published", "Published", date(article.published(), zone)),
                new Field("modified", "Changed", date(article.modified(), zone)), new Field("language", "Language", article.language()),
                new Field("permalink", "Permanent link", article.permalink()), new Field("siteName", "Publisher", article.siteName()),
                new Field("topics", "Topics", list(article.topics())), new Field("body", "Text", text(article.body())),
                new Field("images", "Pictures", article.pictures().isEmpty() ? null : article.pictures().size()),
                new Field("signOff", "Sign-off", signOff == null ? null : signOff.text()),
                new Field("agencies", "Agencies", list(article.agencies())),
                new Field("free", "Free to read", article.free() == null ? null : article.free() ? "yes" : "no, it needs a subscription"),
                new Field("sections", "Main menu", article.sections().isEmpty() ? null : article.sections().size() + " links"));
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
        return body.isEmpty() ? null : body.size() + (body.size() == 1 ? " block: " : " blocks: ") + words;
    }

    private static String picture(Picture picture) {
        var credit = picture.credit();
        return Stream.of(picture.url().toString(), picture.width() == null || picture.height() == null ? null : picture.width() + " \u00D7 " + picture.height(),
                picture.caption() == null ? "no caption" : "caption: " + cut(picture.caption()), credit == null ? "no credit" : "credit: " + cut(credit.text()))
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
                + (line.from() == null ? "" : "\n    from " + line.from() + ". " + line.rule())).collect(Collectors.joining("\n")) + "\n";
    }
}
