package org.broadsheet.view.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;

/// The page that scrolls. It is set in slices, so that the window never waits for a long article, and knows its place:
/// ScrollPane has only a ratio of the whole, so what stands at the top of the screen is remembered as a place in the
/// text, and stays there when the page grows, is set in another size or at another width.
final class Page extends ScrollPane {
    /// How far an article was read: a part, and how much of it is above the screen.
    private record Place(int part, double fraction) {}

    private static final Place START = new Place(0, 0);
    /// A part costs about 1 ms to set and lay out; ten leave the window free between two of its frames.
    private static final int SLICE = 10;
    /// So far below the screen the page is set ahead of the reader. The rest of an endless article waits.
    private static final double SCREENS_AHEAD = 20;
    private static final int PLACES = 2000;
    /// What is nearer to an edge of the window can hardly be seen.
    private static final double EDGE_PX = 24;

    private final Consumer<URI> wanted;
    private final Column column = new Column(this::settle);
    private final Map<EntryId, Place> places = new LinkedHashMap<>();
    private final List<PictureFrame> frames = new ArrayList<>();
    private final AnimationTimer slices = new AnimationTimer() {
        @Override
        public void handle(long now) {
            setSlice();
        }
    };

    private List<Supplier<Region>> waiting = List.of();
    private Runnable grown = () -> { };
    private boolean whole;
    private @Nullable EntryId open;
    private Place place = START;
    private double settledPage;
    private double settledWindow;
    private boolean settling;

    /// @param wanted hears which pictures are about to be seen, over and over until they hang
    Page(Consumer<URI> wanted) {
        this.wanted = wanted;
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        vvalueProperty().subscribe(this::scrolled);
        viewportBoundsProperty().subscribe(this::settle);
    }

    /// Sets an article, at the place where the reader left it.
    void set(EntryId id, Typesetter typesetter, boolean rightToLeft) {
        clear();
        open = id;
        place = places.getOrDefault(id, START);
        column.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        column.getStyleClass().setAll("page", "in-" + typesetter.script().styleClass());
        waiting = typesetter.parts();
        settledPage = -1;
        setSlice();
        slices.start();
    }

    /// Has somebody told whenever parts have been set.
    void whenGrown(Runnable told) {
        grown = told;
    }

    /// Whether all of an endless article is set, a slice at a time, or only what is near the reader.
    void setWhole(boolean all) {
        whole = all;
        slices.start();
    }

    /// Whether all of it is set.
    boolean complete() {
        return waiting.isEmpty();
    }

    /// Adds a part at the end, which came later than the others.
    void add(Supplier<Region> part) {
        var all = new ArrayList<>(waiting);
        all.add(part);
        waiting = List.copyOf(all);
        slices.start();
    }

    void clear() {
        slices.stop();
        if (open != null) {
            places.remove(open); // to the end: the one that was read last is forgotten last
            places.put(open, place);
            if (places.size() > PLACES) {
                places.remove(places.keySet().iterator().next());
            }
        }
        open = null;
        place = START;
        waiting = List.of();
        frames.clear();
        column.parts().getChildren().clear();
    }

    void setSize(String styleClass) {
        column.parts().getStyleClass().setAll("article", styleClass);
    }

    private void setSlice() {
        var slice = waiting.subList(0, Math.min(SLICE, waiting.size())).stream().map(Supplier::get).toList();
        waiting = waiting.subList(slice.size(), waiting.size());
        slice.forEach(part -> part.getChildrenUnmodifiable().stream().filter(PictureFrame.class::isInstance)
                .map(PictureFrame.class::cast).forEach(frames::add));
        column.parts().getChildren().addAll(slice);
        var enough = column.getHeight() > top() + windowHeight() * SCREENS_AHEAD;
        if (waiting.isEmpty() || (enough && !whole && place.part() < column.parts().getChildren().size())) {
            slices.stop();
        }
        grown.run();
    }

    /// Sets what is left, and lays it out.
    void setRest() {
        while (!waiting.isEmpty()) {
            setSlice();
        }
        slices.stop();
        layoutNow();
    }

    void layoutNow() {
        if (getScene() != null) {
            applyCss();
            layout();
            settle();
        }
    }

    /// A picture that was wanted: it hangs in every place that shows it, or they say that it is not held.
    /// @param trouble why it is not held
    void hang(URI address, Optional<Image> image, @Nullable String trouble) {
        frames.stream().filter(frame -> frame.picture().url().equals(address))
                .forEach(frame -> frame.hang(image.orElse(null), trouble));
    }

