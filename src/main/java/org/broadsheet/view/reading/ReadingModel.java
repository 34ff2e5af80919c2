package org.broadsheet.view.reading;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.image.Image;
import org.broadsheet.library.PictureFetching;
import org.broadsheet.library.Reading;
import org.broadsheet.library.Story;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// The article on the page and its pictures. Lives on the JavaFX thread and waits for nothing.
public final class ReadingModel {
    /// Twice the column: sharp on a dense screen, and enlarged.
    private static final int PICTURE_WIDTH_PX = 1240;
    private static final String LANE = "article";

    private final ReadOnlyObjectWrapper<@Nullable Story> story = new ReadOnlyObjectWrapper<>(this, "story");
    private final ObservableMap<URI, Optional<Image>> pictures = FXCollections.observableHashMap();
    private final Map<URI, String> troubles = new HashMap<>();
    private final Set<URI> asked = new HashSet<>();
    private final Reading reading;
    private final PictureFetching fetching;
    private final Background background;

    public ReadingModel(Reading reading, PictureFetching fetching, Background background) {
        this.reading = reading;
        this.fetching = fetching;
        this.background = background;
    }

    /// What is open, or nothing.
    public ReadOnlyObjectProperty<@Nullable Story> story() {
        return story.getReadOnlyProperty();
    }

    /// The pictures of the open article that were wanted and have been looked for; empty where one is not held.
    public ObservableMap<URI, Optional<Image>> pictures() {
        return pictures;
    }

    /// Why a picture is not held, once it has been looked for; absent where it was never fetched.
    public Optional<String> trouble(URI address) {
        return Optional.ofNullable(troubles.get(address));
    }

    /// The pictures of the open article that have been looked for and are not held.
    public List<URI> missing() {
        return pictures.entrySet().stream().filter(looked -> looked.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }

    /// Opens an article and marks it read. One that is gone closes the page.
    public void open(EntryId id) {
        background.ask(LANE, () -> reading.open(id), found -> {
            show(found.orElse(null));
            if (found.isPresent() && !found.get().teaser().read()) {
                background.act(() -> reading.mark(List.of(id), true));
            }
        });
    }

    /// Asks again for what is open, because more of it may have come. The page changes only if the article did.
    public void reload() {
        var open = story.get();
        if (open != null) {
            background.ask(LANE, () -> reading.open(open.teaser().id()), found -> {
                if (found.isEmpty() || !found.get().equals(open)) {
                    show(found.orElse(null));
                }
            });
        }
    }

    /// Takes the article off the page.
    public void close() {
        background.forget(LANE);
        show(null);
    }

    private void show(@Nullable Story opened) {
        asked.forEach(address -> background.forget(lane(address)));
        asked.clear();
        pictures.clear();
        troubles.clear();
        story.set(opened);
    }

    /// Looks for a picture of the open article; it arrives in [#pictures].
    public void want(URI address) {
        var open = story.get();
        if (open != null && asked.add(address)) {
            background.ask(lane(address), () -> look(open.teaser().id(), address), looked -> show(address, looked));
        }
    }

    /// Fetches a picture of the open article that is not held; what comes of it arrives in [#pictures].
    public void fetchAgain(URI address) {
        var open = story.get();
        if (open != null) {
            var id = open.teaser().id();
            background.ask(lane(address), () -> {
                var trouble = fetching.again(id, address);
                return trouble.isPresent() ? new Looked(Optional.empty(), trouble) : look(id, address);
            }, looked -> show(address, looked));
        }
    }

    /// What was found of a picture.
    private record Looked(Optional<Image> image, Optional<String> trouble) {}

    private Looked look(EntryId id, URI address) {
        var image = reading.picture(id, address, PICTURE_WIDTH_PX).map(bytes -> new Image(new ByteArrayInputStream(bytes)))
                .filter(one -> !one.isError());
        return new Looked(image, image.isPresent() ? Optional.empty() : reading.trouble(id, address));
    }

    private void show(URI address, Looked looked) {
        looked.trouble().ifPresentOrElse(why -> troubles.put(address, why), () -> troubles.remove(address));
        pictures.remove(address); // that it was looked for is news, also when it is still not there
        pictures.put(address, looked.image());
    }

    private static String lane(URI address) {
        return "picture " + address;
    }
}
