package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.broadsheet.library.Offer;
import org.broadsheet.net.Body;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding sections by an address, with the keyboard alone.
class AddSheetTest {
    private static final String FEED = "<rss version='2.0'><channel><title>%1$s</title><language>de</language><item><title>%1$s story</title><link>https://gazette.example/%1$s/1</link></item></channel></rss>";

    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    private final CountDownLatch unwanted = new CountDownLatch(1);
    private OpenWindow window;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() {
        window = new OpenWindow(profiles.resolve("reader" + next++), Settings.USUAL.withSize(980, 700), this::answer);
    }

    @AfterEach
    void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private Fetched answer(Request request) throws InterruptedException {
        return switch (request.address().getPath()) {
            case "/slow" -> slow();
            case "/quay" -> fresh(request, "<title>The Quay</title>" + IntStream.range(0, 6).mapToObj(i -> "<h3><a href=/a/%d>A story of the quay, number %d</a></h3>".formatted(i, i)).collect(Collectors.joining()));
            case "/page" -> fresh(request, "<link rel=alternate type=text/xml href=/Town><link rel=alternate type=text/xml href=/Harbour>"
                    + "<link rel=alternate type=text/xml href=/Sports><link rel=alternate type=text/xml href=/comments/feed/>");
            case "/Town", "/Harbour", "/Sports" -> fresh(request, FEED.formatted(request.address().getPath().substring(1)));
            case "/comments/feed/" -> fresh(request, FEED.formatted("Talk"));
            default -> new Fetched.Refused(404, null, request.address().getHost() + " answered 404 (not found)");
        };
    }

