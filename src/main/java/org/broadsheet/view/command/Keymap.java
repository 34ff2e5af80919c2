package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.broadsheet.view.command.Command.Place;
import org.jspecify.annotations.Nullable;

/// Keys to commands. Sees a key before the control in focus does, and leaves it alone where the reader types, and where
/// the control in focus acts on it itself: Space, Enter and arrows on buttons, links and menus. Lives on the JavaFX
/// thread.
public final class Keymap {
    /// A node that takes letters while this is among its properties, as a list that looks for what they begin.
    public static final String TYPE_AHEAD = "type-ahead";

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    /// Who knows the second key has pressed it by then, and need not be told.
    private static final Duration HINT = Duration.millis(500);

    private final Deeds deeds;
    private final MenuBar bar;
    private final Supplier<Place> place;
    private final Supplier<Keying> keying;
    private final Consumer<String> voice;
    private final Consumer<Runnable> later;
    private final PauseTransition hint;
    private final Keyboard keyboard = new Keyboard(Layouts.OF_SYSTEM);
    private final ListChangeListener<Window> menuCloses = this::closed;
    private final List<Stroke> begun = new ArrayList<>();
    private boolean taken;
    private boolean menuClosed;

    /// @param place  where the focus is
    /// @param keying the keys in force
    /// @param voice  tells the reader how a key that was the first of two can go on
    /// @param later  does something on the JavaFX thread after what is being done
    /// @param bar    whose menus open by Alt and their letter
    public Keymap(Deeds deeds, MenuBar bar, Supplier<Place> place, Supplier<Keying> keying, Consumer<String> voice, Consumer<Runnable> later) {
        this(deeds, bar, place, keying, voice, later, new PauseTransition(HINT));
    }

    /// @param hint runs before the reader is told how to go on
    Keymap(Deeds deeds, MenuBar bar, Supplier<Place> place, Supplier<Keying> keying, Consumer<String> voice, Consumer<Runnable> later,
            PauseTransition hint) {
        this.deeds = deeds;
        this.bar = bar;
        this.place = place;
        this.keying = keying;
        this.voice = voice;
        this.later = later;
        this.hint = hint;
        hint.setOnFinished(_ -> tellWays());
    }

