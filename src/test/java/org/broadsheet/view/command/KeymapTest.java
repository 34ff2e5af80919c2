package org.broadsheet.view.command;

import static org.broadsheet.view.Screen.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeyChoices.Singles;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys that follow each other, and where keys rest.
class KeymapTest {
    private final List<String> done = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private PauseTransition hint = new PauseTransition();
    private Keying keying = Keying.USUAL;
    private TextField field = new TextField();
    private Button button = new Button();
    private Scene scene = new Scene(new VBox());

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void listen() {
        Screen.run(() -> {
            hint = new PauseTransition(Duration.hours(1)); // its end comes when the test says so
            var deeds = new Deeds(said::add);
            for (var command : Command.values()) {
                deeds.bind(command, () -> done.add(command.id()));
            }
            field = new TextField();
            field.addEventHandler(KeyEvent.KEY_TYPED, key -> written.append(key.getCharacter()));
            button = new Button();
            scene = new Scene(new VBox(field, button));
            new Keymap(deeds, new MenuBar(), () -> Place.ANYWHERE, () -> keying, said::add, Runnable::run, hint).listenTo(scene);
            button.requestFocus();
        });
    }

    @AfterEach
    void forget() {
        Screen.run(hint::stop);
        Labels.use(Keying.USUAL);
    }

    @Test
    void theHintComesAfterAWhile() {
        press(KeyCode.G, "g");
        assertEquals(List.of(), said);
        waitOut();
        assertEquals(1, said.size());
        assertEquals("G, then: T Today, U Unread, S Starred", said.getFirst().substring(0, 37));
    }

    @Test
    void whoKnowsTheWayIsToldNothing() {
        press(KeyCode.G, "g");
        press(KeyCode.T, "t");
        assertEquals(List.of("list.today"), done);
        assertEquals(Status.STOPPED, on(hint::getStatus));
        assertEquals(List.of(), said);
    }

    @Test
    void escGivesTheFirstKeyUp() {
        press(KeyCode.G, "g");
        press(KeyCode.ESCAPE, "");
        assertEquals(List.of("G given up"), said);
        press(KeyCode.T, "t");
        assertEquals(List.of("article.headline"), done);
    }

    @Test
    void aKeyThatLeadsNowhereSaysSoAndDoesNothing() {
        press(KeyCode.G, "g");
        press(KeyCode.M, "m");
        assertEquals(List.of(), done);
        assertEquals("G M does nothing. G goes on with T Today", said.getFirst().substring(0, 40));
        press(KeyCode.M, "m");
        assertEquals(List.of("article.mark"), done);
    }

    @Test
    void holdingShiftForTheSecondKeyIsNoKey() {
        press(KeyCode.G, "g");
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "", KeyCode.SHIFT, true, false, false, false));
        press(KeyCode.T, "t");
        assertEquals(List.of("list.today"), done);
    }

    @ParameterizedTest
    @CsvSource({"ON, article.next", "OFF, ", "PREFIX, "})
    void singleKeysCountAsTheReaderChose(Singles singles, String deed) {
        choose(KeyChoices.USUAL.withSingles(singles));
        press(KeyCode.J, "j");
        assertEquals(deed == null ? List.of() : List.of(deed), done);
    }

    @Test
    void behindAnotherKeyTheyCountWhileTheReaderTypesToo() {
        choose(KeyChoices.USUAL.withSingles(Singles.PREFIX));
        Screen.run(field::requestFocus);
        press(KeyCode.J, "j");
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "\u0005", KeyCode.E, false, true, false, false));
        press(KeyCode.G, "g");
        press(KeyCode.U, "u");
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "\u0005", KeyCode.E, false, true, false, false));
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "?", KeyCode.SLASH, true, false, false, false));
        type("?");
        assertEquals(List.of("list.unread", "help.keys"), done);
        assertEquals("j", written.toString());
    }

    @Test
    void lettersGoToWhatLooksForThem() {
        Screen.run(() -> button.getProperties().put(Keymap.TYPE_AHEAD, true));
        press(KeyCode.J, "j");
        type("?");
        press(KeyCode.F5, "");
        assertEquals(List.of("refresh.all"), done);
    }

    @Test
    void aCyrillicKeyboardDoesWhatItsKeysSay() {
        press(KeyCode.UNDEFINED, "о");
        press(KeyCode.UNDEFINED, "п");
        press(KeyCode.UNDEFINED, "е");
        assertEquals(List.of("article.next", "list.today"), done);
    }

    @Test
    void whatAltGrWritesIsNoCommand() {
        press(KeyCode.E, "€");
        assertEquals(List.of(), done);
    }

    @Test
    void aKeyThatTheReaderGaveIsPressedAsHeWroteIt() {
        choose(KeyChoices.USUAL.with("article.next", List.of("@", "Mod+Shift+Plus", "9 J")));
        type("@");
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", "+", KeyCode.EQUALS, true, true, false, false));
        press(KeyCode.DIGIT9, "9");
        press(KeyCode.J, "j");
        assertEquals(List.of("article.next", "article.next", "article.next"), done);
    }

    @Test
    void aCyrillicKeyboardCopiesAndPastesInAField() {
        Screen.run(() -> {
            field.setText("Harbour");
            field.requestFocus();
        });
        withCtrl("ф");
        withCtrl("с");
        withCtrl("ч");
        assertEquals("", on(field::getText));
        withCtrl("м");
        withCtrl("м");
        assertEquals("HarbourHarbour", on(field::getText));
        withCtrl("я");
        assertEquals("Harbour", on(field::getText));
        assertEquals(List.of(), done);
    }

    private void withCtrl(String letter) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", letter, KeyCode.UNDEFINED, false, true, false, false));
    }

    private void choose(KeyChoices choices) {
        keying = Keying.of(choices);
    }

    private void waitOut() {
        Screen.run(() -> {
            assertEquals(Status.RUNNING, hint.getStatus());
            hint.getOnFinished().handle(null);
        });
    }

    /// A key by itself, and the character that it writes.
    private void press(KeyCode code, String writes) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "\0", writes, code, false, false, false, false));
        if (!writes.isEmpty()) {
            type(writes);
        }
    }

    private void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Screen.run(() -> (scene.getFocusOwner() == null ? button : scene.getFocusOwner()).fireEvent(event));
    }
}
