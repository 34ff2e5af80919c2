package org.broadsheet.view.window;

import static org.broadsheet.view.window.OpenWindow.see;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.broadsheet.news.Contents;
import org.broadsheet.view.Screen;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Keying;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.command.Stroke;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every command of the table, performed by its keys and through the menus, without a mouse: each answers, by a sentence in the line at the
/// foot or by what it opens, and what changes something that the reader made is taken back by one key.
class EveryCommandTest {
    /// What tells the reader that a command was done.
    private sealed interface Answer {
        /// The line at the foot says so.
        record Says(String pattern) implements Answer {}

        /// A window opens in front.
        record Opens() implements Answer {}

        /// A menu opens.
        record Drops() implements Answer {}

        /// The program ends.
        record Ends() implements Answer {}
    }

    /// They change what the reader made.
    private static final Set<Command> CHANGING = EnumSet.of(Command.UNDO, Command.REDO, Command.STAR, Command.MARK, Command.ALL_READ, Command.OLDER_READ,
            Command.MOVE_UP, Command.MOVE_DOWN, Command.MOVE_IN, Command.MOVE_OUT);

    /// Done again, they are as before.
    private static final Set<Command> SWITCHES = EnumSet.of(Command.OFFLINE, Command.PAUSE, Command.ICONS, Command.FULL_SCREEN, Command.FOLD_ALL, Command.NUMBER_LINKS);

    @TempDir
    static Path folder = Path.of("");
    private static OpenWindow window;

    @BeforeAll
    static void open() {
        Screen.start();
        window = OpenWindow.with(folder.resolve("reader"), 12);
        Screen.run(() -> {
            window.stage.setWidth(1000);
            window.stage.setHeight(700);
        });
    }

    @AfterAll
    static void close() {
        window.close();
        assertEquals(List.of(), window.failures);
    }

