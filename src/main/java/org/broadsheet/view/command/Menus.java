package org.broadsheet.view.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Menus made from the table. What can't be done now is dimmed and says why: its line can be gone to, and chosen in vain. Looked at
/// each time a menu opens. Lives on the JavaFX thread.
public final class Menus {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final String IMPOSSIBLE = "impossible";

    /// A line is drawn above these, where something else begins.
    private static final Set<Command> BEGINS = Set.of(Command.PAUSE, Command.IMPORT, Command.QUIT, Command.COPY_PARAGRAPH, Command.FIND,
            Command.AS_SYSTEM, Command.ICONS, Command.NEXT_SECTION, Command.TRAIL_BACK, Command.TODAY, Command.BACK, Command.REFRESH_SECTION, Command.SECTION_CHOICES,
            Command.NEW_FOLDER, Command.REMOVE_SECTION, Command.MARK, Command.NEXT_PARAGRAPH, Command.HEADLINE, Command.LINK_1, Command.COPY_LINK, Command.CHANGE_KEYS);

    private final Deeds deeds;
    private final ObservableValue<Keying> keying;
    private final Predicate<Command> chosen;
    private final Set<Command> choices;
    private final Set<Command> switches;
    private final IdentityHashMap<MenuItem, Command> commands = new IdentityHashMap<>();
    private final Set<Window> heard = Collections.newSetFromMap(new WeakHashMap<>());
    private final ListChangeListener<Window> menuOpens = this::opened;

    /// @param keying  the keys in force, printed beside the commands
    /// @param choices those commands of which one is always chosen, and `chosen` says which
    /// @param switches those that are on or off, which `chosen` says, too
    public Menus(Deeds deeds, ObservableValue<Keying> keying, Set<Command> choices, Set<Command> switches, Predicate<Command> chosen) {
        this.deeds = deeds;
        this.keying = keying;
        this.choices = choices;
        this.switches = switches;
        this.chosen = chosen;
        Window.getWindows().addListener(new WeakListChangeListener<>(menuOpens));
    }

    public MenuBar bar() {
        var bar = new MenuBar();
        bar.setUseSystemMenuBar(true); // has a meaning on a Mac alone
        Arrays.stream(Command.Menu.values()).filter(menu -> menu.within().isEmpty()).map(this::menu).forEach(bar.getMenus()::add);
        return bar;
    }

    /// A menu of the bar, for more than its commands.
    public static Menu of(MenuBar bar, Command.Menu which) {
        return bar.getMenus().stream().filter(menu -> which.id().equals(menu.getId())).findFirst().orElseThrow();
    }

    private Menu menu(Command.Menu of) {
        var menu = new Menu(Labels.marked(of));
        menu.setId(of.id());
        var lines = new HashMap<Command, MenuItem>();
        var within = EnumSet.noneOf(Command.Menu.class);
        for (var command : Command.values()) {
            if (command.menu() == of) {
                var line = line(command);
                lines.put(command, line);
                append(menu.getItems(), command, line, of == Command.Menu.EDIT ? Set.of(Command.COPY_LINK) : Set.of());
            } else if (command.menu().within().filter(of::equals).isPresent() && within.add(command.menu())) {
                append(menu.getItems(), command, menu(command.menu()), Set.of());
            }
        }
        menu.addEventHandler(Menu.ON_SHOWING, showing -> {
            if (showing.getTarget().equals(menu)) {
                lookAt(lines);
            }
        });
        return menu;
    }

    /// A menu for what it is opened on.
    public ContextMenu context(List<Command> commands) {
        var menu = new ContextMenu();
        var lines = new HashMap<Command, MenuItem>();
        for (var command : commands) {
            var line = line(command);
            lines.put(command, line);
            append(menu.getItems(), command, line, Set.of());
        }
        menu.setOnShowing(_ -> lookAt(lines));
        return menu;
    }

    /// @param joined what begins nothing here
    private static void append(List<MenuItem> menu, Command first, MenuItem line, Set<Command> joined) {
        if (BEGINS.contains(first) && !joined.contains(first) && !menu.isEmpty()) {
            menu.add(new SeparatorMenuItem());
        }
        menu.add(line);
    }

    private MenuItem line(Command command) {
        var line = choices.contains(command) ? new RadioMenuItem(Labels.marked(command))
                : switches.contains(command) ? new CheckMenuItem(Labels.marked(command)) : new MenuItem(Labels.marked(command));
        line.setId(command.id());
        commands.put(line, command);
        line.setOnAction(_ -> deeds.run(command));
        keying.subscribe(now -> line.setAccelerator(now.keys(command).stream().findFirst().map(keys -> new ShownKeys(keys.shown())).orElse(null)));
        return line;
    }

    private void lookAt(Map<Command, MenuItem> lines) {
        lines.forEach((command, line) -> {
            var impossible = deeds.obstacle(command).isPresent();
            if (MAC) {
                line.setDisable(impossible); // the system draws the bar, and goes to no such line
            } else {
                line.getStyleClass().remove(IMPOSSIBLE);
                line.getStyleClass().addAll(impossible ? List.of(IMPOSSIBLE) : List.of());
            }
            if (line instanceof RadioMenuItem choice) {
                choice.setSelected(chosen.test(command));
            } else if (line instanceof CheckMenuItem onOrOff) {
                onOrOff.setSelected(chosen.test(command));
            }
        });
    }

    /// A line that has the focus and can't be done now says why. What draws a menu is JavaFX's own, and made when it first opens.
    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream().filter(ContextMenu.class::isInstance).filter(heard::add)
                    .forEach(menu -> menu.getScene().focusOwnerProperty().subscribe(this::explain));
        }
    }

    private void explain(@Nullable Node drawn) {
        var command = drawn == null ? null : commands.get(drawn.getProperties().get(MenuItem.class));
        if (drawn != null && command != null) {
            drawn.setAccessibleHelp(deeds.obstacle(command).orElse(null));
            deeds.explain(command);
        }
    }
}
