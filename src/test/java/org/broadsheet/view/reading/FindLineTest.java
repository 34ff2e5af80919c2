package org.broadsheet.view.reading;

import static org.broadsheet.view.reading.Articles.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Prose;
import org.broadsheet.view.Screen;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is sought lies where it cannot be seen yet: further down than the page is set, and beyond the edge of what is wide.
class FindLineTest {
    private final List<String> said = new ArrayList<>();
    private ArticlePane pane;
    private Stage stage;

    @BeforeEach
    @SuppressWarnings("NullAway") // the pane and the stage are there before any test
    void start() {
        Screen.start();
        Screen.run(() -> {
            pane = new ArticlePane(_ -> { });
            pane.tell(said::add);
            var scene = new Scene(pane, 900, 700);
            new Theme(Typefaces.load(), false).dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Screen.run(stage::close);
    }

    private void show(Article article) {
        Screen.run(() -> pane.show(new EntryId(1), article, "complete offline", null));
        Screen.pulses(stage.getScene());
    }

    private void find(String words) {
        Screen.run(() -> {
            pane.finding().open();
            ((TextField) found(".finding .text-field")).setText(words);
        });
        Screen.pulses(stage.getScene());
    }

    private Node found(String styleClass) {
        return Objects.requireNonNull(pane.lookup(styleClass), styleClass);
    }

    /// Asked on the JavaFX thread.
    private String count() {
        return ((Label) found(".finding .count")).getText();
    }

    private void untilCounted(String wanted) {
        Screen.until(wanted + " are counted", () -> count().equals(wanted));
        Screen.pulses(stage.getScene());
    }

    /// Whether the place at which the reader is can be seen.
    private boolean seen() {
        return Screen.on(() -> {
            var page = found(".desk > .scroll-pane");
            var mark = found(".sought-now");
            var window = page.localToScene(page.getLayoutBounds());
            return window.contains(mark.localToScene(mark.getLayoutBounds()));
        });
    }

    @ParameterizedTest
    @CsvSource({"en, The quay lay still and nobody had a word for it that morning., lighthouse", "ar, تحرك القطار من المحطة وعلى متنه مئتا مسافر., المنارة"})
    void theEndOfALongArticleIsFoundThoughItIsNotSetYet(String language, String sentence, String word) {
        var endless = paragraphs("Long", language, (sentence + " ").repeat(8), 400);
        var body = new ArrayList<>(endless.body());
        body.add(new Block.Paragraph(Prose.of(word)));
        show(Article.builder("Long").language(language).rightToLeft(endless.rightToLeft()).body(body).build());
        find(word);
        untilCounted("1 of 1");
        assertTrue(seen());
        assertEquals("1 of 1: " + word, said.getLast());
    }

    @Test
    void whatIsNowhereIsOnlySaidToBeSoWhenAllHasBeenRead() {
        show(paragraphs("Long", "en", "The quay lay still. ".repeat(8), 400));
        find("lighthouse");
        Screen.until("it is said", () -> !said.isEmpty() && said.getLast().contains("does not stand"));
        assertEquals("nowhere", Screen.on(this::count));
        assertEquals(1, said.stream().filter(sentence -> sentence.contains("does not stand")).count());
    }

    @Test
    void whatIsBeyondTheEdgeOfAWideTableIsBroughtIn() {
        var row = new ArrayList<>(Collections.nCopies(30, Prose.of("quay and pier")));
        row.add(Prose.of("lighthouse"));
        show(Article.builder("Table").body(List.of(new Block.Table(List.of(row, row), false, null))).build());
        find("lighthouse");
        untilCounted("1 of 2");
        assertTrue(seen());
        Screen.run(() -> pane.finding().step(true));
        Screen.pulses(stage.getScene());
        assertTrue(seen());
    }

    @Test
    void aLetterThatStandsEverywhereIsCountedToo() {
        show(paragraphs("Long", "en", "eeee ".repeat(100), 48));
        find("e");
        Screen.until("all are counted", () -> Integer.parseInt(count().replaceAll(".* of |,", "")) >= 42 * 400);
    }
}