    private static Answer answer(Command command) {
        return switch (command) {
            case REFRESH, REFRESH_SECTION, FETCH_OLDER, MAKE_READY -> new Answer.Says("(?s).*(network|refreshed|could not|offline|ready).*");
            case STOP -> new Answer.Says("Nothing is being refreshed.*");
            case PAUSE -> new Answer.Says("Refreshing (is paused|goes on).*");
            case OFFLINE -> new Answer.Says("(Working offline|No longer offline).*");
            case EXPORT, EXPORT_SHOWN, EXPORT_LIST, SHARE -> new Answer.Says(".*(written to|in the file|wrote|kept in).*");
            case TAKE_OVER -> new Answer.Says(".*publisher.*");
            case QUIT -> new Answer.Ends();
            case UNDO -> new Answer.Says("(Star taken back|Taken back|Read mark taken back).*");
            case REDO -> new Answer.Says("(Starred|Marked).*");
            case COPY_PARAGRAPH, COPY_ARTICLE, COPY_LINK -> new Answer.Says(".*copied.*");
            case FIND, FIND_NEXT, FIND_PREVIOUS -> new Answer.Says("Find: .*");
            case FILTER -> new Answer.Says("Filter: .*");
            case SEARCH, SKIP_SEARCH -> new Answer.Says("Search: .*");
            case FIND_SECTION -> new Answer.Says("Find a section: .*");
            case LARGER, SMALLER, USUAL_SIZE -> new Answer.Says("Article at \\d+.*");
            case AS_SYSTEM, LIGHT, DARK -> new Answer.Says("Appearance: " + Labels.plain(command) + ".*");
            case ICONS -> new Answer.Says("Icons of publishers are (shown|hidden).*");
            case FULL_SCREEN -> new Answer.Says("(Full screen|No longer on the full screen).*");
            case NEXT, PREVIOUS, NEXT_UNREAD, PREVIOUS_UNREAD, TRAIL_BACK, TRAIL_FORWARD ->
                new Answer.Says("(Article \\d+ of \\d+, (un)?read|This is the first article|That was the last|Nothing is unread|From the|On in ).*");
            case NEXT_SECTION, PREVIOUS_SECTION, NEXT_UNREAD_SECTION, PREVIOUS_UNREAD_SECTION -> new Answer.Says(".+(unread|articles?).*");
            case TODAY, UNREAD, STARRED, ALL, NOT_READY -> new Answer.Says(".*(unread|articles?).*");
            case SKIP_CONTENT, ARTICLE_PANE, OPEN -> new Answer.Says("Article: Harbour story 11.*");
            case SKIP_MENU, SECTIONS_PANE -> new Answer.Says("Sections: Harbour, .*");
            case SKIP_SITES -> new Answer.Says("More of The Gazette.*");
            case CONTENTS_PANE -> new Answer.Says("Headlines of Harbour, .* Article 1 of 12.*");
            case PANE_AFTER, PANE_BEFORE, NEXT_PANE, PREVIOUS_PANE, BACK -> new Answer.Says("(Sections: |Headlines of |Article: |Status line).*");
            case PAGE_ON -> new Answer.Says("(Read to |Article \\d+ of ).*");
            case PAGE_BACK -> new Answer.Says("Read to .*");
            case MARK -> new Answer.Says("Marked as (un)?read.*");
            case ALL_READ, OLDER_READ -> new Answer.Says("(Marked as read|.*marked as read|All of it was read already).*");
            case STAR -> new Answer.Says("(Starred|Star taken away).*");
            case BROWSER -> new Answer.Says(".*browser.*");
            case FETCH_PICTURES -> new Answer.Says("No picture of this article is missing.*");
            case NEXT_PARAGRAPH, PREVIOUS_PARAGRAPH, SIGN_OFF, ARTICLE_END -> new Answer.Says("(Part \\d+ of|This is the (top|end)).*");
            case NEXT_HEADING, PREVIOUS_HEADING -> new Answer.Says("(Heading \\d+ of|There is no heading).*");
            case NEXT_PICTURE, PREVIOUS_PICTURE, CAPTION -> new Answer.Says("There is no picture.*");
            case HEADLINE, ARTICLE_START -> new Answer.Says("Heading 1 of \\d+: Harbour story 11.*");
            case NUMBER_LINKS -> new Answer.Says("(\\d+ links are|No link is) numbered.*");
            case LINK_1, LINK_2, LINK_3, LINK_4, LINK_5, LINK_6, LINK_7, LINK_8, LINK_9, LINK_10 -> new Answer.Says("(.*browser|There is no link number).*");
            case FOLD_ALL -> new Answer.Says(".*folders.*");
            case MOVE_UP, MOVE_DOWN, MOVE_IN, MOVE_OUT -> new Answer.Says("(.* stands |It is the (first|last)|There is no folder above|It stands in no).*");
            case IMPORT, FOLLOW_LIST, ACTIVITY, NETWORK, CHANGE_KEYS, SETTINGS, CALL_UP, CHOOSE_SECTIONS, ADD_SECTION, SECTION_DETAILS, LOGIN, CERTIFICATE, FEEDS,
                SECTION_CHOICES, CHOICES_FOR_ALL, NEW_FOLDER, RENAME, MOVE_TO, REMOVE_SECTION, ARTICLE_DETAILS, KEYS, HANDBOOK -> new Answer.Opens();
            case MENU_BAR, CONTEXT_MENU -> new Answer.Drops();
        };
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void isDoneByItsKeys(Command command) {
        for (var keys : Keying.USUAL.keys(command)) {
            done(command, () -> keys.strokes().forEach(EveryCommandTest::press));
        }
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void isDoneThroughTheMenus(Command command) {
        done(command, () -> {
            var menus = new ArrayDeque<Command.Menu>();
            for (var menu = command.menu(); menu != null; menu = menu.within().orElse(null)) {
                menus.push(menu);
            }
            window.press(letter(Labels.marked(menus.pop())), KeyCode.ALT);
            var open = 1;
            await("a menu is open", open);
            for (var inner : menus) {
                window.press(letter(Labels.marked(inner)));
                await("a menu within is open", ++open);
            }
            window.press(letter(Labels.marked(command)));
        });
    }

    private static void await(String what, int menus) {
        window.until(what, () -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).count() == menus);
    }

    private static KeyCode letter(String label) {
        var letter = label.charAt(label.indexOf('_') + 1);
        return KeyCode.valueOf(Character.isDigit(letter) ? "DIGIT" + letter : String.valueOf(letter).toUpperCase(Locale.ROOT));
    }

    private static void press(Stroke stroke) {
        var held = new ArrayList<KeyCode>();
        if (stroke.mod()) {
            held.add(KeyCode.CONTROL);
        }
        if (stroke.alt()) {
            held.add(KeyCode.ALT);
        }
        if (stroke.shift() || stroke.key().equals("?")) {
            held.add(KeyCode.SHIFT);
        }
        window.press(code(stroke.key()), held.toArray(KeyCode[]::new));
    }

    private static KeyCode code(String key) {
        return switch (key) {
            case "Esc" -> KeyCode.ESCAPE;
            case "Del" -> KeyCode.DELETE;
            case "Menu" -> KeyCode.CONTEXT_MENU;
            case "PageUp" -> KeyCode.PAGE_UP;
            case "PageDown" -> KeyCode.PAGE_DOWN;
            case "/", "?" -> KeyCode.SLASH;
            case "." -> KeyCode.PERIOD;
            case "," -> KeyCode.COMMA;
            default -> KeyCode.valueOf(key.matches("\\d") ? "DIGIT" + key : key.toUpperCase(Locale.ROOT));
        };
    }

    private static void done(Command command, Runnable how) {
        prepare(command);
        var before = made(command);
        Screen.run(() -> window.silence());
        how.run();
        answered(command);
        if (SWITCHES.contains(command)) {
            Screen.run(() -> window.silence());
            how.run();
            answered(command);
        }
        if (!CHANGING.contains(command)) {
            clear();
            assertEquals(before, made(command), command + " changes what the reader made");
        } else if (command != Command.UNDO && !before.equals(made(command))) {
            window.press(KeyCode.Z, KeyCode.CONTROL);
            Screen.until(command + " is taken back", () -> window.said().matches(".*(aken back|nothing to take).*"));
            assertEquals(before, made(command), command + " is not taken back");
        }
    }

    private static void answered(Command command) {
        switch (answer(command)) {
            case Answer.Says(var pattern) -> {
                var all = Pattern.compile(pattern);
                window.until(command + " says " + pattern, () -> all.matcher(status()).matches());
            }
            case Answer.Opens _ -> {
                window.until(command + " opens a window", () -> window.inFront().size() == 1);
                assertFalse(see(() -> window.inFront().getFirst().getTitle()).isBlank());
                window.until("the focus is in it", () -> window.inFront().getFirst().getScene().getFocusOwner() != null);
            }
            case Answer.Drops _ -> await(command + " opens a menu", 1);
            case Answer.Ends _ -> assertTrue(window.quits.getAndSet(0) == 1);
        }
    }

    /// What a screen reader is told of the line at the foot.
    private static String status() {
        return Objects.requireNonNull(window.stage.getScene().lookup(".status-line")).getAccessibleText();
    }

    /// Back to the first article of the harbour, with the focus where the command's keys count.
    private static void prepare(Command command) {
        clear();
        if (!see(() -> window.stage.getTitle().startsWith("Harbour"))) {
            window.show("Harbour");
        }
        if (!see(() -> window.focus().equals("contents"))) {
            window.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        }
        if (!see(window::headline).equals("Harbour story 11")) {
            window.press(KeyCode.HOME);
        }
        window.until("the first article is open", () -> window.headline().equals("Harbour story 11"));
        window.named = file(command);
        switch (command) {
            case UNDO -> window.press(KeyCode.S);
            case REDO -> {
                window.press(KeyCode.S);
                window.until("starred or not", () -> window.said().startsWith("Star"));
                window.press(KeyCode.Z, KeyCode.CONTROL);
                window.until("taken back", () -> window.said().contains("taken back"));
            }
            case TRAIL_BACK -> next();
            case TRAIL_FORWARD -> {
                next();
                window.press(KeyCode.LEFT, KeyCode.ALT);
                window.until("back", () -> window.headline().equals("Harbour story 11"));
            }
            default -> { }
        }
        switch (command.place()) {
            case SECTIONS -> window.press(KeyCode.DIGIT1, KeyCode.CONTROL);
            case ARTICLE -> window.press(KeyCode.DIGIT3, KeyCode.CONTROL);
            case ANYWHERE, CONTENTS -> { }
        }
        window.settle();
    }

    private static void next() {
        window.press(KeyCode.J);
        window.until("the next is open", () -> window.headline().equals("Harbour story 10"));
    }

    private static Path file(Command command) {
        var file = folder.resolve(command.id());
        try {
            switch (command) {
                case IMPORT -> Files.writeString(file, """
                        <opml version="2.0"><body><outline text="Ships" xmlUrl="https://ships.example/feed"/></body></opml>""");
                case TAKE_OVER -> Files.writeString(file, "{\"publisher\": 3}");
                default -> Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    /// Nothing is in front, no line is open, and nothing is offered or paused.
    private static void clear() {
        Screen.run(() -> {
            window.inFront().forEach(javafx.stage.Stage::hide);
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide);
        });
        window.settle();
        while (see(() -> window.focus().endsWith("finding") || window.focus().equals("nothing"))) {
            window.press(KeyCode.ESCAPE);
        }
    }

    /// Subscriptions with their order and choices, and stars; read marks where the command is about them, as opening an article makes them, too.
    private static String made(Command command) {
        var marks = EnumSet.of(Command.MARK, Command.ALL_READ, Command.OLDER_READ).contains(command);
        return window.asked(() -> window.newsroom.subscribing().opml().replaceAll("<dateCreated>.*?</dateCreated>", "")
                + window.newsroom.reading().contents(new Contents.Starred()) + (marks ? window.newsroom.reading().contents(new Contents.Unread()) : ""));
    }
}
