package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Twins;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The menu of publishers: below its commands those that the reader subscribes to, then all of them by language, his own
/// first, each with its editions and sections, which a check mark subscribes or ends. Nothing of it is made before it is opened. Lives on
/// the JavaFX thread.
final class PublishersMenu {
    private static final String LANE = "publishers menu";

    /// @param theirs the publishers of whom something is subscribed, in the order of the reader's sections
    private record Offer(Catalogue catalogue, Twins.Known known, List<Publisher> theirs) {}

    private final Menu menu;
    private final List<MenuItem> commands;
    private final Choosing choosing;
    private final Background background;
    private final Consumer<List<Section>> subscribed;
    private final Consumer<Section> ending;
    private @Nullable Offer shown;

    /// @param menu       with its commands in it
    /// @param subscribed hears of a section that is new, to be fetched
    /// @param ending     asks whether a section is to end
    PublishersMenu(Menu menu, Choosing choosing, Background background, Consumer<List<Section>> subscribed, Consumer<Section> ending) {
        this.menu = menu;
        this.commands = List.copyOf(menu.getItems());
        this.choosing = choosing;
        this.background = background;
        this.subscribed = subscribed;
        this.ending = ending;
        menu.addEventHandler(Menu.ON_SHOWING, showing -> {
            if (showing.getTarget().equals(menu)) {
                look();
            }
        });
    }

    private void look() {
        background.ask(LANE, () -> {
            var catalogue = choosing.catalogue();
            var theirs = new LinkedHashSet<Publisher>();
            choosing.sections().forEach(section -> catalogue.at(section.address()).ifPresent(place -> theirs.add(place.publisher())));
            return new Offer(catalogue, choosing.chosen(), List.copyOf(theirs));
        }, this::show);
    }

    /// Only what differs from last time is made anew, as the menu is open by now.
    private void show(Offer offer) {
        var last = shown;
        shown = offer;
        if (last != null && last.catalogue.equals(offer.catalogue) && last.theirs.equals(offer.theirs)) {
            return;
        }
        var items = new ArrayList<>(commands);
        if (!offer.theirs.isEmpty()) {
            items.add(new SeparatorMenuItem());
            offer.theirs.forEach(publisher -> items.add(house(publisher, publisher.editions())));
        }
        items.add(new SeparatorMenuItem());
        var languages = languages(offer.catalogue);
        var own = Locale.getDefault().getDisplayLanguage(Labels.LOCALE);
        var others = new TreeMap<String, Map<Publisher, List<Edition>>>(Labels.ORDER);
        others.putAll(languages);
        if (others.remove(own) != null) {
            items.add(language(Labels.say("choose.language", own), languages.getOrDefault(own, Map.of())));
        }
        items.add(filled(Labels.say("choose.languages"), () -> others.entrySet().stream().map(one -> (MenuItem) language(one.getKey(), one.getValue())).toList()));
        menu.getItems().setAll(items);
    }

    private Menu language(String name, Map<Publisher, List<Edition>> houses) {
        return filled(name, () -> houses.entrySet().stream().map(house -> (MenuItem) house(house.getKey(), house.getValue())).toList());
    }

    /// By the name of the language, the publishers that have editions in it, and these.
    private static Map<String, Map<Publisher, List<Edition>>> languages(Catalogue catalogue) {
        var languages = new TreeMap<String, Map<Publisher, List<Edition>>>(Labels.ORDER);
        for (var publisher : catalogue.publishers()) {
            for (var edition : publisher.editions()) {
                var name = Locale.forLanguageTag(edition.language()).getDisplayLanguage(Labels.LOCALE);
                languages.computeIfAbsent(name.isEmpty() ? Labels.say("choose.other-language") : name, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(publisher, _ -> new ArrayList<>()).add(edition);
            }
        }
        return languages;
    }

    private Menu house(Publisher publisher, List<Edition> editions) {
        return filled(publisher.name(), () -> editions.size() == 1 ? sections(publisher, editions.getFirst())
                : editions.stream().map(edition -> (MenuItem) filled(Catalogue.name(publisher, edition), () -> sections(publisher, edition))).toList());
    }

    private List<MenuItem> sections(Publisher publisher, Edition edition) {
        return edition.sections().stream().map(section -> (MenuItem) item(new Place(publisher, edition, section))).toList();
    }

    private CheckMenuItem item(Place place) {
        var item = new CheckMenuItem(place.section().title());
        item.setMnemonicParsing(false);
        item.setSelected(known(place) != null);
        item.setOnAction(_ -> {
            var section = known(place);
            item.setSelected(section != null); // until the library says otherwise
            if (section == null) {
                background.act(() -> {
                    var those = choosing.subscribe(List.of(place));
                    background.tell(() -> subscribed.accept(those));
                });
            } else {
                ending.accept(section);
            }
        });
        return item;
    }

    private @Nullable Section known(Place place) {
        return shown == null ? null : shown.known.at(place.section().address()).orElse(null);
    }

    /// A menu whose items are made when it opens, each time.
    private static Menu filled(String name, Supplier<List<MenuItem>> items) {
        var menu = new Menu(name, null, new MenuItem());
        menu.setMnemonicParsing(false);
        menu.addEventHandler(Menu.ON_SHOWING, showing -> {
            if (showing.getTarget().equals(menu)) {
                menu.getItems().setAll(items.get());
            }
        });
        return menu;
    }
}
