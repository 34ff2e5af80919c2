package org.broadsheet.view.reading;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.broadsheet.library.ArticleText;
import org.broadsheet.library.SourceLinks;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Script;
import org.broadsheet.view.Typefaces;
import org.jspecify.annotations.Nullable;

/// Sets an article as a newspaper would: one node a part, in reading order, each with the trade's word as its style
/// class. What the type looks like is said in `article.css`.
final class Typesetter {
    /// Enough to see what an article is written in.
    private static final int SAMPLE = 2000;
    /// In characters; a paragraph of a newspaper has 500.
    private static final int LONGEST = 10_000;

    private final Article article;
    private final String ready;
    private final @Nullable String publisher;
    private final Ways ways;
    private final RunningText.Hand hand;

    /// What becomes of what the reader chooses on the page.
    /// @param door    the one way out: opens every link
    /// @param sources lists the articles of an agency or a photographer
    /// @param again   fetches a picture that is not held
    record Ways(Consumer<URI> door, Consumer<Contents.From> sources, Consumer<URI> again) {}

    /// @param ready     what of it is held, in words
    /// @param publisher whose article it is, where that is known
    Typesetter(Article article, String ready, @Nullable String publisher, Ways ways) {
        this.article = article;
        this.publisher = publisher;
        this.ways = ways;
        this.ready = ready;
        var sample = Stream.concat(Stream.of(article.headline(), article.lead() == null ? "" : article.lead()),
                article.body().stream().limit(5).map(ArticleText::plain)).collect(Collectors.joining(" "));
        var script = Typefaces.mainScript(sample.substring(0, Math.min(SAMPLE, sample.length())), article.language());
        hand = new RunningText.Hand(article.language(), script, ways.door());
    }

    /// What most of it is written in.
    Script script() {
        return hand.script();
    }

    /// The parts in order, each set when it is asked for: a long article is set in slices.
    List<Supplier<Region>> parts() {
        var parts = new ArrayList<Supplier<Region>>();
        var kicker = article.kicker();
        var byline = article.byline();
        var lead = article.lead();
        var signOff = article.signOff();
        if (kicker != null) {
            parts.add(() -> line(kicker, "kicker", "sans"));
        }
        parts.add(this::headline);
        if (byline != null) {
            parts.add(() -> sources(SourceLinks.text(Words.say("byline", byline), article.agencies(), article.language()), "byline", "sans"));
        }
        parts.add(this::detailsLine);
        if (lead != null) {
            parts.add(() -> line(lead, "lead", "serif"));
        }
        ArticleText.loose(article, true).forEach(picture -> parts.add(() -> figure(picture)));
        article.body().stream().flatMap(Typesetter::bounded).forEach(block -> parts.add(() -> set(block)));
        ArticleText.loose(article, false).forEach(picture -> parts.add(() -> figure(picture)));
        if (signOff != null) {
            parts.add(() -> spoken(sources(SourceLinks.text(signOff.text(), signOff.agencies(), article.language()), "sign-off", "serif"),
                    Words.say("sign-off")));
        }
        if (article.permalink() != null) {
            parts.add(this::permalink);
        }
        if (!article.sections().isEmpty() || !article.moreSites().isEmpty()) {
            parts.add(this::more);
        }
        return parts;
    }

    private RunningText headline() {
        var headline = spoken(line(article.headline(), "headline", "serif"), Words.say("heading", 1));
        headline.setFocusTraversable(true);
        return headline;
    }

    /// In words of the program's language, and so in its direction: in that of an Arabic article the day of a German date
    /// would stand at the wrong end. It begins where the lines of the article begin.
    private RunningText detailsLine() {
        var said = details();
        var line = directed(line(said, "details", "sans"), said);
        if (line.getNodeOrientation() != NodeOrientation.INHERIT) {
            line.setTextAlignment(TextAlignment.RIGHT);
        }
        return line;
    }

    private String details() {
        var parts = new ArrayList<String>();
        var published = article.published();
        var modified = article.modified();
        if (published != null) {
            parts.add(date(published));
        }
        if (modified != null && (published == null || Duration.between(published.instant(), modified.instant())
                .compareTo(Duration.ofMinutes(15)) > 0)) {
            parts.add(Words.say("updated", date(modified)));
        }
        var minutes = ReadingTime.minutes(article);
        if (minutes > 0) {
            parts.add(Words.say("minutes", minutes));
        }
        parts.add(ready.substring(0, 1).toUpperCase(Words.LOCALE) + ready.substring(1));
        if (Boolean.FALSE.equals(article.free())) {
            parts.add(Words.say("subscription"));
        }
        return String.join(" \u00B7 ", parts);
    }

