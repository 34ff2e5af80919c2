package org.broadsheet.view.reading;

import static org.broadsheet.view.reading.Articles.CRANES;
import static org.broadsheet.view.reading.Articles.LINK;
import static org.broadsheet.view.reading.Articles.everyPart;
import static org.broadsheet.view.reading.Articles.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.broadsheet.library.ArticleText;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Credit;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Source;
import org.broadsheet.view.RunningText;
import org.broadsheet.view.Screen;
import org.broadsheet.view.Theme;
import org.broadsheet.view.Typefaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePaneTest {
    private final List<URI> opened = new ArrayList<>();
    private final List<URI> wanted = new ArrayList<>();
    private final List<Contents.From> listed = new ArrayList<>();
    private final List<URI> again = new ArrayList<>();
    private ArticlePane pane;
    private Stage stage;

    @BeforeEach
    @SuppressWarnings("NullAway") // the pane and the stage are there before any test
    void open() {
        Screen.start();
        Screen.run(() -> {
            pane = new ArticlePane(address -> {
                if (!wanted.contains(address)) {
                    wanted.add(address);
                }
            }, new Typesetter.Ways(opened::add, listed::add, again::add));
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

    private void show(long id, Article article) {
        Screen.run(() -> pane.show(new EntryId(id), article, "complete offline",
                ArticleText.publisher(article).orElse(null)));
        Screen.pulses(stage.getScene());
    }

    private List<Region> parts() {
        return ((VBox) pane.lookup(".article")).getChildren().stream().map(Region.class::cast).toList();
    }

    private Region part(String styleClass) {
        return parts().stream().filter(part -> part.getStyleClass().contains(styleClass)).findFirst().orElseThrow();
    }

    private static Stream<Text> texts(Node node) {
        return node.lookupAll(".run").stream().filter(Text.class::isInstance).map(Text.class::cast);
    }

    private Map<Region, Double> places() {
        var places = new LinkedHashMap<Region, Double>();
        parts().forEach(part -> places.put(part, part.localToScene(0, 0).getY()));
        return places;
    }

    /// Which part is at the top of the screen.
    private String atTop() {
        return Screen.on(this::partAtTop);
    }

    private String partAtTop() {
        return parts().stream().filter(part -> part.localToScene(0, part.getHeight()).getY() > 1).findFirst()
                .map(part -> parts().indexOf(part) + "").orElse("none");
    }

    private String clipboard() {
        return Screen.on(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void everyPartIsSetInReadingOrder() {
        show(1, everyPart());
        assertEquals(List.of("kicker", "headline", "byline", "details", "lead", "figure", "paragraph", "crosshead",
                "quote", "numbered", "figure", "table", "code", "embed", "sign-off", "permalink", "more"),
                parts().stream().map(part -> part.getStyleClass().getFirst()).toList());
        assertEquals("23 November 2026 \u00B7 updated", ((RunningText) part("details")).prose().text().substring(0, 26));
        assertTrue(((RunningText) part("details")).prose().text().endsWith("1 minute \u00B7 Complete offline"));
        assertEquals("Image: Agency/A. Nobody", ((RunningText) part("figure").lookup(".credit")).prose().text());
    }

    @Test
    void anArticleWithoutPartsIsItsHeadline() {
        show(1, Article.builder("Alone").build());
        assertEquals(List.of("headline", "details"),
                parts().stream().map(part -> part.getStyleClass().getFirst()).toList());
        show(2, Article.builder("").body(List.of(new Block.Figure(7), new Block.Paragraph(Prose.of("")),
                new Block.Table(List.of(), true, null), new Block.Items(List.of(), false))).build());
        assertEquals(6, parts().size());
    }

    @Test
    void theTypeScaleIsThatOfTheDrawing() {
        show(1, everyPart());
        assertEquals("Source Serif 4 Bold 37, Source Serif 4 SemiBold 19, Source Serif 4 Regular 18, "
                + "Source Serif 4 Bold 20, Inter Regular 12.5", Screen.on(() -> String.join(", ", font("headline"),
                        font("lead"), font("paragraph"), font("crosshead"), font("caption"))));
        assertEquals(620, Screen.on(() -> part("paragraph").getWidth()), 2);
    }

    private String font(String styleClass) {
        var font = texts(pane.lookup("." + styleClass)).findFirst().orElseThrow().getFont();
        var size = Math.round(font.getSize() * 10) / 10.0;
        return font.getName() + " " + (size == Math.rint(size) ? String.valueOf((int) size) : String.valueOf(size));
    }

    @Test
    void aPictureKeepsItsPlaceFromTheFirstPaint() {
        show(1, everyPart());
        var before = Screen.on(this::places);
        assertTrue(wanted.contains(CRANES));
        Screen.run(() -> pane.hang(CRANES, Optional.<Image>of(new WritableImage(300, 900)), null));
        Screen.pulses(stage.getScene());
        assertEquals(before, Screen.on(this::places));
        Screen.run(() -> pane.hang(URI.create("https://gazette.example/tug.jpg"), Optional.empty(), null));
        Screen.pulses(stage.getScene());
        assertEquals(before, Screen.on(this::places));
        assertEquals(2, Screen.on(() -> pane.lookupAll(".missing .sans").size()));
    }

    @Test
    void anArabicArticleRunsFromRightToLeftInItsOwnTypeface() {
        show(1, paragraphs("قطار الليل", "ar", "تحرك القطار من المحطة وعلى متنه ٢٤٠ مسافراً (و DW).", 3));
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, Screen.on(() -> part("headline").getEffectiveNodeOrientation()));
        var word = Screen.on(() -> texts(part("headline")).findFirst().orElseThrow());
        assertTrue(word.getStyleClass().contains("arabic"));
        var right = Screen.on(() -> word.localToScene(word.getBoundsInLocal()).getMaxX());
        var edge = Screen.on(() -> part("headline").localToScene(part("headline").getBoundsInLocal()).getMaxX());
        assertEquals(edge, right, 4);
    }

    @Test
    void theDateOfAnArabicArticleRunsInTheDirectionOfItsOwnWordsFromTheSameEdge() {
        show(1, paragraphs("قطار الليل", "ar", "تحرك القطار من المحطة وعلى متنه ٢٤٠ مسافراً (و DW).", 3));
        var words = Screen.on(() -> texts(part("details")).map(word -> word.localToScene(word.getBoundsInLocal())).toList());
        assertTrue(words.getFirst().getMinX() <= words.getLast().getMinX());
        var edge = Screen.on(() -> part("details").localToScene(part("details").getBoundsInLocal()).getMaxX());
        assertEquals(edge, words.getLast().getMaxX(), 4);
        assertEquals(NodeOrientation.LEFT_TO_RIGHT, Screen.on(() -> part("details").getEffectiveNodeOrientation()));
    }

    /// JavaFX alone throws here, or draws words twice; see RunningText.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ar | بعد أحد عشر عاماً يعود «قطار النوم» إلى السير (مع DW وNight Rail)، ومعه ٢٤٠ مسافراً.
        he | רכבת הלילה חוזרת (אחרי 11 שנים) אל החוף.
        hi | रात दस बजकर चौदह मिनट पर गाड़ी 240 यात्रियों के साथ चल पड़ी।
        th | เวลาสี่ทุ่มสิบสี่นาทีรถไฟออกเดินทางพร้อมผู้โดยสารสองร้อยสี่สิบคน
        ja | 午後十時十四分、列車は二百四十人を乗せて動き出した。
        de | Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft fährt.
        en | e\u0301te\u0301 and \u202Bנעם\u202C and 👩\u200D👩\u200D👧 and family
        """)
    void everyScriptBreaksIntoLinesAtEveryWidth(String language, String text) {
        var picture = new Picture(CRANES, text, text, new Credit(text, null, List.of()), 800, 600, true);
        show(1, paragraphs(text, language, (text + " ").repeat(5), 2).with().kicker(text).byline(text).lead(text)
                .pictures(List.of(picture)).build());
        Screen.run(() -> pane.hang(CRANES, Optional.empty(), null));
        for (int width = 1; width < 900; width += 37) {
            var across = width;
            Screen.run(() -> {
                pane.resize(across, 500);
                pane.applyCss();
                pane.layout();
            });
        }
        Screen.run(() -> pane.resize(900, 700));
        Screen.pulses(stage.getScene());
        var flow = Screen.on(() -> part("paragraph"));
        assertTrue(Screen.on(() -> texts(flow).allMatch(run -> run.getBoundsInParent().getMaxX() <= 625)),
                "a line is wider than the column");
    }

    @Test
    void aWindowOfOnePixelDoesNoHarm() {
        show(1, everyPart());
        Screen.run(() -> {
            pane.resize(1, 1);
            pane.layout();
            pane.pageOn();
            pane.nextHeading();
            pane.nextPicture();
            pane.signOff();
        });
        Screen.pulses(stage.getScene());
        assertFalse(parts().isEmpty());
    }

    @Test
    void pagingOnReachesTheEndAndSaysSo() {
        show(1, paragraphs("Long", "en", "Some words that fill a line or two of the column, more or less. ".repeat(4), 60));
        var pages = 0;
        while (!Screen.on(pane::pageOn)) {
            Screen.pulses(stage.getScene());
            assertTrue(++pages < 60, "no end");
        }
        assertTrue(pages > 5, "only " + pages + " pages");
        Screen.run(pane::pageBack);
        assertFalse(Screen.on(pane::pageOn));
        Screen.run(() -> pane.top());
        assertEquals("0", atTop());
    }

    @Test
    void eachArticleIsLeftAndFoundAgainAtItsPlace() {
        var one = paragraphs("One", "en", "Words of the first. ".repeat(20), 80);
        show(1, one);
        Screen.until("all set", () -> parts().size() == 82);
        for (int i = 0; i < 6; i++) {
            Screen.run(pane::pageOn);
            Screen.pulses(stage.getScene());
        }
        var left = atTop();
        assertNotEquals("0", left);
        show(2, everyPart());
        assertEquals("0", atTop());
        show(1, one);
        Screen.until("at its place", () -> partAtTop().equals(left));
        Screen.run(pane::larger);
        Screen.pulses(stage.getScene());
        assertEquals(left, atTop());
        Screen.run(() -> pane.resize(500, 700));
        Screen.pulses(stage.getScene());
        assertEquals(left, atTop());
    }

    @Test
    void theSizeGoesInStepsAndBack() {
        show(1, everyPart());
        Screen.run(() -> {
            pane.larger();
            pane.larger();
        });
        Screen.pulses(stage.getScene());
        assertEquals("Source Serif 4 Regular 22.5", Screen.on(() -> font("paragraph")));
        Screen.run(pane::usualSize);
        Screen.run(pane::smaller);
        Screen.pulses(stage.getScene());
        assertEquals("Source Serif 4 Regular 16.2", Screen.on(() -> font("paragraph")));
        Screen.run(() -> pane.scaleProperty().set(99));
        assertEquals(2.5, Screen.on(() -> {
            pane.larger();
            return pane.scaleProperty().get();
        }));
    }

    @Test
    void tabStopsAtTheHeadlineAndAtEachLinkOnce() {
        show(1, everyPart());
        var stops = Screen.on(() -> pane.lookupAll("*").stream().filter(Node::isFocusTraversable)
                .map(node -> node.getAccessibleText() == null ? node.toString() : node.getAccessibleText()).toList());
        assertEquals(List.of("Cranes stand still", "Agency", "A. Nobody", "minutes are public", "Agency", "A. Nobody", "A crane", "Agency", "https://gaz.example/p/1",
                "Africa & Asia".replace(' ', '\u00A0'), "Academy"), stops);
    }

    @Test
    void enterOpensTheLinkInFocusThroughTheDoor() {
        show(1, everyPart());
        Screen.run(() -> {
            var link = part("paragraph").lookup(".link");
            link.requestFocus();
            link.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertTrue(part("paragraph").lookup(".ring").isVisible());
        });
        assertEquals(List.of(LINK), opened);
    }

    @Test
    void agenciesAndPhotographersOpenTheirLists() {
        show(1, everyPart());
        Screen.run(() -> {
            for (var line : List.of(part("sign-off"), part("figure"))) {
                line.lookupAll(".link").stream().filter(Node::isFocusTraversable).forEach(link -> link.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            }
        });
        assertEquals(List.of(new Contents.From(Source.AGENCY, "Agency"), new Contents.From(Source.PICTURE_AGENCY, "Agency"),
                new Contents.From(Source.PHOTOGRAPHER, "A. Nobody")), listed);
        assertEquals(List.of(), opened);
    }

    @Test
    void headingsPicturesAndTheEndAreVisitedByKey() {
        show(1, everyPart());
        Screen.run(() -> {
            pane.focusHeadline();
            assertTrue(part("headline").isFocused());
            pane.nextHeading();
            assertTrue(part("crosshead").isFocused());
            pane.nextPicture();
            assertEquals(10, parts().indexOf(stage.getScene().getFocusOwner()));
            pane.previousPicture();
            assertEquals(5, parts().indexOf(stage.getScene().getFocusOwner()));
            pane.nextBlock();
            assertTrue(part("paragraph").isFocused());
            pane.signOff();
            assertTrue(part("sign-off").isFocused());
            assertTrue(pane.focusMore());
            assertEquals("Africa\u00A0&\u00A0Asia", stage.getScene().getFocusOwner().getAccessibleText());
            pane.previousHeading();
            assertTrue(part("crosshead").isFocused());
        });
        assertEquals(Optional.of("The Gazette"), Screen.on(pane::publisher));
    }

    @Test
    void aParagraphAnArticleAndALinkAreCopied() {
        show(1, everyPart());
        Screen.run(() -> {
            pane.focusHeadline();
            pane.nextPicture();
            pane.nextBlock();
            pane.copyParagraph();
        });
        assertEquals("The Board met; its minutes are public & <free>.", clipboard());
        Screen.run(pane::copyLink);
        assertEquals("https://gaz.example/p/1", clipboard());
        Screen.run(pane::copyArticle);
        assertEquals(ArticleText.plain(everyPart()), clipboard());
        assertEquals(ArticleText.html(everyPart()), Screen.on(() -> Clipboard.getSystemClipboard().getHtml()));
    }

    @Test
    void theSameArticleSetAgainKeepsPlaceAndFocus() {
        show(1, everyPart());
        Screen.run(() -> {
            pane.nextHeading();
            pane.nextHeading();
        });
        var left = Screen.on(() -> parts().indexOf(stage.getScene().getFocusOwner()) + " at " + partAtTop());
        show(1, everyPart().with().lead("More of it has come.").build());
        assertEquals(left, Screen.on(() -> parts().indexOf(stage.getScene().getFocusOwner()) + " at " + partAtTop()));
        show(2, everyPart());
        assertTrue(Screen.on(() -> part("headline").isFocused()));
    }

    @Test
    void withNothingOpenThereIsASentenceAndNothingToDo() {
        Screen.run(() -> {
            pane.showNothing();
            assertTrue(pane.pageOn());
            pane.pageBack();
            pane.nextHeading();
            pane.signOff();
            pane.top();
            assertFalse(pane.focusMore());
            assertFalse(pane.copyArticle());
            assertFalse(pane.copyLink());
            assertFalse(pane.copyParagraph());
        });
        assertEquals(Optional.empty(), Screen.on(pane::publisher));
        assertTrue(Screen.on(() -> pane.lookup(".nothing") != null));
    }

    @Test
    void aTableOfAMillionCellsIsCutAndSaysSo() {
        var row = Collections.nCopies(10, Prose.of("cell"));
        show(1, Article.builder("Table").body(List.of(
                new Block.Table(Collections.nCopies(100_000, row), false, null))).build());
        assertTrue(Screen.on(() -> part("table").lookupAll(".cell").size()) <= 1500);
        assertEquals("99,850 more rows are not shown.",
                Screen.on(() -> ((RunningText) part("table").lookup(".caption")).prose().text()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a word without an end, x, 200000", "an Arabic word without an end, ن, 20000",
        "one paragraph of a book, some words , 20000", "one Arabic paragraph of a book, كلمة واحدة\u060C , 2000",
        "direction marks alone, \u202E\u2067, 20000", "emoji alone, 👩\u200D👩, 5000"})
    void textMadeToDoHarmDoesNone(String what, String piece, int times) {
        show(1, Article.builder(what).body(List.of(new Block.Paragraph(Prose.of(piece.repeat(times))))).build());
        assertTrue(Screen.on(() -> parts().size()) >= 3);
    }

    /// Budget: no two pulses more than 100 ms apart while 200 kB of text are set. Printed, not judged: the machine is
    /// shared.
    @ParameterizedTest
    @CsvSource({"en, The quay lay still and nobody had a word for it that morning.", "ar, تحرك القطار من المحطة وعلى متنه مئتا مسافر."})
    void aLongArticleIsSetInSlices(String language, String sentence) {
        show(1, everyPart());
        var article = paragraphs("Long", language, (sentence + " ").repeat(8), 200_000 / 8 / sentence.getBytes(
                java.nio.charset.StandardCharsets.UTF_8).length);
        var gaps = new ArrayList<Long>();
        var timer = Screen.on(() -> new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                var at = System.nanoTime();
                if (last != 0) {
                    gaps.add((at - last) / 1_000_000);
                }
                last = at;
            }
        });
        Screen.run(timer::start);
        Screen.pulses(stage.getScene());
        Screen.run(() -> pane.show(new EntryId(2), article, "complete offline",
                ArticleText.publisher(article).orElse(null)));
        Screen.until("twenty screens are set", () -> ((Region) pane.lookup(".page")).getHeight() > 20 * 700);
        Screen.pulses(stage.getScene());
        Screen.run(timer::stop);
        System.out.println("200 kB of " + language + ": " + gaps.size() + " pulses, longest " + Collections.max(gaps) + " ms");
    }

    @Test
    void aPictureThatIsNotHeldSaysWhyAndCanBeTriedAgain() {
        show(1, everyPart());
        Screen.run(() -> pane.hang(CRANES, Optional.empty(), "http 503 https://gazette.example/cranes.jpg: Service Unavailable"));
        Screen.pulses(stage.getScene());
        var said = Screen.on(() -> texts(pane.lookup(".missing")).map(Text::getText).collect(Collectors.joining()));
        assertTrue(said.contains("Picture not held: Service Unavailable"), said);
        var button = Screen.on(() -> (Button) pane.lookup(".missing .button"));
        assertTrue(Screen.on(button::getAccessibleText).startsWith("Try again to fetch: "));
        Screen.run(button::fire);
        assertEquals(List.of(CRANES), again);
        assertTrue(Screen.on(button::isDisabled), "it is not asked for twice");
        Screen.run(() -> pane.hang(CRANES, Optional.<Image>of(new WritableImage(300, 200)), null));
        assertEquals(0, Screen.on(() -> pane.lookupAll(".missing").size()));
    }

    @ParameterizedTest
    @CsvSource({"Cranes over a quay, 'Cranes over a quay, at noon', 0", "Cranes over a quay, , 0",
        "Cranes over a quay, 'The harbour, at noon', 1"})
    void anEmptyFrameDoesNotRepeatTheLineBelowIt(String alt, String caption, int times) {
        var picture = new Picture(CRANES, alt, caption, null, 300, 200, true);
        show(1, Article.builder("Cranes").pictures(List.of(picture)).build());
        Screen.run(() -> pane.hang(CRANES, Optional.empty(), null));
        assertEquals(times, Screen.on(() -> pane.lookupAll(".missing .alt").size()));
    }

    @ParameterizedTest
    @CsvSource({", false", "The cranes have stopped., true"})
    void anArticleWithoutAWordHasNoReadingTime(String lead, boolean said) {
        show(1, Article.builder("Cranes").lead(lead).build());
        var details = Screen.on(() -> texts(part("details")).map(Text::getText).collect(Collectors.joining()));
        assertEquals(said, details.contains("minute"), details);
    }
}
