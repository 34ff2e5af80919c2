package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.broadsheet.news.Section;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The menu of publishers, and what stands below an article of one.
class PublishersMenuTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() throws IOException {
        var profile = profiles.resolve("reader" + next++);
        Files.createDirectories(profile.resolve("publishers"));
        Files.writeString(profile.resolve("publishers/gazette.json"), """
            {"name": "The Gazette", "editions": [{"language": "en", "region": "GB", "sections": [
              {"title": "The Harbour", "address": "https://gazette.example/Harbour", "site": "https://gazette.example/"},
              {"title": "Ships_and _boats", "address": "https://gazette.example/ships.xml", "site": "https://gazette.example/ships"},
              {"title": "Letters", "address": "https://gazette.example/letters.xml", "site": "https://gazette.example/letters"}]}]}""");
        window = OpenWindow.with(profile, 3);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private Menu menu() {
        return ((MenuBar) window.stage.getScene().lookup(".menu-bar")).getMenus().stream().filter(menu -> "menu.publishers".equals(menu.getId())).findFirst().orElseThrow();
    }

    private static List<String> texts(Menu menu) {
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    private List<String> subscribed() {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> question = () -> window.newsroom.subscribing().sections().stream().map(Section::title).toList();
            return asking.submit(question).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private Menu opened(Menu menu) {
        Screen.run(menu::show);
        window.settle();
        return menu;
    }

    @Test
    void isFilledWhenItIsOpenedAndNotBefore() {
        assertEquals(List.of("_Choose Sections\u2026"), see(() -> texts(menu()).subList(0, 1)));
        assertTrue(see(() -> texts(menu())).stream().noneMatch("The Gazette"::equals));
        window.press(KeyCode.P, KeyCode.ALT);
        window.until("publishers are there", () -> texts(menu()).contains("The Gazette"));
        assertTrue(see(() -> texts(menu())).contains("In Other Languages"));
    }

    @Test
    void aCheckMarkSubscribesAndEnds() {
        window.press(KeyCode.P, KeyCode.ALT);
        window.until("publishers are there", () -> texts(menu()).contains("The Gazette"));
        var gazette = opened(see(() -> (Menu) menu().getItems().stream().filter(item -> "The Gazette".equals(item.getText())).findFirst().orElseThrow()));
        assertEquals(List.of("The Harbour", "Ships_and _boats", "Letters"), see(() -> texts(gazette)));
        assertEquals(List.of(true, false, false), see(() -> gazette.getItems().stream().map(item -> ((CheckMenuItem) item).isSelected()).toList()));
        Screen.run(() -> gazette.getItems().get(2).fire());
        window.until("it is subscribed", () -> subscribed().contains("Letters"));
        window.until("it is said", () -> window.said().startsWith("Letters is subscribed"));
        Screen.run(() -> gazette.getItems().getFirst().fire());
        window.until("it asks first", () -> window.inFront().size() == 1 && window.inFront().getFirst().getTitle().startsWith("Remove"));
        assertTrue(subscribed().contains("Harbour"));
    }

    @Test
    void whatElseThePublisherOffersStandsBelowTheArticle() {
        window.press(KeyCode.J);
        window.until("it is named", () -> window.stage.getScene().getRoot().lookupAll(".skip-links .button").stream()
                .anyMatch(link -> ((Labeled) link).getText().equals("Skip to more The Gazette sites")));
        Screen.until("it is offered", () -> {
            window.stage.getScene().lookup(".article-pane");
            return !window.stage.getScene().getRoot().lookupAll(".offer").isEmpty();
        });
        window.press(KeyCode.DIGIT3, KeyCode.ALT);
        assertEquals("+\u2002Ships_and _boats", see(() -> ((Button) window.stage.getScene().getFocusOwner()).getText()));
        window.press(KeyCode.TAB);
        window.press(KeyCode.ENTER);
        window.until("it is subscribed", () -> subscribed().contains("Letters"));
        assertEquals("\u2713\u2002Letters \u2013 subscribed", see(() -> ((Button) window.stage.getScene().getFocusOwner()).getText()));
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until("the choice is open", () -> window.inFront().size() == 1 && window.inFront().getFirst().getTitle().equals("Choose Sections"));
    }
}
