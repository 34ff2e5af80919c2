package org.broadsheet.view.contents;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.broadsheet.library.Change;
import org.broadsheet.library.Following;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Counts;
import org.broadsheet.news.Filed;
import org.broadsheet.news.FiledId;
import org.broadsheet.news.Folder;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// The sections and how much is unread in each: the program's own lists, then what the reader subscribed to, under its
/// publisher. Lives on the JavaFX thread.
public final class SectionsModel {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, Map.of());

    private record Loaded(Menu menu, Counts counts) {}

    /// How the last refresh went.
    /// @param at when the last section was asked; absent before the first
    private record Refreshed(@Nullable Instant at, Map<FiledId, String> errors) {}

    private final Reading reading;
    private final Subscribing subscribing;
    private final Ordering ordering;
    private final Following following;
    private final Background background;
    private final Loading loading;
    private final ObservableList<Place> places =
            FXCollections.observableArrayList(Menu.EMPTY.places(NONE, Map.of()));
    private final ReadOnlyObjectWrapper<@Nullable Instant> refreshed = new ReadOnlyObjectWrapper<>(this, "refreshed");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", NONE);
    private Menu menu = Menu.EMPTY;
    private List<Place> lists = List.copyOf(places);
    private boolean rearranging;
    private Map<FiledId, String> errors = Map.of();

    public SectionsModel(Reading reading, Subscribing subscribing, Ordering ordering, Following following, Background background) {
        this.reading = reading;
        this.subscribing = subscribing;
        this.ordering = ordering;
        this.following = following;
        this.background = background;
        loading = new Loading(background, "sections");
    }

    /// In the order of the screen.
    public ObservableList<Place> places() {
        return places;
    }

    public ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// When the last refresh was; absent before the first.
    public ReadOnlyObjectProperty<@Nullable Instant> refreshed() {
        return refreshed.getReadOnlyProperty();
    }

    /// Whether they have been read at all.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Those subscribed, as far as they were read.
    public List<Section> sections() {
        return menu.sections();
    }

    /// Every list there is, in the order of the screen and whether its line is folded away or not; what stands in a folder or under a
    /// label follows it, one deeper.
    public List<Place> lists() {
        return lists;
    }

    /// What is known of a list, also where its line is folded away; of a search nothing is, nor of the articles of one source.
    public Optional<Place> place(Contents what) {
        return lists.stream().filter(place -> place.contents().equals(what)).findFirst();
    }

    /// The section, where a list is one.
    public Optional<Section> section(Contents what) {
        return what instanceof Contents.Of(var id)
                ? menu.sections().stream().filter(section -> section.id().equals(id)).findFirst() : Optional.empty();
    }

    /// The section or folder, where a list is one.
    public Optional<Filed> filed(Contents what) {
        return menu.order().stream().filter(one -> what.equals(switch (one) {
            case Section section -> new Contents.Of(section.id());
            case Folder folder -> new Contents.Folder(folder.id());
        })).findFirst();
    }

    /// The sections of which a list is made; none for the program's own lists, which are made of all.
    public List<Section> sectionsOf(Contents what) {
        return menu.sectionsOf(what);
    }

    /// The next list after one that is as wanted, or the one before; at the end it goes on from the other end.
    public Optional<Place> following(Contents what, boolean on, Predicate<Place> wanted) {
        var at = place(what).map(lists::indexOf).orElse(on ? -1 : lists.size());
        for (int step = 1; step <= lists.size(); step++) {
            var place = lists.get(Math.floorMod(at + (on ? step : -step), lists.size()));
            if (wanted.test(place)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /// Reads them for the first time.
    public void load() {
        ask();
        askHowRefreshed();
    }

    private void ask() {
        loading.now(() -> new Loaded(new Menu(ordering.order(), ordering.labels()), reading.counts()), now -> {
            menu = now.menu();
            counts.set(now.counts());
            loaded.set(true);
            place();
        });
    }

    /// Hears what changed in the library.
    public void heard(Change change) {
        switch (change) {
            case Change.Articles _, Change.Elsewhere _, Change.Sections _, Change.Marks _ -> loading.soon(this::ask);
            case Change.Activity _, Change.Refreshing _ -> { }
            case Change.Progress(_, boolean busy) -> {
                if (!busy) {
                    askHowRefreshed();
                }
            }
        }
    }

    private void askHowRefreshed() {
        background.ask("refreshed", this::howRefreshed, how -> {
            refreshed.set(how.at());
            errors = how.errors();
            place();
        });
    }

    private Refreshed howRefreshed() {
        var subscriptions = subscribing.subscriptions();
        var errors = new HashMap<FiledId, String>();
        for (var list : following.lists()) {
            if (list.error() != null) {
                errors.put(list.folder(), list.error());
            }
        }
        Instant last = null;
        for (var one : subscriptions) {
            if (one.error() != null) {
                errors.put(one.section().id(), one.error());
            }
            if (one.checked() != null && (last == null || one.checked().isAfter(last))) {
                last = one.checked();
            }
        }
        return new Refreshed(last, Map.copyOf(errors));
    }

    /// Changes only the lines that differ, so that those which stay keep the focus.
    private void place() {
        lists = menu.lists(counts.get(), errors);
        var next = menu.places(counts.get(), errors);
        rearranging = true;
        var most = Math.min(places.size(), next.size());
        var before = 0;
        while (before < most && same(places.get(before), next.get(before))) {
            before++;
        }
        var behind = 0;
        while (behind < most - before && same(places.get(places.size() - 1 - behind), next.get(next.size() - 1 - behind))) {
            behind++;
        }
        if (before + behind < Math.max(places.size(), next.size())) {
            places.remove(before, places.size() - behind);
            places.addAll(before, next.subList(before, next.size() - behind));
        }
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).equals(places.get(i))) {
                places.set(i, next.get(i));
            }
        }
        rearranging = false;
    }

    private static boolean same(Place one, Place other) {
        return one.contents().equals(other.contents()) && one.depth() == other.depth();
    }

    /// Whether the lines are just being changed: what is selected then is not the reader's choice.
    public boolean rearranging() {
        return rearranging;
    }
}
