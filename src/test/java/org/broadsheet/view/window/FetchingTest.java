package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.broadsheet.Gazette;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an address in the clipboard to articles that are read with the publisher gone, by key alone.
class FetchingTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private final Gazette gazette = new Gazette();
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        for (int number = 1; number <= 3; number++) {
            gazette.publish(number);
        }
        window = new OpenWindow(profiles.resolve("reader" + next++), Settings.USUAL.withSize(980, 700),
                new HttpFetcher("test", Limits.STANDARD, _ -> { }));
    }

    @AfterEach
    void close() {
        window.close();
        gazette.close();
        assertEquals(List.of(), window.failures);
    }

    @Test
    void anAddressIsAddedFetchedAndReadOffline() {
        add(gazette.feed().toString());
        window.until("its articles are there", () -> window.rows().size() == 3);
        window.until("with text and pictures", () -> window.ready().startsWith("3 of 3 articles ready offline, "));

        window.until("the refresh has ended", () -> !window.going().startsWith("Refreshing"));
        gazette.publish(4);
        window.press(KeyCode.F5);
        window.until("one more", () -> window.rows().size() == 4);
        window.until("ready", () -> window.ready().startsWith("4 of 4 articles ready offline, "));
        window.until("and that is said", () -> window.going().contains("One new article"));

        var asked = gazette.asked().size();
        gazette.stop();
        for (int number = 4; number >= 1; number--) {
            var headline = "Ferry number " + number + " returns to the river";
            window.press(KeyCode.J);
            window.until("open is " + headline, () -> headline.equals(window.headline()));
            window.until("its picture hangs", () -> window.stage.getScene().getRoot().lookupAll(".article .figure")
                    .stream().flatMap(figure -> figure.lookupAll(".image-view").stream())
                    .anyMatch(view -> view instanceof ImageView picture && picture.getImage() != null));
        }
        assertEquals(asked, gazette.asked().size());

        window.press(KeyCode.F5);
        window.until("one quiet line", () -> window.going().startsWith("No network"));
        assertEquals(List.of(), see(window::inFront));
        assertEquals(4, see(() -> window.rows().size()));
    }

    @Test
    void aPageWithSeveralFeedsLetsTheReaderChoose() {
        gazette.answer("/news", "text/html", """
            <!DOCTYPE html><html><head><title>River Gazette</title>
            <link rel="alternate" type="application/rss+xml" title="Weather" href="/weather.xml">
            <link rel="alternate" type="application/rss+xml" title="River" href="/feed.xml">
            </head><body><p>News of the river</p></body></html>
            """);
        gazette.answer("/weather.xml", "application/rss+xml", "<rss><channel><title>Weather</title><item><title>Rain</title></item></channel></rss>");
        look(gazette.address("/news").toString());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until("its articles are there", () -> window.rows().size() == 3);
        assertTrue(see(() -> window.stage.getTitle()).startsWith("River Gazette"));
    }

    @Test
    void olderArticlesComeOnWishAndStandBelow() {
        var feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", %s"items": [{"id": "%2$d", "title": "Tide %2$d",
             "content_text": "High.", "date_published": "2026-11-%2$02dT10:00:00Z"}]}
            """;
        gazette.answer("/tides.json", "application/feed+json", feed.formatted("\"next_url\": \"/tides.json?p=2\", ", 12));
        gazette.answer("/tides.json?p=2", "application/feed+json", feed.formatted("", 11));
        add(gazette.address("/tides.json").toString());
        window.until("its article is there", () -> window.rows().size() == 1);
        window.until("the refresh has ended", () -> window.going().contains("One new article"));
        older();
        window.until("the older one is there", () -> window.rows().size() == 2);
        window.until("that is said", () -> window.going().contains("One older article in one document; there are no more"));
        window.press(KeyCode.J);
        window.until("the newer stands above", () -> window.headline().equals("Tide 12"));
    }

    /// By the menu: *Section*, then its letter.
    private void older() {
        window.press(KeyCode.S, KeyCode.ALT);
        window.press(KeyCode.C);
    }

    @Test
    void whatIsMissingIsListedWithItsReasonAndMadeReady() {
        gazette.answer("/story/a-2", 500, "text/html", new byte[0], Map.of());
        gazette.answer("/picture/1.png", 404, "image/png", new byte[0], Map.of());
        add(gazette.feed().toString());
        window.until("all but two are ready", () -> window.ready().startsWith("1 of 3 articles ready offline, "));
        window.press(KeyCode.G);
        window.press(KeyCode.R);
        window.until("the others are listed", () -> window.rows().size() == 2);
        window.press(KeyCode.J);
        window.until("a reason stands in the article", () -> details().endsWith("Lead only: its page could not be reached, and is tried again"));
        window.press(KeyCode.J);
        window.until("so it does for a picture", () -> details().endsWith("Text only: a picture was refused by its server"));

        gazette.publish(2);
        window.press(KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is told how it went", () -> window.going().startsWith("2 of 3 articles are ready offline; of the others 1 was refused by its server"));
        window.until("and counted", () -> window.ready().startsWith("2 of 3 articles ready offline, "));
    }

    private String details() {
        return window.stage.getScene().getRoot().lookup(".article .details") instanceof RunningText text ? text.prose().text() : "";
    }

    private void add(String address) {
        look(address);
        window.press(KeyCode.ENTER);
    }

    private void look(String address) {
        Screen.run(() -> {
            var content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.N, KeyCode.CONTROL);
        window.until("asks for the address", () -> window.inFront().size() == 1);
        window.press(KeyCode.ENTER);
        window.offered();
    }
}
