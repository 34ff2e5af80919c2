package org.broadsheet.view.window;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Connecting;
import org.broadsheet.library.Twins;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;

/// What is subscribed of the catalogue, and what becomes of it while the reader chooses. A section is subscribed at once.
/// One that had been subscribed before ends only when he is done, as its articles go with it. Lives on the JavaFX thread.
final class ChoosingModel {
    /// How it stands with a section.
    enum State { NOT, SUBSCRIBED, NEW, ENDING }

    private static final String LANE = "chosen";

    private final Choosing choosing;
    private final Background background;
    private final Map<URI, Place> fresh = new LinkedHashMap<>();
    private final Map<URI, Place> ending = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(this, "turn");
    private Twins.Known known = Twins.shipped().known(List.of());

    ChoosingModel(Choosing choosing, Background background) {
        this.choosing = choosing;
        this.background = background;
    }

    /// Another number after each change.
    ReadOnlyIntegerProperty turn() {
        return turn.getReadOnlyProperty();
    }

    /// Begins anew, with what is subscribed now.
    void begin() {
        fresh.clear();
        ending.clear();
        changed();
        look();
    }

    /// Asks again what is subscribed.
    void look() {
        background.ask(LANE, choosing::chosen, now -> {
            known = now;
            changed();
        });
    }

    private void changed() {
        turn.set(turn.get() + 1);
    }

    State state(Place place) {
        var address = place.section().address();
        return ending.containsKey(address) ? State.ENDING : fresh.containsKey(address) ? State.NEW
                : known.at(address).isPresent() ? State.SUBSCRIBED : State.NOT;
    }

    boolean on(Place place) {
        return switch (state(place)) {
            case SUBSCRIBED, NEW -> true;
            case NOT, ENDING -> false;
        };
    }

    /// How many are new, as far as the reader has come.
    int added() {
        return fresh.size();
    }

    /// How many end when he is done.
    int ending() {
        return ending.size();
    }

    /// Subscribes to all of them; where they are subscribed already, lets all of them go.
    void toggle(List<Place> places) {
        if (places.stream().allMatch(this::on)) {
            var gone = places.stream().filter(place -> state(place) == State.NEW).toList();
            places.stream().filter(place -> state(place) == State.SUBSCRIBED).forEach(place -> ending.put(place.section().address(), place));
            gone.forEach(place -> fresh.remove(place.section().address()));
            background.act(() -> choosing.end(gone));
        } else {
            var wanted = places.stream().filter(place -> state(place) == State.NOT).toList();
            places.forEach(place -> ending.remove(place.section().address()));
            wanted.forEach(place -> fresh.put(place.section().address(), place));
            background.act(() -> choosing.subscribe(wanted));
        }
        changed();
    }

    /// Ends what was let go.
    /// @param then hears of the sections that are new, and of those that ended
    void finish(BiConsumer<List<Section>, List<Section>> then) {
        var wanted = List.copyOf(fresh.values());
        var gone = List.copyOf(ending.values());
        fresh.clear();
        ending.clear();
        background.act(() -> {
            var ended = choosing.end(gone);
            var those = wanted.isEmpty() ? List.<Section>of() : choosing.subscribe(wanted);
            background.tell(() -> then.accept(those, ended));
        });
    }

    /// Leaves it at what is subscribed: what is new and was not finished with is fetched when the reader asks for it, and by
    /// no round of its own accord.
    /// @param then hears of the sections that are new, if any
    void leave(Connecting connecting, Consumer<List<Section>> then) {
        var wanted = List.copyOf(fresh.values());
        if (wanted.isEmpty()) {
            connecting.choosing(false);
        } else {
            background.act(() -> {
                var those = choosing.subscribe(wanted);
                connecting.hold(those.stream().map(Section::id).toList());
                connecting.choosing(false);
                background.tell(() -> then.accept(those));
            });
        }
    }
}
