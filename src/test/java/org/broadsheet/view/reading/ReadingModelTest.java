package org.broadsheet.view.reading;

import static org.broadsheet.view.reading.Articles.CRANES;
import static org.broadsheet.view.reading.Articles.everyPart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import static org.junit.jupiter.api.Assertions.assertTrue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.broadsheet.library.Change;
import org.broadsheet.library.Changes;
import org.broadsheet.library.Deriving;
import org.broadsheet.library.FeedReading;
import org.broadsheet.library.PictureFetching;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Storing;
import org.broadsheet.library.Story;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Body;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.page.Extractor;
import org.broadsheet.settings.BudgetsFile;
import org.broadsheet.store.Arrived;
import org.broadsheet.store.FeedState;
import org.broadsheet.store.Store;
import org.broadsheet.view.Background;
import org.broadsheet.view.Screen;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the file to the page, all of it real but the screen.
class ReadingModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    private Path profile;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Change> told = new CopyOnWriteArrayList<>();
    private volatile Function<URI, Fetched> answer = _ -> new Fetched.Refused(503, null, "Service Unavailable");
    private Store store;
    private Background background;
    private ReadingModel model;
    private List<EntryId> ids = List.of();

    @BeforeEach
    @SuppressWarnings("NullAway") // set before any test
    void open() {
        Screen.start();
        store = Store.open(profile, Platform::isFxApplicationThread).store();
        var section = store.sections().add("Top", URI.create("https://gazette.example/feed"), List.of(), null, "en", NOW);
        var arrivals = new ArrayList<>(List.of(arrived("every-part", everyPart())));
        IntStream.range(0, 30).forEach(i -> arrivals.add(arrived("plain-" + i, Article.builder("Plain " + i).build())));
        ids = store.entries().keep(section, arrivals, 1, FeedState.NEW, NOW).fresh();
        var changes = new Changes();
        changes.listen(told::add);
        background = new Background(Platform::runLater, failures::add, Duration.ofSeconds(20));
        model = new ReadingModel(reading(changes), new PictureFetching(store, request -> answer.apply(request.address()),
                new Storing(store, new BudgetsFile(profile), changes, Clock.fixed(NOW, ZoneOffset.UTC)), changes), background);
    }

    private static Arrived arrived(String identity, Article article) {
        return new Arrived(identity, article, null, "<item/>", identity, true, null);
    }

    @AfterEach
    void close() {
        Screen.run(background::close);
        store.close();
        assertEquals(List.of(), failures);
    }

    private EntryId entry(String headline) {
        return store.entries().teasers(ids).stream().filter(teaser -> teaser.headline().equals(headline)).findFirst()
                .orElseThrow().id();
    }

    private @Nullable String headline() {
        var story = model.story().get();
        return story == null ? null : story.article().headline();
    }

    @Test
    void anArticleOpensAndIsMarkedReadOnce() {
        var id = entry("Cranes stand still");
        Screen.run(() -> model.open(id));
        Screen.until("it is open", () -> "Cranes stand still".equals(headline()));
        Screen.run(background::close);
        assertEquals(true, store.entries().teaser(id).orElseThrow().read());
        assertEquals(List.of(new Change.Marks(List.of(id))), told);
        assertEquals(everyPart(), Screen.on(() -> story().article()));
    }

    private Story story() {
        var story = model.story().get();
        assertNotNull(story);
        return story;
    }

    @Test
    void theArticleChosenLastIsTheOneThatIsOpen() {
        Screen.run(() -> IntStream.range(0, 30).forEach(i -> model.open(ids.get(i))));
        var last = store.entries().teaser(ids.get(29)).orElseThrow().headline();
        Screen.until("the last is open", () -> last.equals(headline()));
        Screen.run(background::close);
        assertEquals(1, told.size(), "only what was seen is marked read");
    }

    @Test
    void anArticleThatIsGoneClosesThePage() {
        Screen.run(() -> model.open(ids.getFirst()));
        Screen.until("one is open", () -> headline() != null);
        Screen.run(() -> model.open(new EntryId(99_999)));
        Screen.until("none is open", () -> headline() == null);
    }

    @Test
    void picturesComeFromTheStoreToThePage() throws IOException {
        var id = entry("Cranes stand still");
        store.pictures().keep(id, CRANES, png(1200, 675), "image/png", 1200, 675);
        var stage = Screen.on(() -> {
            var shown = new Stage();
            var scene = new Scene(new ArticlePane(model, _ -> { }, _ -> { }), 900, 700);
            new Theme(Typefaces.load(), false).dress(scene);
            shown.setScene(scene);
            shown.show();
            model.open(id);
            return shown;
        });
        Screen.until("both were looked for", () -> model.pictures().size() == 2);
        assertEquals(List.of(true, false), Screen.on(() -> story().article().pictures().stream()
                .map(picture -> model.pictures().getOrDefault(picture.url(), Optional.empty()).isPresent()).toList()));
        assertEquals(1, Screen.on(() -> stage.getScene().getRoot().lookupAll(".held").size()));
        assertEquals(1, Screen.on(() -> stage.getScene().getRoot().lookupAll(".missing").size()));
        Screen.run(stage::close);
    }

    @Test
    void aPictureThatIsHeldHasItsOwnSize() throws IOException {
        var id = entry("Cranes stand still");
        store.pictures().keep(id, CRANES, png(800, 200), "image/png", 800, 200);
        Screen.run(() -> model.open(id));
        Screen.until("it is open", () -> model.story().get() != null);
        var picture = Screen.on(() -> story().article().pictures().stream().filter(one -> one.url().equals(CRANES)).findFirst().orElseThrow());
        assertEquals(List.of(800, 200), List.of(Objects.requireNonNull(picture.width()), Objects.requireNonNull(picture.height())));
    }

    @Test
    void aPictureThatIsNotHeldCanBeTriedAgain() throws IOException {
        var id = entry("Cranes stand still");
        Screen.run(() -> model.open(id));
        Screen.until("it is open", () -> model.story().get() != null);
        Screen.run(() -> model.want(CRANES));
        Screen.until("it was looked for", () -> model.missing().equals(List.of(CRANES)));
        assertEquals(Optional.empty(), Screen.on(() -> model.trouble(CRANES)), "it was never asked for");

        Screen.run(() -> model.fetchAgain(CRANES));
        Screen.until("it was refused", () -> model.trouble(CRANES).isPresent());
        assertEquals("http 503 " + CRANES + ": Service Unavailable", Screen.on(() -> model.trouble(CRANES).orElseThrow()));

        var png = png(1200, 675);
        answer = address -> new Fetched.Fresh(new Body(png), address, Validators.NONE, "image/png", false);
        Screen.run(() -> model.fetchAgain(CRANES));
        Screen.until("it hangs", () -> model.pictures().getOrDefault(CRANES, Optional.empty()).isPresent());
        assertEquals(List.of(List.of(), Optional.empty()), Screen.on(() -> List.of(model.missing(), model.trouble(CRANES))));
        assertTrue(told.contains(new Change.Articles()), "lists are told that it is more complete now");
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatIsOpenIsAskedForAgainWhenMoreOfItMayHaveCome() {
        var id = entry("Plain 3");
        var seen = new ArrayList<String>();
        Screen.run(() -> {
            model.story().subscribe(story -> seen.add(story == null ? "nothing" : String.valueOf(story.article().lead())));
            model.open(id);
        });
        Screen.until("it is open", () -> headline() != null);
        store.articles().keep(id, Article.builder("Plain 3").lead("More has come.").build(), 1, null, NOW);
        Screen.run(model::reload);
        Screen.until("more is shown", () -> "More has come.".equals(story().article().lead()));
        Screen.run(model::close);
        Screen.run(model::reload);
        assertEquals(List.of("nothing", "null", "More has come.", "nothing"), seen);
    }

    private Reading reading(Changes changes) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var extractor = new Extractor(Publishers.shipped());
        return new Reading(store, new Deriving(store, extractor, new FeedReading(extractor, Publishers.shipped()), clock),
                Publishers.shipped(), changes, clock);
    }
}
