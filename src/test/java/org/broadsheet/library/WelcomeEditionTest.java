package org.broadsheet.library;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.library.WelcomeEdition.Piece;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeEditionTest {
    private static final Instant STARTED = Instant.parse("2026-11-25T08:30:12Z");

    private final List<Piece> pieces = WelcomeEdition.printed(STARTED, Locale.ENGLISH);

    @Test
    void speaksFourLanguagesAndKnowsWhichRunsFromTheRight() {
        assertEquals(List.of("en", "en", "en", "en", "de", "de", "ar", "ja"),
                articles().map(Article::language).toList());
        assertEquals(List.of("ar"), articles().filter(Article::rightToLeft).map(Article::language).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"de-AT, de de en en en en ar ja", "ar, ar en en en en de de ja", "fr, en en en en de de ar ja"})
    void theReadersLanguageComesFirst(String reader, String order) {
        assertEquals(order, WelcomeEdition.printed(STARTED, Locale.forLanguageTag(reader)).stream()
                .map(piece -> String.valueOf(piece.article().language())).collect(joining(" ")));
    }

    @Test
    void isInTheOrderToReadItInWhenTheNewestStandsFirst() {
        assertEquals(Instant.parse("2026-11-25T08:30:00Z"), published(pieces.getFirst()));
        var dates = pieces.stream().map(WelcomeEditionTest::published).toList();
        assertEquals(dates.stream().sorted((one, other) -> other.compareTo(one)).toList(), dates);
    }

    @Test
    void everyPieceHasAnIdOfItsOwn() {
        assertEquals(pieces.size(), pieces.stream().map(Piece::id).distinct().count());
    }

    @Test
    void everyPieceHasWhatAnArticleNeeds() {
        assertAll(articles().map(article -> () -> {
            assertNotNull(article.kicker(), article.headline());
            assertNotNull(article.lead(), article.headline());
            assertNotNull(article.signOff(), article.headline());
            assertTrue(article.pictures().getFirst().lead(), article.headline());
            assertTrue(article.pictures().stream().allMatch(picture -> picture.alt() != null
                    && picture.caption() != null && picture.credit() != null), article.headline());
        }));
    }

    @Test
    void showsEveryKindOfBlock() {
        var shown = articles().flatMap(article -> article.body().stream()).map(Block::getClass).collect(toSet());
        assertEquals(Set.of(Block.class.getPermittedSubclasses()), shown);
    }

    @Test
    void figuresPointAtPicturesThatAreThere() {
        assertTrue(articles().allMatch(article -> article.body().stream()
                .allMatch(block -> !(block instanceof Block.Figure(int picture))
                        || (picture > 0 && picture < article.pictures().size()))));
    }

    @Test
    void setsRunsOfTextInTheirStyles() {
        var runs = articles().flatMap(article -> article.body().stream()).flatMap(WelcomeEditionTest::prose)
                .flatMap(prose -> prose.runs().stream()).toList();
        var styles = runs.stream().flatMap(run -> run.styles().stream()).collect(toCollection(TreeSet::new));
        assertEquals(EnumSet.of(Style.STRONG, Style.EMPHASIS, Style.CODE), styles);
        assertTrue(runs.stream().anyMatch(run -> run.link() != null));
        assertFalse(runs.stream().anyMatch(run -> run.text().contains("<")), "markup left in the text");
    }

    @Test
    void carriesThePicturesThatItNames() {
        assertAll(pieces.stream().map(piece -> () -> {
            assertEquals(piece.article().pictures().stream().map(Picture::url).collect(toSet()),
                    piece.pictures().keySet());
            for (byte[] bytes : piece.pictures().values()) {
                assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(bytes, 4));
            }
        }));
    }

    @Test
    void isLightEnoughToShipAndToStore() {
        int bytes = pieces.stream().flatMap(piece -> piece.pictures().values().stream()).mapToInt(b -> b.length).sum();
        assertTrue(bytes < 200_000, bytes + " bytes of pictures");
    }

    /// The keys of the single-letter commands and of the skip links, as the command table has them.
    @Test
    void englishPagesNameTheKeysOfTheFirstHour() {
        var words = articles().filter(article -> "en".equals(article.language())).map(WelcomeEditionTest::words).toList()
                .toString();
        assertAll(Stream.of("J", "K", "N", "P", "Space", "M", "S", "B", "F", "/", "?", "Enter", "Esc", "F5", "F6",
                "Shift+F6", "F1", "G", "Ctrl+K", "Ctrl+Shift+K", "Shift+A", "Ctrl+Z", "Ctrl+C", "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Ctrl+plus",
                "Ctrl+minus", "Ctrl+0").map(key -> () -> assertTrue(words.contains(" " + key + " "), key)));
    }

    @Test
    void germanPagesNameThemToo() {
        var words = articles().filter(article -> "de".equals(article.language())).map(WelcomeEditionTest::words).toList().toString();
        assertAll(Stream.of("J", "S", "M", "A", "F", "G", "F1", "F5", "F6", "Esc", "Tab", "Strg+K", "Strg+Umschalt+K", "Strg+Z", "Alt+1", "Alt+2", "Alt+3", "Alt+4")
                .map(key -> () -> assertTrue(words.contains(" " + key + " "), key)));
    }

    private Stream<Article> articles() {
        return pieces.stream().map(Piece::article);
    }

    private static Instant published(Piece piece) {
        return piece.article().published() instanceof NewsDate.Moment(Instant at) ? at : Instant.MIN;
    }

    private static String words(Article article) {
        String all = article.lead() + " " + article.body().stream().flatMap(WelcomeEditionTest::prose)
                .map(Prose::text).toList();
        return " " + all.replaceAll("[\\[\\],;:.]", " ").replaceAll("\\s+", " ") + " ";
    }

    private static Stream<Prose> prose(Block block) {
        return switch (block) {
            case Block.Paragraph(var prose) -> Stream.of(prose);
            case Block.Crosshead crosshead -> Stream.of(Prose.of(crosshead.text()));
            case Block.Quote quote -> quote.paragraphs().stream();
            case Block.Items list -> list.items().stream();
            case Block.Table table -> table.rows().stream().flatMap(List::stream);
            case Block.Figure _, Block.Code _, Block.Embed _ -> Stream.empty();
        };
    }
}
