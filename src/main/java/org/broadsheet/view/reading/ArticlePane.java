package org.broadsheet.view.reading;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.broadsheet.library.ArticleText;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Story;
import org.broadsheet.news.Article;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.RunningText;
import org.jspecify.annotations.Nullable;

/// The article, on one page that is used again for every article, and what a reader can do on it. Tab stops at the
/// headline and the links; every part can be visited by key. Lives on the JavaFX thread.
public final class ArticlePane extends StackPane {
    private static final PseudoClass VISITED = PseudoClass.getPseudoClass("visited");
    private static final String SHEET =
            Objects.requireNonNull(ArticlePane.class.getResource("article.css")).toExternalForm();
    /// What stays in view when paging on: two lines.
    private static final double KEPT_PX = 56;
    private static final double ROOM_ABOVE_PX = 24;

    private final Typesetter.Ways ways;
    private final Page page;
    private final Label nothing = new Label(Words.say("nothing"));
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private @Nullable EntryId open;
    private @Nullable Article article;
    private @Nullable String publisher;
    private @Nullable String more;
    private @Nullable Region visited;

    /// @param door    the one way out: every link that the reader opens goes through it
    /// @param sources lists the articles of an agency or a photographer
    public ArticlePane(ReadingModel model, Consumer<URI> door, Consumer<Contents.From> sources) {
        this(model::want, new Typesetter.Ways(door, sources, model::fetchAgain));
        model.story().subscribe(this::show);
        model.pictures().addListener((MapChangeListener<URI, Optional<Image>>) change -> {
            if (change.wasAdded()) {
                hang(change.getKey(), change.getValueAdded(), model.trouble(change.getKey()).orElse(null));
            }
        });
    }

