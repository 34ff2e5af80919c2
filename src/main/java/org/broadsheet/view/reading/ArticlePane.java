package org.broadsheet.view.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.broadsheet.news.Article;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Readiness;
import org.broadsheet.view.RunningText;
import org.jspecify.annotations.Nullable;

/// The article, on one page that is used again for every article. Tab stops at the headline and the links; every part
/// can be visited by key. Lives on the JavaFX thread.
public final class ArticlePane extends ScrollPane {
    private static final PseudoClass VISITED = PseudoClass.getPseudoClass("visited");
    private static final String SHEET =
            Objects.requireNonNull(ArticlePane.class.getResource("article.css")).toExternalForm();
    /// A part costs about 1 ms to set and lay out; ten leave the window free between two of its frames.
    private static final int SLICE = 10;
    /// So far below the screen the page is set ahead of the reader. The rest of an endless article waits.
    private static final double SCREENS_AHEAD = 20;
    private static final int PLACES = 2000;
    /// What stays in view when paging on, in lines.
    private static final double LINES_KEPT = 2;
    private static final double LINE_PX = 28;
    private static final double ROOM_ABOVE_PX = 24;

    /// How far an article was read: a part, and how much of it is above the screen.
    private record Place(int part, double fraction) {}

    private static final Place START = new Place(0, 0);

    private final Consumer<URI> door;
    private final Consumer<URI> wanted;
    private final Column column = new Column(this::settle);
    private final Label nothing = new Label(Words.say("nothing"));
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final Map<EntryId, Place> places = new LinkedHashMap<>();
    private final List<PictureFrame> frames = new ArrayList<>();
    private final AnimationTimer slices = new AnimationTimer() {
        @Override
        public void handle(long now) {
            setSlice();
        }
    };

    private List<Supplier<Region>> waiting = List.of();
    private @Nullable EntryId open;
    private @Nullable Article article;
    private @Nullable Region visited;
    private Place place = START;
    private double settledPage;
    private double settledWindow;
    private boolean settling;

    /// @param door   the one way out: every link that the reader opens goes through it
    /// @param wanted hears which pictures are about to be seen; they are then given to [#hang]
    public ArticlePane(Consumer<URI> door, Consumer<URI> wanted) {
        this.door = door;
        this.wanted = wanted;
        getStyleClass().add("article-pane");
        getStylesheets().add(SHEET);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        vvalueProperty().subscribe(this::scrolled);
        viewportBoundsProperty().subscribe(this::settle);
        column.parts().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        scale.subscribe(size -> column.parts().getStyleClass().setAll("article", TypeSize.nearest(size.doubleValue())));
        showNothing();
    }

    /// How large the article is set; 1 is the usual size.
    public DoubleProperty scaleProperty() {
        return scale;
    }

    public void larger() {
        scale.set(TypeSize.larger(scale.get()));
    }

    public void smaller() {
        scale.set(TypeSize.smaller(scale.get()));
    }

    public void usualSize() {
        scale.set(1);
    }

    public void showNothing() {
        clear(null, null);
        setContent(nothing);
        setFitToHeight(true);
    }

