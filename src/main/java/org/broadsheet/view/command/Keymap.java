package org.broadsheet.view.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.broadsheet.view.command.Command.Place;
import org.jspecify.annotations.Nullable;

/// Keys to commands. Sees a key before the control in focus does, and leaves it alone where the reader types, and where
/// the control in focus acts on it itself: Space, Enter and arrows on buttons, links and menus. Lives on the JavaFX
/// thread.
public final class Keymap {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final Deeds deeds;
    private final MenuBar bar;
    private final Supplier<Place> place;
    private final Consumer<String> voice;
    private final Consumer<Runnable> later;
    private final ListChangeListener<Window> menuCloses = this::closed;
    private @Nullable Stroke first;
    private boolean taken;
    private boolean menuClosed;

    /// @param place where the focus is
    /// @param voice tells the reader how a key that was the first of two can go on
    /// @param later does something on the JavaFX thread after what is being done
    /// @param bar   whose menus open by Alt and their letter
    public Keymap(Deeds deeds, MenuBar bar, Supplier<Place> place, Consumer<String> voice, Consumer<Runnable> later) {
        this.deeds = deeds;
        this.bar = bar;
        this.place = place;
        this.voice = voice;
        this.later = later;
    }

    /// Listens to a scene's keys from now on. A menu that is open, or that this very key has closed, keeps them.
    public void listenTo(Scene scene) {
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
        if (MAC || !event.isAltDown() || event.isControlDown() || event.isShiftDown() || event.isMetaDown() || !event.getCode().isLetterKey()) {
            return false;
        }
        var mark = "_" + event.getCode().getName();
        var menu = bar.getMenus().stream().filter(one -> one.getText().toUpperCase(Locale.ROOT).contains(mark)).findFirst();
        menu.ifPresent(one -> {
            event.consume();
            one.show();
        });
        return menu.isPresent();
    }

    /// Access letters in an open menu, for which JavaFX asks that Alt be held down.
    private static void choose(ContextMenu menu, KeyEvent event) {
        if (event.getCode().isLetterKey() && !event.isShortcutDown() && !event.isAltDown()) {
            var mark = "_" + event.getCode().getName();
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
        stroke(event).filter(stroke -> !rests(stroke, focus)).ifPresent(stroke -> press(stroke, event));
    }

    /// What a key press writes comes as an event of its own; it must not land in a field that the key has just opened.
    private void typed(KeyEvent event, @Nullable Node focus) {
        if (taken) {
            event.consume();
            return;
        }
        var stroke = new Stroke(false, false, false, event.getCharacter());
        if (stroke.character() && !event.isControlDown() && !event.isMetaDown() && !rests(stroke, focus)) {
            press(stroke, event);
        }
    }

    private void press(Stroke stroke, KeyEvent event) {
        var before = first;
        first = null;
        var found = before == null ? Optional.<Command>empty() : command(List.of(before, stroke));
        found = found.or(() -> command(List.of(stroke)));
        if (found.isPresent()) {
            take(event);
            deeds.run(found.get());
        } else if (opens(stroke)) {
            take(event);
            first = stroke;
            voice.accept(Labels.say("keys.first", stroke.shown(), ways(stroke)));
        }
    }

    private void take(KeyEvent event) {
        taken = event.getEventType() == KeyEvent.KEY_PRESSED;
        event.consume();
    }

    private Optional<Command> command(List<Stroke> strokes) {
        return Arrays.stream(Command.values()).filter(command -> command.counts(place.get())
                && command.keys().stream().anyMatch(keys -> keys.strokes().equals(strokes))).findFirst();
    }

    private static boolean opens(Stroke stroke) {
        return Arrays.stream(Command.values()).flatMap(command -> command.keys().stream())
                .anyMatch(keys -> keys.strokes().size() > 1 && keys.strokes().getFirst().equals(stroke));
    }

    private static String ways(Stroke stroke) {
        return String.join(", ", Arrays.stream(Command.values()).flatMap(command -> command.keys().stream()
                .filter(keys -> keys.strokes().size() > 1 && keys.strokes().getFirst().equals(stroke))
                .map(keys -> keys.strokes().getLast().shown() + " " + Labels.plain(command))).toList());
    }

    /// Whether the control in focus has its own use for the key.
    private static boolean rests(Stroke stroke, @Nullable Node focus) {
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

    private static Optional<Stroke> stroke(KeyEvent event) {
        var mod = event.isShortcutDown();
        var alt = event.isAltDown();
        if (MAC ? event.isControlDown() : event.isMetaDown() || (mod && alt)) {
            return Optional.empty(); // Ctrl with Alt is AltGr, which writes
        }
        var key = key(event.getCode());
        if (MAC && alt) {
            return key.filter(name -> mod).map(name -> new Stroke(false, true, false, name));
        }
        return key.map(name -> new Stroke(mod, alt, event.isShiftDown() && !shiftWrites(name), name));
    }

    /// Some keyboards write digits, and most the plus sign, with Shift.
    private static boolean shiftWrites(String key) {
        return key.equals("Plus") || (key.length() == 1 && Character.isDigit(key.charAt(0)));
    }

    private static Optional<String> key(KeyCode code) {
        return Optional.ofNullable(switch (code) {
            case PLUS, ADD, EQUALS -> "Plus";
            case MINUS, SUBTRACT -> "Minus";
            case ESCAPE -> "Esc";
            case ENTER -> "Enter";
            case SPACE -> "Space";
            case DELETE -> "Del";
            case CONTEXT_MENU -> "Menu";
            case PAGE_UP -> "PageUp";
            case PAGE_DOWN -> "PageDown";
            case LEFT, RIGHT, UP, DOWN, HOME, END -> code.getName();
            default -> code.isLetterKey() || code.isFunctionKey() ? code.getName()
                    : code.isDigitKey() ? code.getName().substring(code.getName().length() - 1) : null;
        });
    }
}