    /// Listens to a scene's keys from now on. A menu that is open, or that this very key has closed, keeps them.
    public void listenTo(Scene scene) {
        FieldKeys.listenTo(scene);
        Window.getWindows().addListener(new WeakListChangeListener<>(menuCloses));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast).reduce((_, innermost) -> innermost);
            taken = menuClosed || menu.isPresent();
            menu.ifPresent(open -> choose(open, event));
            if (!taken && opensMenu(event)) {
                taken = true;
            } else if (!taken) {
                pressed(event, scene.getFocusOwner());
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, scene.getFocusOwner()));
        // Alt by itself would bring keys into the bar without opening a menu or moving the focus, and nobody could tell.
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT) {
                event.consume();
            }
        });
    }

    /// Opens a menu of the bar by its letter. JavaFX does so too, until a menu was left for the one beside it: its letters stay in
    /// the scene, two are found for one key, and neither is done. On a Mac the bar is the system's.
    private boolean opensMenu(KeyEvent event) {
        if (MAC || !event.isAltDown() || event.isControlDown() || event.isShiftDown() || event.isMetaDown()) {
            return false;
        }
        var mark = keyboard.letter(event).map(letter -> "_" + letter);
        var menu = mark.isEmpty() ? Optional.<Menu>empty() : bar.getMenus().stream().filter(one -> one.getText().toUpperCase(Locale.ROOT).contains(mark.get())).findFirst();
        menu.ifPresent(one -> {
            event.consume();
            one.show();
        });
        return menu.isPresent();
    }

    /// Access letters in an open menu, for which JavaFX asks that Alt be held down.
    private void choose(ContextMenu menu, KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && keyboard.letter(event).isPresent()) {
            var mark = "_" + keyboard.letter(event).get();
            menu.getItems().stream().filter(item -> item.isMnemonicParsing() && !item.isDisable() && item.getText() != null
                    && item.getText().toUpperCase(Locale.ROOT).contains(mark)).findFirst().ifPresent(item -> {
                        if (item instanceof Menu inner) {
                            event.consume();
                            open(inner);
                        } else {
                            for (var outer = item.getParentMenu(); outer != null; outer = outer.getParentMenu()) {
                                outer.hide();
                            }
                            menu.hide();
                            item.fire();
                        }
                    });
        }
    }

    /// Opens a menu from its line in another, as the arrow does: to be shown it would have to be asked of JavaFX's own classes.
    private static void open(Menu inner) {
        var line = inner.getStyleableNode();
        line.requestFocus();
        var arrow = line.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? KeyCode.LEFT : KeyCode.RIGHT;
        Event.fireEvent(line, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, false, false));
    }

    private void closed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            if (change.getRemoved().stream().anyMatch(ContextMenu.class::isInstance)) {
                menuClosed = true;
                later.accept(() -> menuClosed = false);
            }
        }
    }

    private void pressed(KeyEvent event, @Nullable Node focus) {
        press(keyboard.pressed(event), event, focus);
    }

    /// What a key press writes comes as an event of its own; it must not land in a field that the key has just opened.
    private void typed(KeyEvent event, @Nullable Node focus) {
        if (taken) {
            event.consume();
        } else if (!event.isControlDown() && !event.isMetaDown() && (MAC || !event.isAltDown())) {
            press(keyboard.typed(event.getCharacter()), event, focus);
        }
    }

    /// @param meanings of the key, the nearest first: the first counts that does something
    private void press(List<Stroke> meanings, KeyEvent event, @Nullable Node focus) {
        var before = List.copyOf(begun);
        for (var stroke : meanings) {
            if (before.isEmpty() && rests(stroke, focus)) {
                return;
            }
            if (goOn(stroke, event)) {
                return;
            }
        }
        if (!before.isEmpty() && !meanings.isEmpty()) {
            take(event);
            giveUp();
            var strokes = shown(before) + " " + meanings.getFirst().shown();
            voice.accept(meanings.getFirst().key().equals("Esc") ? Labels.say("keys.given-up", shown(before))
                    : Labels.say("keys.nothing", strokes, shown(before), ways(before)));
        }
    }

    private boolean goOn(Stroke stroke, KeyEvent event) {
        var strokes = new ArrayList<>(begun);
        strokes.add(stroke);
        var found = keying.get().command(strokes, place.get());
        if (found.isPresent()) {
            take(event);
            giveUp();
            deeds.run(found.get());
        } else if (!keying.get().ways(strokes, place.get()).isEmpty()) {
            take(event);
            begun.add(stroke);
            hint.playFromStart();
        } else {
            return false;
        }
        return true;
    }

    private void giveUp() {
        begun.clear();
        hint.stop();
    }

    private void take(KeyEvent event) {
        taken = event.getEventType() == KeyEvent.KEY_PRESSED;
        event.consume();
    }

    private void tellWays() {
        if (!begun.isEmpty()) {
            voice.accept(Labels.say("keys.first", shown(begun), ways(begun)));
        }
    }

    private static String shown(List<Stroke> strokes) {
        return new Keys(strokes).shown();
    }

    private String ways(List<Stroke> strokes) {
        return keying.get().ways(strokes, place.get()).stream().map(way -> way.next().shown() + " " + Labels.plain(way.command()))
                .collect(Collectors.joining(", "));
    }

    /// Whether the control in focus has its own use for the key.
    private static boolean rests(Stroke stroke, @Nullable Node focus) {
        if (focus != null && focus.getProperties().containsKey(TYPE_AHEAD) && stroke.writes()) {
            return true;
        }
        return switch (focus) {
            case TextInputControl _ -> (stroke.single() && !stroke.key().equals("Esc")) || writes(stroke);
            case ComboBoxBase<?> _ -> stroke.single() && !stroke.key().equals("Esc");
            case null -> false;
            default -> switch (stroke.key()) {
                case "Space", "Enter" -> !stroke.mod() && pressable(focus);
                case "Left", "Right" -> inMenus(focus);
                case "Esc" -> inMenus(focus);
                default -> false;
            };
        };
    }

    /// What a text field does with Ctrl held down.
    private static boolean writes(Stroke stroke) {
        return stroke.mod() && switch (stroke.key()) {
            case "A", "C", "V", "X", "Y", "Z", "Left", "Right", "Up", "Down", "Home", "End" -> true;
            default -> false;
        };
    }

    private static boolean pressable(Node focus) {
        return focus instanceof ButtonBase || focus instanceof Hyperlink || inMenus(focus)
                || focus.getAccessibleRole() == AccessibleRole.HYPERLINK;
    }

    private static boolean inMenus(Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node instanceof MenuBar) {
                return true;
            }
        }
        return false;
    }
}