    private static String date(NewsDate date) {
        return switch (date) {
            case NewsDate.Day(var day) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(Words.LOCALE).format(day);
            case NewsDate.Moment(var at) -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .localizedBy(Words.LOCALE).format(at.atZone(ZoneId.systemDefault()));
        };
    }

    /// A paragraph as long as a chapter is set as several, so that no single part keeps the window waiting.
    private static Stream<Block> bounded(Block block) {
        if (!(block instanceof Block.Paragraph(Prose prose)) || prose.text().length() <= LONGEST) {
            return Stream.of(block);
        }
        var paragraphs = Stream.<Block>builder();
        var runs = new ArrayList<Prose.Run>();
        var length = 0;
        for (var run : prose.runs()) {
            for (int from = 0; from < run.text().length(); ) {
                var to = Math.min(run.text().length(), from + LONGEST - length);
                runs.add(new Prose.Run(run.text().substring(from, to), run.styles(), run.link()));
                length += to - from;
                from = to;
                if (length == LONGEST) {
                    paragraphs.add(new Block.Paragraph(new Prose(runs)));
                    runs.clear();
                    length = 0;
                }
            }
        }
        paragraphs.add(new Block.Paragraph(new Prose(runs)));
        return paragraphs.build();
    }

    private Region set(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> directed(line(prose, "paragraph", "serif"), prose.text());
            case Block.Crosshead(String text, int level) ->
                spoken(line(text, "crosshead", "level-" + level, "serif"), Words.say("heading", level));
            case Block.Quote quote -> quote(quote);
            case Block.Items items -> items(items);
            case Block.Figure(int picture) when picture >= 0 && picture < article.pictures().size() ->
                figure(article.pictures().get(picture));
            case Block.Figure _ -> new VBox(); // a place without a picture: nothing to set
            case Block.Table table ->
                new TableGrid(table, prose -> line(prose, "sans"), text -> line(text, "caption", "sans"));
            case Block.Code(String text, _) -> code(text);
            case Block.Embed embed -> embed(embed);
        };
    }

    private Region quote(Block.Quote quote) {
        var box = box("quote");
        quote.paragraphs().forEach(prose -> box.getChildren().add(line(prose, "said", "serif")));
        if (quote.source() != null) {
            box.getChildren().add(line(quote.source(), "source", "sans"));
        }
        var text = ArticleText.plain(quote);
        return spoken(directed(box, text), Words.say("quote"));
    }

    private Region items(Block.Items items) {
        var box = box(items.ordered() ? "numbered" : "bulleted", "items");
        var number = 0;
        for (var item : items.items()) {
            var marker = new Text(items.ordered() ? ++number + "." : "\u2022");
            marker.getStyleClass().addAll("run", "marker");
            var place = new HBox(marker);
            place.getStyleClass().add("place");
            var text = line(item, "item", "serif");
            HBox.setHgrow(text, Priority.ALWAYS);
            var row = new HBox(place, text);
            row.getStyleClass().add("row");
            box.getChildren().add(row);
        }
        return directed(box, ArticleText.plain(items));
    }

    private Region figure(Picture picture) {
        var box = box("figure");
        var frame = new PictureFrame(picture, trouble -> missing(picture, trouble));
        var caption = picture.caption();
        var credit = picture.credit();
        box.getChildren().add(frame);
        // A caption that only repeats the alternative text is still what a reader sees; without one, the alternative
        // text stands there, as a paper would not print a picture without a word.
        var shown = caption == null ? picture.alt() : caption;
        if (shown != null || credit != null) {
            box.getChildren().add(new CaptionLine(shown == null ? null : line(shown, "caption", "sans"),
                    credit == null ? null : sources(SourceLinks.credit(creditLine(credit), credit, article.language()), "credit", "sans")));
        }
        return box;
    }

    /// What stands in the place of a picture that is not held: what it shows, why it is not there, and what to do.
    private Region missing(Picture picture, @Nullable String trouble) {
        var box = box("missing");
        if (picture.alt() != null && !saidBelow(picture, picture.alt())) {
            box.getChildren().add(line(picture.alt(), "alt", "sans"));
        }
        box.getChildren().add(line(trouble == null ? Words.say("picture.missing") : Words.say("picture.missing.why", reason(trouble)), "sentence", "sans"));
        var button = new Button(Words.say("picture.again"));
        button.setAccessibleText(Words.say("picture.again.spoken", picture.alt() == null ? Words.say("picture.spoken") : picture.alt()));
        button.setOnAction(_ -> {
            button.setText(Words.say("picture.trying"));
            button.setDisable(true);
            ways.again().accept(picture.url());
        });
        box.getChildren().add(button);
        return box;
    }

    /// Whether the line under a picture says all that its alternative text does; the same words twice would be a mistake.
    private static boolean saidBelow(Picture picture, String alt) {
        return picture.caption() == null || letters(picture.caption()).contains(letters(alt));
    }

    private static String letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// A sentence without what programs read in it, which stands before the first colon and a space.
    private static String reason(String trouble) {
        return trouble.substring(trouble.indexOf(": ") < 0 ? 0 : trouble.indexOf(": ") + 2);
    }

    static String creditLine(Credit credit) {
        return Words.say("credit", credit.text());
    }

    private Region code(String text) {
        var box = box("code");
        box.getChildren().add(line(text, "lines"));
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return box;
    }

    private Region embed(Block.Embed embed) {
        var box = box("embed");
        var title = embed.title() == null ? embed.url().toString() : embed.title();
        box.getChildren().add(line(linked(title, embed.url()), "title", "serif"));
        var provider = embed.provider() == null ? Words.say("embed.elsewhere") : embed.provider();
        box.getChildren().add(line(Words.say("embed", provider), "source", "sans"));
        return box;
    }

    private Region permalink() {
        var address = article.permalink();
        var label = new Prose.Run(Words.say("permalink") + " ", Set.of(), null);
        var link = new Prose.Run(String.valueOf(address), Set.of(), address);
        return line(new Prose(List.of(label, link)), "permalink", "sans");
    }

    private Region more() {
        var box = box("more");
        var from = publisher == null ? "" : publisher;
        box.getChildren().add(
                spoken(line(Words.say("more", from).strip(), "more-head", "sans"), Words.say("heading", 2)));
        Stream.of(article.sections(), article.moreSites()).filter(links -> !links.isEmpty())
                .forEach(links -> box.getChildren().add(line(list(links), "links", "sans")));
        return box;
    }

    private static Prose list(List<Link> links) {
        var runs = new ArrayList<Prose.Run>();
        for (var link : links) {
            if (!runs.isEmpty()) {
                runs.add(new Prose.Run("   ", Set.of(), null));
            }
            // No break within a name.
            runs.add(new Prose.Run(link.title().replace(' ', '\u00A0'), Set.of(), link.url()));
        }
        return new Prose(runs);
    }

    private static Prose linked(String text, URI address) {
        return new Prose(List.of(new Prose.Run(text, Set.of(), address)));
    }

    /// A line whose links lead to lists of this program: nothing that came from outside can hold such a link.
    private RunningText sources(SourceLinks links, String... styleClasses) {
        return new RunningText(links.line(), new RunningText.Hand(hand.language(), hand.script(),
                address -> Optional.ofNullable(links.lists().get(address)).ifPresent(ways.sources())), styleClasses);
    }

    private RunningText line(String text, String... styleClasses) {
        return line(Prose.of(text), styleClasses);
    }

    private RunningText line(Prose prose, String... styleClasses) {
        return new RunningText(prose, hand, styleClasses);
    }

    private static VBox box(String... styleClasses) {
        var box = new VBox();
        box.getStyleClass().addAll(styleClasses);
        box.setAccessibleRole(AccessibleRole.PARENT);
        return box;
    }

    private static <R extends Region> R spoken(R part, String as) {
        part.setAccessibleRoleDescription(as);
        return part;
    }

    /// A part wholly in another direction than the article (a quoted poem, an English paragraph in an Arabic article)
    /// runs its own way.
    private <R extends Region> R directed(R part, String text) {
        var rightToLeft = Typefaces.mainScript(text.substring(0, Math.min(SAMPLE, text.length())), article.language())
                .rightToLeft();
        if (rightToLeft != article.rightToLeft() && text.codePoints().anyMatch(Character::isLetter)) {
            part.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        }
        return part;
    }
}