    /// @param wanted hears which pictures are about to be seen; they are then given to [#hang]
    ArticlePane(Consumer<URI> wanted, Typesetter.Ways ways) {
        this.ways = ways;
        page = new Page(wanted);
        getStyleClass().add("article-pane");
        getStylesheets().add(SHEET);
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        page.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        scale.subscribe(size -> page.setSize(TypeSize.nearest(size.doubleValue())));
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

    private void show(@Nullable Story story) {
        if (story == null) {
            showNothing();
        } else {
            show(story.teaser().id(), story.article(), ReadyWords.of(story.teaser()), story.publisher());
        }
    }

    void showNothing() {
        open = null;
        article = null;
        more = null;
        visited = null;
        page.clear();
        getChildren().setAll(nothing);
    }

    /// Puts an article on the page, where the reader left it. The focus stays in the pane if it was there: on the same
    /// part of the same article, else on the headline.
    /// @param ready what of it is held, in words
    /// @param whose the publisher's name, where one is known
    void show(EntryId id, Article shown, String ready, @Nullable String whose) {
        var hadFocus = isFocusWithin();
        var part = id.equals(open) && visited != null ? page.parts().indexOf(visited) : -1;
        open = id;
        article = shown;
        publisher = whose;
        more = null;
        visited = null;
        page.set(id, new Typesetter(shown, ready, whose, ways), shown.rightToLeft());
        getChildren().setAll(page);
        if (hadFocus) {
            var parts = page.parts();
            mark(part >= 0 && part < parts.size() ? parts.get(part) : page.first(ArticlePane::headline).orElseThrow());
        }
    }

    /// Sets below the article what else its publisher offers.
    /// @param subscribe subscribes to a section
    /// @param all       shows all sections of a publisher
    public void offer(Choosing.More offered, Consumer<Place> subscribe, Consumer<String> all) {
        more = offered.publisher();
        page.add(() -> new MoreLines(offered, subscribe, all));
    }

    /// A picture that was wanted; empty when it is not held.
    /// @param trouble why, where that is known
    void hang(URI address, Optional<Image> image, @Nullable String trouble) {
        page.hang(address, image, trouble);
    }

    /// Moves the focus to the headline, or to the pane while there is none.
    public void focusHeadline() {
        page.first(ArticlePane::headline).ifPresentOrElse(this::visit, this::requestFocus);
    }

    /// A page on.
    /// @return whether the end was in view already, and nothing moved
    public boolean pageOn() {
        if (article == null || page.atEnd()) {
            return true;
        }
        page.scrollTo(page.top() + step());
        return false;
    }

    public void pageBack() {
        page.scrollTo(page.top() - step());
    }

    private double step() {
        return Math.max(KEPT_PX, page.windowHeight() - KEPT_PX * scale.get());
    }

    /// Back to the top of the page.
    public void top() {
        page.scrollTo(0);
        focusHeadline();
    }

    public void nextHeading() {
        visitNext(ArticlePane::heading);
    }

    public void previousHeading() {
        visitPrevious(ArticlePane::heading);
    }

    public void nextPicture() {
        visitNext(is("figure"));
    }

    public void previousPicture() {
        visitPrevious(is("figure"));
    }

    public void nextBlock() {
        visitNext(_ -> true);
    }

    public void previousBlock() {
        visitPrevious(_ -> true);
    }

    /// Goes to the sign-off, or to the last part of an article without one.
    public void signOff() {
        page.setRest();
        page.first(is("sign-off")).or(() -> page.parts().stream().filter(is("more").negate()).reduce((_, b) -> b))
                .ifPresent(this::visit);
    }

    /// Moves the focus to the first of the publisher's other sections, the end of "Skip to more … sites": to those that can
    /// be subscribed to, else to those that the page names.
    /// @return whether there are any
    public boolean focusMore() {
        page.setRest();
        var part = page.first(is("offers")).or(() -> page.first(is("more")));
        part.ifPresent(found -> {
            visit(found);
            Stream.concat(found.lookupAll(".offer").stream(), found.lookupAll(".link").stream()).filter(Node::isFocusTraversable)
                    .findFirst().ifPresent(Node::requestFocus);
        });
        return part.isPresent();
    }

    /// Whose article is open, where it has more of theirs to offer.
    public Optional<String> publisher() {
        return Optional.ofNullable(article)
                .filter(shown -> more != null || !shown.sections().isEmpty() || !shown.moreSites().isEmpty())
                .map(_ -> publisher == null ? more : publisher);
    }

    /// Copies the part that was visited or clicked last, else the one at the top of the screen.
    /// @return whether there was one
    public boolean copyParagraph() {
        var part = visited != null ? Optional.of(visited) : page.parts().stream().skip(page.partAtTop(1)).findFirst();
        return part.map(found -> copy(text(found), null)).orElse(false);
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

    private static Predicate<Region> is(String styleClass) {
        return part -> part.getStyleClass().contains(styleClass);
    }

    private static boolean headline(Region part) {
        return is("headline").test(part);
    }

    private static boolean heading(Region part) {
        return is("headline").or(is("crosshead")).or(is("more")).test(part);
    }

    /// From the part that was visited last, or from the top of the screen once the reader has scrolled away from it.
    private void visitNext(Predicate<Region> which) {
        var start = visited != null && page.inView(visited) ? page.parts().indexOf(visited) + 1
                : page.partAtTop(ROOM_ABOVE_PX + 1) + 1;
        if (page.parts().stream().skip(start).noneMatch(which)) {
            page.setRest();
        }
        page.parts().stream().skip(start).filter(which).findFirst().ifPresent(this::visit);
    }

    private void visitPrevious(Predicate<Region> which) {
        var end = visited != null && page.inView(visited) ? page.parts().indexOf(visited)
                : page.partAtTop(ROOM_ABOVE_PX);
        page.parts().stream().limit(end).filter(which).reduce((_, b) -> b).ifPresent(this::visit);
    }

    private void visit(Region part) {
        mark(part);
        page.reveal(part, ROOM_ABOVE_PX);
    }

    /// Gives a part the focus, and the ring that says so.
    private void mark(Region part) {
        forgetVisited();
        visited = part;
        part.pseudoClassStateChanged(VISITED, true);
        part.requestFocus();
    }

    private void forgetVisited() {
        if (visited != null) {
            visited.pseudoClassStateChanged(VISITED, false);
        }
    }

    /// A click chooses what "copy paragraph" copies; it draws no ring.
    private void clicked(MouseEvent click) {
        if (click.getTarget() instanceof Node target) {
            page.partOf(target).ifPresent(part -> {
                forgetVisited();
                visited = part;
                if (!(target instanceof Text text && text.isFocused())) {
                    part.requestFocus();
                }
            });
        }
    }
}
