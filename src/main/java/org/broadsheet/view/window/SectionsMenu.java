package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.Place;
import org.broadsheet.view.contents.SectionsModel;

/// The menu of the reader's sections: below its commands every list there is, in the order of the screen and with what is unread in it,
/// folders and labels as menus. Made each time it opens. Lives on the JavaFX thread.
final class SectionsMenu {
    private final List<MenuItem> commands;
    private final SectionsModel sections;
    private final ContentsModel contents;
    private final Runnable toList;

    /// @param menu   with its commands in it
    /// @param toList moves the focus to the list that is shown
    SectionsMenu(Menu menu, SectionsModel sections, ContentsModel contents, Runnable toList) {
        this.commands = List.copyOf(menu.getItems());
        this.sections = sections;
        this.contents = contents;
        this.toList = toList;
        menu.addEventHandler(Menu.ON_SHOWING, showing -> {
            if (showing.getTarget().equals(menu)) {
                menu.getItems().setAll(lines());
            }
        });
        menu.getItems().setAll(lines());
    }

    private List<MenuItem> lines() {
        var lines = new ArrayList<>(commands);
        lines.add(new SeparatorMenuItem());
        var places = sections.lists();
        for (int at = 0; at < places.size(); at = end(places, at)) {
            if (at > 0 && places.get(at).kind() != Place.Kind.LIST && places.get(at - 1).kind() == Place.Kind.LIST) {
                lines.add(new SeparatorMenuItem());
            }
            lines.add(line(places, at));
        }
        return lines;
    }

    /// Where what stands within a place ends.
    private static int end(List<Place> places, int at) {
        int next = at + 1;
        while (next < places.size() && places.get(next).depth() > places.get(at).depth()) {
            next++;
        }
        return next;
    }

    private MenuItem line(List<Place> places, int at) {
        var place = places.get(at);
        if (place.kind() != Place.Kind.HEADING) {
            return choice(place, named(place));
        }
        var menu = new Menu(named(place));
        menu.setMnemonicParsing(false);
        menu.getItems().add(choice(place, Labels.say("sections-menu.all")));
        for (int inner = at + 1; inner < end(places, at); inner = end(places, inner)) {
            menu.getItems().add(line(places, inner));
        }
        return menu;
    }

    private static String named(Place place) {
        return Labels.say("sections-menu.line", place.title(), place.count());
    }

    private RadioMenuItem choice(Place place, String name) {
        var choice = new RadioMenuItem(name);
        choice.setMnemonicParsing(false);
        choice.setSelected(place.contents().equals(contents.contents().get()));
        choice.setOnAction(_ -> {
            contents.show(place.contents());
            toList.run();
        });
        return choice;
    }
}
