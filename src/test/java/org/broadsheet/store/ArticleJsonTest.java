package org.broadsheet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {
    private static final URI HERE = URI.create("https://gazette.example/a");
    private static final Prose PLAIN = Prose.of("Plain “text”\nof two lines");
    private static final Prose SET = new Prose(List.of(new Prose.Run("Set ", Set.of(), null),
            new Prose.Run("boldly", Set.of(Prose.Style.STRONG, Prose.Style.EMPHASIS), HERE)));
    private static final Prose ONE_RUN = new Prose(List.of(new Prose.Run("all bold", Set.of(Prose.Style.STRONG), null)));

    @Test
    void readsEveryPartOfAnArticleBackAsItWas() {
        var article = Article.builder("Headline").kicker("Kicker").lead("Lead").dateline("Harbour, Monday").byline("A. Writer")
                .authors(List.of("A. Writer")).published(new NewsDate.Moment(Instant.parse("2026-11-23T04:50:00Z")))
                .modified(new NewsDate.Day(LocalDate.parse("2026-11-24"))).language("ar").rightToLeft(true).permalink(HERE)
                .siteName("The Gazette").topics(List.of("Sea", "Boats"))
                .body(List.of(new Block.Paragraph(PLAIN), new Block.Paragraph(SET), new Block.Paragraph(Prose.of("")),
                        new Block.Paragraph(ONE_RUN), new Block.Crosshead("Crosshead", 3),
                        new Block.Quote(List.of(PLAIN, SET), "A sailor"), new Block.Quote(List.of(), null),
                        new Block.Items(List.of(SET), true), new Block.Items(List.of(PLAIN), false), new Block.Figure(1),
                        new Block.Table(List.of(List.of(PLAIN, SET), List.of(PLAIN)), true, "Tides"),
                        new Block.Code("  a\n b", null), new Block.Embed(HERE, "A film", "Films")))
                .pictures(List.of(new Picture(HERE, "alt", "caption", new Credit("AP/P. Hoto", "P. Hoto", List.of("AP")), 1, 2, true),
                        new Picture(HERE, null, null, null, null, null, false)))
                .signOff(new SignOff("jm/rc (AP)", "jm", "rc", List.of("AP"))).agencies(List.of("AP")).free(false)
                .sections(List.of(new Link("World", HERE))).moreSites(List.of(new Link("Academy", HERE)))
                .from("headline", Origin.JSON_LD).from("lead", Origin.DOCUMENT).build();
        assertEquals(Optional.of(article), ArticleReading.read(ArticleJson.write(article)));
        var bare = Article.builder("Bare").build();
        assertEquals(Optional.of(bare), ArticleReading.read(ArticleJson.write(bare)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"v\":1}", "{\"v\":2,\"headline\":\"A\"}",
        "{\"v\":1,\"headline\":\"A\",\"body\":[{\"is\":\"hologram\"}]}", "{\"v\":1,\"headline\":7}",
        "{\"v\":1,\"headline\":\"A\",\"permalink\":\"http://[\"}", "{\"v\":1,\"headline\":\"A\",\"published\":\"soon\"}"})
    void takesWhatItDoesNotKnowForAbsent(String json) {
        assertTrue(ArticleReading.read(json).isEmpty());
    }
}
