package org.broadsheet.view.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Menus made from the table. What can't be done now is grey; looked at each time a menu opens. Lives on the JavaFX
/// thread.
public final class Menus {
    /// A line is drawn above these, where something else begins.
    private static final Set<Command> BEGINS = Set.of(Command.PAUSE, Command.IMPORT, Command.QUIT, Command.COPY_PARAGRAPH, Command.FILTER,
            Command.AS_SYSTEM, Command.ICONS, Command.TODAY, Command.SKIP_CONTENT, Command.SECTIONS_PANE,
            Command.BACK, Command.REFRESH_SECTION, Command.SECTION_CHOICES, Command.NEW_FOLDER, Command.REMOVE_SECTION, Command.MARK, Command.NEXT_PARAGRAPH,
            Command.HEADLINE, Command.COPY_LINK);

    private final Deeds deeds;
    private final Predicate<Command> chosen;
    private final Set<Command> choices;
    private final Set<Command> switches;

    /// @param choices those commands of which one is always chosen, and `chosen` says which
    /// @param switches those that are on or off, which `chosen` says, too
    public Menus(Deeds deeds, Set<Command> choices, Set<Command> switches, Predicate<Command> chosen) {
        this.deeds = deeds;
        this.choices = choices;
        this.switches = switches;
        this.chosen = chosen;
    }

    public MenuBar bar() {
        var bar = new MenuBar();
        bar.setUseSystemMenuBar(true); // has a meaning on a Mac alone
        Arrays.stream(Command.Menu.values()).map(this::menu).forEach(bar.getMenus()::add);
        return bar;
    }

    private Menu menu(Command.Menu of) {
        var menu = new Menu(Labels.marked(of));
        menu.setId(of.id());
        var commands = Arrays.stream(Command.values()).filter(command -> command.menu() == of).toList();
        var items = fill(menu.getItems(), commands, of == Command.Menu.EDIT ? Set.of(Command.COPY_LINK) : Set.of());
        menu.setOnShowing(_ -> lookAt(items));
        return menu;
    }

    /// A menu for what it is opened on.
    public ContextMenu context(List<Command> commands) {
        var menu = new ContextMenu();
        var items = fill(menu.getItems(), commands, Set.of());
        menu.setOnShowing(_ -> lookAt(items));
        return menu;
    }

    private Map<Command, MenuItem> fill(ObservableList<MenuItem> into, List<Command> commands, Set<Command> joined) {
        var items = new HashMap<Command, MenuItem>();
        var all = new ArrayList<MenuItem>();
        for (var command : commands) {
            if (BEGINS.contains(command) && !joined.contains(command) && !all.isEmpty()) {
                all.add(new SeparatorMenuItem());
            }
            var item = item(command);
            items.put(command, item);
            all.add(item);
        }
        into.setAll(all);
        return items;
    }

    private MenuItem item(Command command) {
        var item = choices.contains(command) ? new RadioMenuItem(Labels.marked(command))
                : switches.contains(command) ? new CheckMenuItem(Labels.marked(command)) : new MenuItem(Labels.marked(command));
        item.setId(command.id());
        item.setOnAction(_ -> deeds.run(command));
        if (!command.keys().isEmpty()) {
            item.setAccelerator(new ShownKeys(command.keys().getFirst().shown()));
        }
        return item;
    }

    private void lookAt(Map<Command, MenuItem> items) {
        items.forEach((command, item) -> {
            item.setDisable(!deeds.possible(command));
            if (item instanceof RadioMenuItem choice) {
                choice.setSelected(chosen.test(command));
            } else if (item instanceof CheckMenuItem onOrOff) {
                onOrOff.setSelected(chosen.test(command));
            }
        });
    }
}
