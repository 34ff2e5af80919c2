package org.broadsheet.view.window;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Change;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Request;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Counts;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Link;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.page.Extractor;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeysFile;
import org.broadsheet.settings.KeysText;
import org.broadsheet.settings.Settings;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Store;
import org.broadsheet.view.Background;
import org.broadsheet.view.Screen;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Place;
import org.jspecify.annotations.Nullable;

/// The real window over a real store, driven by its keys.
final class OpenWindow implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /// Refuses, as there is no network.
    static final class Unplugged implements Fetcher {
        @Override
        public Fetched fetch(Request request) {
            return new Fetched.Failed("offline", "there is no network");
        }

        @Override
        public void close() {}
    }

    final List<URI> browsed = new CopyOnWriteArrayList<>();
    private boolean fullScreen;
    /// How often the reader has ended the program; the window stays open all the same.
    final AtomicInteger quits = new AtomicInteger();
    final List<Settings> kept = new CopyOnWriteArrayList<>();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    /// What the reader names when asked for a file; a dialogue needs a display.
    @Nullable Path named;
    final Newsroom newsroom;
    final Stage stage;
    final KeysFile keysFile;
    private final Path profile;
    private final Background background;
    private final BroadsheetWindow window;
    private final Robot robot;

    /// @param profile filled before
    /// @param fetcher closed with the window
    OpenWindow(Path profile, Settings settings, Fetcher fetcher) {
        this.profile = profile;
        newsroom = new Newsroom(profile, fetcher, Publishers.with(profile.resolve("publishers")), Clock.fixed(NOW, ZoneOffset.UTC),
                Platform::isFxApplicationThread);
        keysFile = new KeysFile(profile);
        background = Screen.on(() -> new Background(Platform::runLater, failures::add, Duration.ofSeconds(20)));
        stage = Screen.on(Stage::new);
        robot = Screen.on(Robot::new);
        var door = new Door() {
            @Override
            public Optional<Path> open(String title, List<String> endings) {
                return Optional.ofNullable(named);
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                return Optional.ofNullable(named);
            }

            @Override
            public void browse(URI address) {
                browsed.add(address);
            }

            @Override
            public boolean turnFullScreen() {
                fullScreen = !fullScreen; // the Headless platform fails to draw it
                return fullScreen;
            }

            @Override
            public void quit() {
                quits.incrementAndGet();
            }
        };
        window = Screen.on(() -> {
            var theme = new Theme(Typefaces.load(), Labels.RIGHT_TO_LEFT);
            var library = new BroadsheetWindow.Library(newsroom.reading(), newsroom.pictureFetching(), newsroom.searching(), newsroom.recalling(),
                    newsroom.subscribing(), newsroom.choosing(), newsroom.publisherFiles(), newsroom.ordering(), newsroom.iconFetching(), newsroom.importing(), newsroom.following(), newsroom.refresh(), newsroom.makingReady(), newsroom.backIssues(), newsroom.inspecting(), newsroom.moving(), newsroom.exporting(),
                    newsroom.networking(), newsroom.connecting(), newsroom.activity(), newsroom.changes());
            var opened = new BroadsheetWindow(stage, library, background, theme, settings, kept::add, new BroadsheetWindow.OwnKeys(keys(), keysFile::keep), door);
            opened.show(false);
            return opened;
        });
        settle();
    }

    private KeyChoices keys() {
        return keysFile.read() instanceof KeysText.Read.Good(var choices) ? choices : KeyChoices.USUAL;
    }

    /// With the sections *Harbour* and *Town* of a gazette, so many articles each, all unread; those of the harbour are
    /// the newer ones.
    static OpenWindow with(Path profile, int articlesEach) {
        try (var store = Store.open(profile, () -> false).store()) {
            var harbour = section(store, "Harbour");
            var town = section(store, "Town");
            keep(store, town, "Town", 0, articlesEach, NOW.minus(Duration.ofMinutes(2L * articlesEach)));
            keep(store, harbour, "Harbour", 0, articlesEach, NOW.minus(Duration.ofMinutes(articlesEach)));
        }
        var window = new OpenWindow(profile, Settings.USUAL.withSize(980, 700).withContents("all"), new Unplugged());
        window.until("the list is there", () -> !window.rows().isEmpty());
        window.settle();
        return window;
    }

    private static SectionId section(Store store, String title) {
        return store.sections().add(title, URI.create("https://gazette.example/" + title), List.of("The Gazette"),
                URI.create("https://gazette.example/"), "en", NOW);
    }

    private static void keep(Store store, SectionId section, String name, int from, int to, Instant since) {
        var arrivals = IntStream.range(from, to).mapToObj(number -> arrived(name, number, since)).toList();
        store.entries().keep(section, arrivals, Extractor.VERSION, FeedState.NEW, NOW);
    }

    private static Arrived arrived(String name, int number, Instant since) {
        var article = Article.builder(name + " story " + number).kicker(name).language("en")
                .lead("What there is to say of it in " + name + ", number " + number)
                .published(new NewsDate.Moment(since.plus(Duration.ofMinutes(number))))
                .siteName("The Gazette").permalink(URI.create("https://gazette.example/p/" + number))
                .sections(List.of(new Link("Ships", URI.create("https://gazette.example/ships"))))
                .body(List.of(new Block.Paragraph(Prose.of("The first paragraph of story " + number)),
                        new Block.Crosshead("What comes after", 2),
                        new Block.Paragraph(Prose.of("A last paragraph, and that is all."))))
                .build();
        return new Arrived(name + number, article, URI.create("https://gazette.example/" + name + "/" + number),
                "<item/>", "hash" + number, true, null);
    }

    /// Waits until something is offered to be subscribed to.
    void offered() {
        until("something is offered", () -> inFront().stream().map(sheet -> sheet.getScene().getRoot().lookup(".offers"))
                .anyMatch(offers -> offers != null && offers.isVisible() && offers.isFocused()));
    }

    /// Another program hands on an address or a file.
    void hand(String address) {
        Screen.run(() -> window.add(address));
    }

    /// News comes in: so many articles for the harbour, newer than all there are.
    void arrive(int count) {
        try (var store = Store.open(profile, () -> false).store()) {
            var harbour = store.sections().byAddress(URI.create("https://gazette.example/Harbour")).orElseThrow();
            keep(store, harbour.id(), "Harbour", 1_000_000, 1_000_000 + count,
                    NOW.minus(Duration.ofMinutes(1_000_000)).plus(Duration.ofSeconds(1)));
        }
        newsroom.changes().announce(new Change.Articles());
    }

    /// Presses a key, with others held down, and lets the screen settle.
    void press(KeyCode key, KeyCode... held) {
        Screen.run(() -> {
            for (var one : held) {
                robot.keyPress(one);
            }
            robot.keyType(key);
            for (var one : held) {
                robot.keyRelease(one);
            }
        });
        settle();
    }

    /// Presses keys faster than anything can be read.
    void pressAtOnce(KeyCode... keys) {
        Screen.run(() -> List.of(keys).forEach(robot::keyType));
        settle();
    }

    /// Types what letters, digits and spaces can say.
    void type(String text) {
        text.chars().forEach(character -> {
            var upper = Character.toUpperCase((char) character);
            var key = switch (upper) {
                case ' ' -> KeyCode.SPACE;
                case ':' -> KeyCode.SEMICOLON;
                case '/' -> KeyCode.SLASH;
                case '.' -> KeyCode.PERIOD;
                default -> KeyCode.valueOf(Character.isDigit(upper) ? "DIGIT" + upper : String.valueOf(upper));
            };
            if (Character.isUpperCase(character) || character == ':') {
                press(key, KeyCode.SHIFT);
            } else {
                press(key);
            }
        });
    }

    /// Shows a section.
    void show(String title) {
        Screen.run(() -> sections().getItems().stream().filter(place -> place.title().equals(title)).findFirst()
                .ifPresent(place -> sections().getSelectionModel().select(place)));
        until(title + " is shown", () -> stage.getTitle().startsWith(title));
        settle();
    }

    /// As the store has them at this moment; may be asked anywhere.
    Counts newsroomCounts() {
        return asked(() -> newsroom.reading().counts());
    }

    /// As the store has them at this moment; may be asked anywhere.
    List<Section> newsroomSections() {
        return asked(() -> newsroom.subscribing().sections());
    }

    /// What the newsroom answers, on a thread that may wait.
    <A> A asked(Callable<A> question) {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            return asking.submit(question).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /// The line at the foot says nothing.
    void silence() {
        window.say("");
    }

    void settle() {
        Screen.pulses(stage.getScene());
    }

    void until(String what, BooleanSupplier holds) {
        Screen.until(what + "; said: " + Screen.on(this::said) + "; going on: " + Screen.on(this::going), holds);
    }

    // What is on the screen; asked on the JavaFX thread, or through [#see].

    static <A> A see(Callable<A> what) {
        return Screen.on(what);
    }

    @SuppressWarnings("unchecked")
    ListView<EntryId> list() {
        return (ListView<EntryId>) Objects.requireNonNull(stage.getScene().lookup(".contents .list-view"));
    }

    @SuppressWarnings("unchecked")
    ListView<Place> sections() {
        return (ListView<Place>) Objects.requireNonNull(stage.getScene().lookup(".sections"));
    }

    List<EntryId> rows() {
        return new ArrayList<>(list().getItems());
    }

    @Nullable EntryId chosen() {
        return list().getSelectionModel().getSelectedItem();
    }

    /// The headline on the page; empty while there is none.
    String headline() {
        var line = stage.getScene().lookup(".article .headline");
        return line == null ? "" : line.getAccessibleText();
    }

    String said() {
        return stage.getScene().lookup(".status-line .said") instanceof Label label ? label.getText() : "";
    }

    String going() {
        return stage.getScene().lookup(".status-line .going") instanceof Label label ? label.getText() : "";
    }

    String ready() {
        return stage.getScene().lookup(".status-line .ready") instanceof Label label ? label.getText() : "";
    }

    /// The pane that has the focus, or what in it has, by its style.
    String focus() {
        for (Node node = stage.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            for (var style : List.of("finding", "section-finding", "sections", "contents", "article-pane", "status-line", "skip-links",
                    "menu-bar")) {
                if (node.getStyleClass().contains(style)) {
                    return style;
                }
            }
        }
        return "nothing";
    }

    /// The uppermost row in view, and how many pixels of it are out of view.
    record Top(EntryId row, double offPx) {}

    Top top() {
        var flow = (VirtualFlow<?>) Objects.requireNonNull(list().lookup(".virtual-flow"));
        var cell = flow.getFirstVisibleCell();
        return new Top(list().getItems().get(cell.getIndex()), -cell.getLayoutY());
    }

    void scroll(double px) {
        Screen.run(() -> ((VirtualFlow<?>) Objects.requireNonNull(list().lookup(".virtual-flow"))).scrollPixels(px));
        settle();
    }

    /// The other windows that are open.
    List<Stage> inFront() {
        return Window.getWindows().stream().filter(other -> other instanceof Stage && !other.equals(stage))
                .map(Stage.class::cast).toList();
    }

    @Override
    public void close() {
        Screen.run(() -> {
            inFront().forEach(Stage::hide);
            stage.hide();
            window.close();
            background.close();
        });
        newsroom.close();
    }
}