    private Fetched slow() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException();
        } finally {
            unwanted.countDown();
        }
    }

    private static Fetched fresh(Request request, String text) {
        return new Fetched.Fresh(Body.of(text), request.address(), Validators.NONE, "text/html", false);
    }

    @Test
    void severalFeedsAreMarkedBySpaceAndAddedByEnter() {
        add("https://gazette.example/page");
        choice("Town", "Harbour", "Sports", "Talk");
        assertTrue(see(() -> said().startsWith("4 feeds were found. Enter")), see(this::said));
        assertTrue(see(() -> line(0)).startsWith("Town: RSS 2.0 · 1 article · leads · German"), see(() -> line(0)));
        assertTrue(see(() -> line(3)).contains("what readers comment"), see(() -> line(3)));
        assertEquals("Subscribe", see(this::button));
        window.press(KeyCode.SPACE);
        assertEquals("Subscribe to One", see(this::button));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.SPACE);
        assertEquals("Subscribe to 2", see(this::button));
        assertTrue(see(() -> line(1)).endsWith("/Harbour, chosen"), see(() -> line(1)));
        window.press(KeyCode.ENTER);
        subscribed("Harbour", "Town");
    }

    @Test
    void theFirstIsReadyForEnterAndWhatIsThereIsShownSo() {
        add("https://gazette.example/page");
        choice("Town", "Harbour", "Sports", "Talk");
        window.press(KeyCode.ENTER);
        subscribed("Town");
        add("https://gazette.example/page");
        choice("Town", "Harbour", "Sports", "Talk");
        assertTrue(see(() -> line(0)).contains("you subscribe to it as Town"), see(() -> line(0)));
        window.press(KeyCode.ENTER);
        subscribed("Harbour", "Town");
    }

    @Test
    void aFeedIsShownWithItsHeadlinesBeforeItIsTaken() {
        add("https://gazette.example/Town");
        choice("Town");
        assertEquals("This was found. Enter subscribes to it.", see(this::said));
        assertEquals("Newest headlines Town story.", see(() -> part(".preview").getAccessibleText()));
        assertEquals(Set.of(), sections());
        window.press(KeyCode.ENTER);
        subscribed("Town");
    }

    @Test
    void whatIsThereIsShownInsteadOfTakenTwice() {
        add("https://gazette.example/Town");
        choice("Town");
        window.press(KeyCode.ENTER);
        subscribed("Town");
        add("http://www.gazette.example/Town/");
        Screen.until("it is said", () -> said().equals("You subscribe to it already, as Town. Enter shows it."));
        assertEquals("Show It", see(this::button));
        window.press(KeyCode.ENTER);
        subscribed("Town");
        assertTrue(see(() -> window.stage.getTitle()).startsWith("Town"));
    }

    @Test
    void aSiteWithoutAFeedOffersTheListOfItsPage() {
        add("https://gazette.example/quay");
        choice("The Quay");
        assertTrue(see(this::said).startsWith("This site offers no feed. Broadsheet can read this instead"), see(this::said));
        assertTrue(see(() -> line(0)).startsWith("The Quay: The articles listed on this page · 6 articles · leads"), see(() -> line(0)));
    }

    @Test
    void escapeBreaksOffASearchAndThenClosesTheSheet() throws Exception {
        add("https://gazette.example/slow");
        Screen.until("it is said", () -> said().startsWith("Looking for feeds at https://gazette.example/slow"));
        assertTrue(see(() -> part(".progress-bar").isVisible()));
        window.press(KeyCode.ESCAPE);
        assertTrue(unwanted.await(20, TimeUnit.SECONDS), "the request goes on");
        assertEquals("Broken off; nothing was added.", see(this::said));
        assertFalse(see(() -> part(".progress-bar").isVisible()));
        assertEquals("https://gazette.example/slow", see(() -> assertInstanceOf(TextField.class, root().getScene().getFocusOwner()).getText()));
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
    }

    @Test
    void whatWentWrongIsSaidInPlaceAndMended() {
        add("https://gazette.example/nothing");
        Screen.until("why", () -> said().equals("https://gazette.example/nothing: gazette.example answered 404 (not found)"));
        for (int letter = 0; letter < "nothing".length(); letter++) {
            window.press(KeyCode.BACK_SPACE);
        }
        assertEquals("", see(this::said));
        window.type("page");
        window.press(KeyCode.ENTER);
        choice("Town", "Harbour", "Sports", "Talk");
        window.press(KeyCode.ESCAPE);
        window.until("closed", () -> window.inFront().isEmpty());
        assertEquals(Set.of(), sections());
    }

    @Test
    void whatIsNoAddressIsSaidToBeNone() {
        add("https://gazette.example/page");
        choice("Town", "Harbour", "Sports", "Talk");
        window.press(KeyCode.TAB, KeyCode.SHIFT);
        window.press(KeyCode.A, KeyCode.CONTROL);
        window.type("what a day");
        window.press(KeyCode.ENTER);
        Screen.until("said", () -> said().startsWith("“what a day” is not the address of a page or a feed") && said().endsWith("To find a publisher by name, press Esc and then A."));
    }

    private void add(String address) {
        Screen.run(() -> {
            var content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.N, KeyCode.CONTROL);
        window.until("asks for the address", () -> window.inFront().size() == 1);
        window.press(KeyCode.ENTER);
    }

    private void choice(String... titles) {
        Screen.until("the choice is there", () -> offers().getItems().stream().map(Offer::title).toList().equals(List.of(titles)) && offers().isFocused());
        window.settle();
    }

    private void subscribed(String... titles) {
        window.until("closed", () -> window.inFront().isEmpty());
        window.until("subscribed", () -> sections().equals(Set.of(titles)));
    }

    private Set<String> sections() {
        return window.sections().getItems().stream().map(place -> place.title()).filter(Set.of("Town", "Harbour", "Sports", "Talk")::contains).collect(Collectors.toSet());
    }

    // What the sheet shows; asked on the JavaFX thread.

    private Parent root() {
        return window.inFront().getFirst().getScene().getRoot();
    }

    private Node part(String selector) {
        return Objects.requireNonNull(root().lookup(selector));
    }

    private OfferList offers() {
        return (OfferList) part(".offers");
    }

    private String line(int index) {
        return offers().lookupAll(".list-cell").stream().map(ListCell.class::cast).filter(cell -> cell.getIndex() == index).findFirst().orElseThrow().getAccessibleText();
    }

    private String said() {
        return String.valueOf(part(".answer").getParent().getAccessibleText());
    }

    private String button() {
        return root().lookupAll(".button").stream().map(Button.class::cast).filter(Button::isDefaultButton).findFirst().orElseThrow().getText();
    }
}
