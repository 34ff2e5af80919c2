package org.broadsheet.view.contents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.broadsheet.library.Reading;
import org.broadsheet.view.Background;

/// Small pictures for the rows near the reader. Lives on the JavaFX thread.
final class Thumbnails {
    private static final int HELD = 200;

    private final Reading reading;
    private final Background background;
    private final Map<String, Optional<Image>> held = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Image>> eldest) {
            return size() > HELD;
        }
    };

    private final Map<String, List<Consumer<Optional<Image>>>> waiting = new HashMap<>();

    Thumbnails(Reading reading, Background background) {
        this.reading = reading;
        this.background = background;
    }

    /// Hands over a picture, at once or when it has been read; empty when it can't be drawn.
    /// @param sha256 as the teaser names it
    void of(String sha256, Consumer<Optional<Image>> wanted) {
        var known = held.get(sha256);
        if (known != null) {
            wanted.accept(known);
            return;
        }
        var others = waiting.putIfAbsent(sha256, new ArrayList<>(List.of(wanted)));
        if (others != null) {
            others.add(wanted);
            return;
        }
        background.ask("thumbnail " + sha256, () -> reading.thumbnail(sha256)
                .map(bytes -> new Image(new ByteArrayInputStream(bytes))).filter(image -> !image.isError()), image -> {
                    held.put(sha256, image);
                    Objects.requireNonNull(waiting.remove(sha256)).forEach(one -> one.accept(image));
                });
    }
}
