package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.news.Article;
import org.broadsheet.news.SignOff;
import org.broadsheet.page.Extractor;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Store;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListsTest {
    @TempDir
    Path profile = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OpenWindow window;

    private static Arrived arrived(String headline, String... agencies) {
        var article = Article.builder(headline).language("en").agencies(List.of(agencies))
                .signOff(new SignOff("ab/cd (" + String.join(", ", agencies) + ")", "ab", "cd", List.of(agencies))).build();
        return new Arrived(headline, article, URI.create("https://gazette.example/" + headline), "<item/>", headline, true, null);
    }

    @BeforeEach
    void open() {
        Screen.start();
        try (var store = Store.open(profile, () -> false).store()) {
            var world = store.sections().add("World", URI.create("https://gazette.example/feed"), List.of(), null, "en", OpenWindow.NOW);
            store.entries().keep(world, Stream.of(arrived("First", "dpa", "AFP"), arrived("Second", "AFP"), arrived("Third", "dpa")).toList(),
                    Extractor.VERSION, FeedState.NEW, OpenWindow.NOW);
        }
        window = new OpenWindow(profile, Settings.USUAL.withSize(980, 700).withContents("all"), new OfflineFetcher());
        window.until("the list is there", () -> window.rows().size() == 3);
        window.settle();
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private void openList(int link, String title) {
        window.press(KeyCode.E);
        for (int stop = 0; stop < link; stop++) {
            window.press(KeyCode.TAB);
        }
        window.press(KeyCode.ENTER);
        window.until(title, () -> window.stage.getTitle().equals(title + " \u2013 Broadsheet"));
        window.settle();
    }

    @Test
    void anAgencyOpensFromTheSignOffAndEscLeadsBackToTheArticle() {
        window.press(KeyCode.J);
        window.press(KeyCode.J);
        window.press(KeyCode.K);
        window.until("the first is open", () -> window.headline().equals("First"));
        window.press(KeyCode.ENTER);
        openList(2, "Articles of AFP");
        assertEquals(2, see(window::rows).size());
        assertEquals("contents", see(window::focus));
        assertEquals("Articles of AFP: 2 articles. Esc leads back", see(window::said));

        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.until("the second is open", () -> window.headline().equals("Second"));
        window.press(KeyCode.ENTER);
        assertEquals("article-pane", see(window::focus));
        window.press(KeyCode.ESCAPE);
        assertEquals("contents", see(window::focus));
        assertTrue(see(() -> window.stage.getTitle()).startsWith("Articles of AFP"));
        window.press(KeyCode.ESCAPE);
        window.until("the first is back", () -> window.headline().equals("First") && window.rows().size() == 3);
        window.settle();
        assertEquals("article-pane", see(window::focus));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
        assertEquals("sections", see(window::focus), "no way back is left");
    }

    @Test
    void aListChosenMeanwhileForgetsTheWayBack() {
        window.press(KeyCode.J);
        window.until("the first is open", () -> !window.headline().isEmpty());
        openList(1, "Articles of dpa");
        window.press(KeyCode.G);
        window.press(KeyCode.T);
        window.until("today", () -> window.stage.getTitle().startsWith("Today"));
        window.press(KeyCode.ESCAPE);
        assertEquals("sections", see(window::focus));
    }

    @Test
    void dTellsWhereEachFieldOfTheArticleCameFromAndCopiesIt() {
        window.press(KeyCode.J);
        window.until("an article is open", () -> !window.headline().isEmpty());
        window.press(KeyCode.D);
        window.until("the sheet is open", () -> window.inFront().size() == 1);
        var sheet = window.inFront().getFirst();
        assertEquals("Article Details", see(sheet::getTitle));
        var spoken = see(() -> sheet.getScene().lookup(".details-page").getAccessibleText());
        assertTrue(spoken.contains("Agencies: ") && spoken.contains("Sign-off: ab/cd (") && spoken.contains("Ready offline: complete offline"), spoken);
        Screen.run(() -> sheet.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("Copy Report")).forEach(Button::fire));
        assertEquals(spoken, see(() -> Clipboard.getSystemClipboard().getString()));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
    }
}