    /// Pictures are asked for two screens before they are seen.
    private void wantPictures() {
        var below = top() + windowHeight() * 3;
        frames.stream().filter(frame -> frame.getHeight() > 0 && column.top((Region) frame.getParent()) < below)
                .forEach(frame -> wanted.accept(frame.picture().url()));
    }

    /// The parts that are set, in order.
    List<Region> parts() {
        return column.parts().getChildren().stream().map(Region.class::cast).toList();
    }

    Optional<Region> first(Predicate<Region> which) {
        return parts().stream().filter(which).findFirst();
    }

    /// The part that a node belongs to.
    Optional<Region> partOf(Node node) {
        var within = node;
        while (within.getParent() != null && !within.getParent().equals(column.parts())) {
            within = within.getParent();
        }
        return Optional.of(within).filter(part -> part.getParent() != null).map(Region.class::cast);
    }

    /// The number of the part at the top of the screen, or a little below it.
    int partAtTop(double below) {
        return column.partAt(top() + below);
    }

    double windowHeight() {
        return getViewportBounds().getHeight();
    }

    private double scrollable() {
        return Math.max(0, column.getHeight() - windowHeight());
    }

    /// How much of the page is above the screen.
    double top() {
        return getVvalue() * scrollable();
    }

    /// How much of it is above the lower edge of the screen, from 0 to 1; what is not set yet is not counted.
    double readTo() {
        return column.getHeight() <= 0 ? 0 : Math.min(1, (top() + windowHeight()) / column.getHeight());
    }

    boolean atEnd() {
        return waiting.isEmpty() && top() >= scrollable() - 1;
    }

    boolean inView(Region part) {
        var from = column.top(part) - top();
        return from < windowHeight() && from + part.getHeight() > 0;
    }

    void scrollTo(double top) {
        moved(Math.clamp(top, 0, scrollable()));
        settle();
    }

    /// Scrolls so that all of a part can be seen, or its beginning.
    void reveal(Region part, double roomAbove) {
        layoutNow();
        var from = column.top(part) - roomAbove;
        if (from < top() || column.top(part) + part.getHeight() > top() + windowHeight()) {
            scrollTo(from);
        }
    }

    /// Scrolls so that something on the page can be seen, with a third of the window above it if it could not be seen before; also to the
    /// side, where it stands in what is wider than the page.
    /// @param mark lays itself out with the page
    void reveal(Node mark) {
        layoutNow();
        for (var within = mark.getParent(); within != null && !within.equals(column); within = within.getParent()) {
            var aside = sideways(within);
            if (aside != null) {
                var at = within.sceneToLocal(mark.localToScene(mark.getLayoutBounds()));
                var left = at.getCenterX() - aside.getViewportBounds().getWidth() / 2;
                aside.setHvalue(Math.clamp(left / Math.max(1, within.getLayoutBounds().getWidth() - aside.getViewportBounds().getWidth()), 0, 1));
            }
        }
        var at = column.sceneToLocal(mark.localToScene(mark.getLayoutBounds()));
        if (at.getMinY() < top() + EDGE_PX || at.getMaxY() > top() + windowHeight() - EDGE_PX) {
            scrollTo(at.getMinY() - windowHeight() / 3);
        }
    }

    /// What scrolls this to the side; absent where it is not what is scrolled.
    private static @Nullable ScrollPane sideways(Node content) {
        for (Node up = content.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                return content.equals(pane.getContent()) ? pane : null;
            }
        }
        return null;
    }

    /// The bar or the wheel moved the page. Not so when only the page or the window has another size than when it was
    /// settled: then the ratio changed its meaning, or the skin cut it off.
    private void scrolled() {
        if (!settling && settledPage == column.getHeight() && settledWindow == windowHeight()) {
            moved(top());
        }
    }

    private void moved(double top) {
        var parts = column.parts().getChildren();
        if (parts.isEmpty()) {
            return;
        }
        var part = column.partAt(top);
        var region = (Region) parts.get(part);
        place = top <= 0 ? START : new Place(part, (top - column.top(region)) / Math.max(1, region.getHeight()));
        if (!waiting.isEmpty()) {
            slices.start();
        }
        wantPictures();
    }

    /// Brings the place in the text back to the top of the screen.
    private void settle() {
        var parts = column.parts().getChildren();
        if (settling || place.part() >= parts.size()) {
            return;
        }
        settling = true;
        var region = (Region) parts.get(place.part());
        var top = place.equals(START) ? 0 : column.top(region) + place.fraction() * region.getHeight();
        setVvalue(scrollable() > 0 ? Math.clamp(top / scrollable(), 0, 1) : 0);
        settledPage = column.getHeight();
        settledWindow = windowHeight();
        settling = false;
        wantPictures();
    }
}