    /// Puts an article on the page, where the reader left it.
    public void show(EntryId id, Article shown, Readiness readiness) {
        var hadFocus = isFocusWithin();
        clear(id, shown);
        var typesetter = new Typesetter(shown, readiness, door);
        column.setNodeOrientation(
                shown.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        column.getStyleClass().setAll("page", "in-" + typesetter.script().styleClass());
        waiting = typesetter.parts();
        place = places.getOrDefault(id, START);
        setContent(column);
        setFitToHeight(false);
        settledPage = -1;
        setSlice();
        slices.start();
        if (hadFocus) {
            focusHeadline();
        }
    }

    private void clear(@Nullable EntryId id, @Nullable Article shown) {
        slices.stop();
        if (open != null) {
            places.remove(open);
            places.put(open, place);
            if (places.size() > PLACES) {
                places.remove(places.keySet().iterator().next());
            }
        }
        open = id;
        article = shown;
        visited = null;
        waiting = List.of();
        frames.clear();
        column.parts().getChildren().clear();
    }

    private void setSlice() {
        var slice = waiting.subList(0, Math.min(SLICE, waiting.size())).stream().map(Supplier::get).toList();
        waiting = waiting.subList(slice.size(), waiting.size());
        slice.forEach(part -> frames.addAll(framesIn(part)));
        column.parts().getChildren().addAll(slice);
        var ahead = column.getHeight() - top() - height() * SCREENS_AHEAD;
        if (waiting.isEmpty() || (ahead > 0 && place.part() < column.parts().getChildren().size())) {
            slices.stop();
        }
    }

    private static List<PictureFrame> framesIn(Region part) {
        return part.getChildrenUnmodifiable().stream().filter(PictureFrame.class::isInstance)
                .map(PictureFrame.class::cast).toList();
    }

    private void setRest() {
        while (!waiting.isEmpty()) {
            setSlice();
        }
        slices.stop();
        layoutNow();
    }

    private void layoutNow() {
        if (getScene() != null) {
            applyCss();
            layout();
            settle();
        }
    }

    /// A picture that was wanted: it hangs in every place that shows it, or they say that it is not held.
    public void hang(URI address, Optional<Image> image) {
        frames.stream().filter(frame -> frame.picture().url().equals(address))
                .forEach(frame -> frame.hang(image.orElse(null)));
    }

    // Scrolling. ScrollPane knows a ratio of the page only, so what is at the top of the screen is remembered as a
    // place in the text and kept there when the page grows, is set in another size or at another width.

    private double height() {
        return getViewportBounds().getHeight();
    }

    private double scrollable() {
        return Math.max(0, column.getHeight() - height());
    }

    private double top() {
        return getVvalue() * scrollable();
    }

    /// The bar or the wheel moved the page. Not so when only the page or the window has another size than when it was
    /// settled: then the ratio changed its meaning, or the skin cut it off.
    private void scrolled() {
        if (!settling && settledPage == column.getHeight() && settledWindow == height()) {
            moved(top());
        }
    }

    private void scrollTo(double top) {
        moved(Math.clamp(top, 0, scrollable()));
        settle();
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
        settledWindow = height();
        settling = false;
        wantPictures();
    }

    /// Pictures are fetched from the library two screens before they are seen.
    private void wantPictures() {
        var below = top() + height() * 3;
        frames.stream().filter(frame -> frame.getHeight() > 0 && column.top((Region) frame.getParent()) < below)
                .forEach(frame -> wanted.accept(frame.picture().url()));
    }

    // What the reader can do.

    /// Moves the focus to the headline, or to the page while there is none.
    public void focusHeadline() {
        first(part -> part.getStyleClass().contains("headline")).ifPresentOrElse(this::visit, this::requestFocus);
    }

    /// A page on.
    /// @return whether the end was in view already, and nothing moved
    public boolean pageOn() {
        if (article == null || (waiting.isEmpty() && top() >= scrollable() - 1)) {
            return true;
        }
        scrollTo(top() + page());
        return false;
    }

    /// A page back.
    public void pageBack() {
        scrollTo(top() - page());
    }

    private double page() {
        return Math.max(LINE_PX, height() - LINES_KEPT * LINE_PX * scale.get());
    }

    public void nextHeading() {
        visitNext(ArticlePane::heading);
    }

    public void previousHeading() {
        visitPrevious(ArticlePane::heading);
    }

    private static boolean heading(Region part) {
        return part.getStyleClass().contains("headline") || part.getStyleClass().contains("crosshead")
                || part.getStyleClass().contains("more");
    }

    public void nextPicture() {
        visitNext(part -> part.getStyleClass().contains("figure"));
    }

    public void previousPicture() {
        visitPrevious(part -> part.getStyleClass().contains("figure"));
    }

    public void nextBlock() {
        visitNext(_ -> true);
    }

    public void previousBlock() {
        visitPrevious(_ -> true);
    }

    /// Goes to the sign-off, or to the last part of an article without one.
    public void signOff() {
        setRest();
        first(part -> part.getStyleClass().contains("sign-off"))
                .or(() -> parts().stream().filter(part -> !part.getStyleClass().contains("more")).reduce((_, b) -> b))
                .ifPresent(this::visit);
    }

    /// Goes back to the headline, at the top of the page.
    public void top(boolean focus) {
        scrollTo(0);
        if (focus) {
            focusHeadline();
        }
    }

    /// Moves the focus to the first of the publisher's other sections and sites, the end of "Skip to more … sites".
    /// @return whether there are any
    public boolean focusMore() {
        setRest();
        var more = first(part -> part.getStyleClass().contains("more"));
        more.ifPresent(part -> {
            visit(part);
            part.lookupAll(".link").stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
        });
        return more.isPresent();
    }

    /// Whose article is open, where it says so and has more to offer.
    public Optional<String> publisher() {
        return Optional.ofNullable(article)
                .filter(shown -> !shown.sections().isEmpty() || !shown.moreSites().isEmpty())
                .flatMap(ArticleText::publisher);
    }

    /// Copies the part that was visited or clicked last, else the one at the top of the screen.
    /// @return whether there was one
    public boolean copyParagraph() {
        return current().map(part -> copy(text(part), null)).orElse(false);
    }

    private static String text(Node part) {
        return switch (part) {
            case RunningText line -> line.prose().text();
            case ScrollPane sideways -> text(sideways.getContent());
            case Parent box -> box.getChildrenUnmodifiable().stream().map(ArticlePane::text)
                    .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    /// Copies the whole article, as text and as HTML.
    public boolean copyArticle() {
        return article != null && copy(ArticleText.plain(article), ArticleText.html(article));
    }

    /// Copies the permanent link.
    public boolean copyLink() {
        return article != null && article.permalink() != null && copy(article.permalink().toString(), null);
    }

    private static boolean copy(String text, @Nullable String html) {
        var content = new ClipboardContent();
        content.putString(text);
        if (html != null) {
            content.putHtml(html);
        }
        return Clipboard.getSystemClipboard().setContent(content);
    }

    private List<Region> parts() {
        return column.parts().getChildren().stream().map(Region.class::cast).toList();
    }

    private Optional<Region> first(Predicate<Region> which) {
        return parts().stream().filter(which).findFirst();
    }

    private Optional<Region> current() {
        return visited != null ? Optional.of(visited) : parts().stream().skip(column.partAt(top() + 1)).findFirst();
    }

    private void visitNext(Predicate<Region> which) {
        var from = visited == null ? -1 : column.parts().getChildren().indexOf(visited);
        var start = from >= 0 && inView(parts().get(from)) ? from + 1 : column.partAt(top() + ROOM_ABOVE_PX + 1) + 1;
        if (parts().stream().skip(start).noneMatch(which)) {
            setRest();
        }
        parts().stream().skip(start).filter(which).findFirst().ifPresent(this::visit);
    }

    private void visitPrevious(Predicate<Region> which) {
        var from = visited == null ? -1 : column.parts().getChildren().indexOf(visited);
        var end = from >= 0 && inView(parts().get(from)) ? from : column.partAt(top() + ROOM_ABOVE_PX);
        parts().stream().limit(end).filter(which).reduce((_, b) -> b).ifPresent(this::visit);
    }

    private boolean inView(Region part) {
        var from = column.top(part) - top();
        return from < height() && from + part.getHeight() > 0;
    }

    /// Gives a part the focus and brings it into view.
    private void visit(Region part) {
        if (visited != null) {
            visited.pseudoClassStateChanged(VISITED, false);
        }
        visited = part;
        part.pseudoClassStateChanged(VISITED, true);
        part.requestFocus();
        layoutNow();
        var from = column.top(part) - ROOM_ABOVE_PX;
        if (from < top() || column.top(part) + part.getHeight() > top() + height()) {
            scrollTo(from);
        }
    }

    /// A click chooses what "copy paragraph" copies; it draws no ring.
    private void clicked(MouseEvent click) {
        Node node = click.getTarget() instanceof Node target ? target : column;
        while (node.getParent() != null && !node.getParent().equals(column.parts())) {
            node = node.getParent();
        }
        if (node instanceof Region part && node.getParent() != null) {
            if (visited != null) {
                visited.pseudoClassStateChanged(VISITED, false);
            }
            visited = part;
            if (!(click.getTarget() instanceof Text text && text.isFocused())) {
                part.requestFocus();
            }
        }
    }
}
