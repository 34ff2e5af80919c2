package org.broadsheet.view.reading;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// Articles for the tests.
final class Articles {
    static final URI LINK = URI.create("https://gazette.example/minutes");
    static final URI CRANES = URI.create("https://gazette.example/cranes.jpg");

    private Articles() {}

    static Picture picture(URI address, @Nullable Integer width, @Nullable Integer height, boolean lead) {
        return new Picture(address, "Cranes over a quay", "Cranes, this morning",
                new Credit("Agency/A. Nobody", "A. Nobody", List.of("Agency")), width, height, lead);
    }

    static Prose.Run run(String text, Prose.Style... styles) {
        return new Prose.Run(text, Set.of(styles), null);
    }

    /// Every part that there is, each once but for a second picture.
    static Article everyPart() {
        return Article.builder("Cranes stand still").kicker("Harbour").byline("Ada Quill").language("en")
                .published(new NewsDate.Day(LocalDate.of(2026, 11, 23)))
                .modified(new NewsDate.Moment(Instant.parse("2026-11-24T10:00:00Z")))
                .siteName("The Gazette").lead("The vote could stop half of the trade.")
                .pictures(List.of(picture(CRANES, 1200, 675, true),
                        picture(URI.create("https://gazette.example/tug.jpg"), null, null, false)))
                .body(List.of(
                        new Block.Paragraph(new Prose(List.of(run("The "), run("Board", Prose.Style.EMPHASIS),
                                run(" met; its "), new Prose.Run("minutes ", Set.of(), LINK),
                                new Prose.Run("are public", Set.of(Prose.Style.STRONG), LINK), run(" & <free>.")))),
                        new Block.Crosshead("Pilots and tugs", 2),
                        new Block.Quote(List.of(Prose.of("We load by hand.")), "Ines Moreau"),
                        new Block.Items(List.of(Prose.of("Grain"), Prose.of("Fruit")), true),
                        new Block.Figure(1),
                        new Block.Table(List.of(List.of(Prose.of("Port"), Prose.of("Ships")),
                                List.of(Prose.of("North"))), true, "Ships waiting"),
                        new Block.Code("a\n  b", null),
                        new Block.Embed(URI.create("https://video.example/1"), "A crane", "Videotube")))
                .signOff(new SignOff("aq/tr (Agency)", "aq", "tr", List.of("Agency")))
                .permalink(URI.create("https://gaz.example/p/1"))
                .sections(List.of(new Link("Africa & Asia", URI.create("https://gazette.example/africa"))))
                .moreSites(List.of(new Link("Academy", URI.create("https://academy.example/")))).build();
    }

    static Article paragraphs(String headline, String language, String text, int count) {
        return Article.builder(headline).language(language).rightToLeft(language.equals("ar") || language.equals("he"))
                .body(IntStream.range(0, count)
                        .mapToObj(i -> i % 8 == 7 ? new Block.Crosshead("Part " + i, 2)
                                : (Block) new Block.Paragraph(Prose.of(text)))
                        .toList())
                .build();
    }
}
