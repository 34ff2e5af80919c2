package org.broadsheet.view.contents;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.broadsheet.library.IconFetching;
import org.broadsheet.view.Background;
import org.jspecify.annotations.Nullable;

/// The icons of publishers, where the reader wants to see them. None is fetched before he does. Lives on the JavaFX thread.
public final class SiteIcons {
    private static final String LANE = "icons";

    private final IconFetching fetching;
    private final Background background;
    private final ReadOnlyObjectWrapper<Map<String, Image>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Map.of());
    private boolean wanted;

    public SiteIcons(IconFetching fetching, Background background) {
        this.fetching = fetching;
        this.background = background;
    }

    /// Those that can be seen, by the host of their site.
    public ReadOnlyObjectProperty<Map<String, Image>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// @param host absent: of no site
    Optional<Image> of(@Nullable String host) {
        return host == null ? Optional.empty() : Optional.ofNullable(shown.get().get(host));
    }

    /// Shows them, or no more.
    public void want(boolean so) {
        wanted = so;
        if (so) {
            show();
        } else {
            background.forget(LANE);
            shown.set(Map.of());
        }
    }

    /// Shows those that are held, then fetches those that are missing; nothing where none is wanted.
    public void show() {
        if (wanted) {
            background.ask(LANE, this::held, icons -> {
                shown.set(icons);
                background.ask(LANE, () -> fetching.bring() ? held() : icons, shown::set);
            });
        }
    }

    private Map<String, Image> held() {
        var icons = new HashMap<String, Image>();
        fetching.held().forEach((host, bytes) -> {
            var image = new Image(new ByteArrayInputStream(bytes));
            if (!image.isError()) {
                icons.put(host, image);
            }
        });
        return Map.copyOf(icons);
    }
}
