package org.broadsheet.view.reading;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.broadsheet.library.ArticleText;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Story;
import org.broadsheet.news.Article;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.reading.Visiting.Kind;
import org.jspecify.annotations.Nullable;

/// The article, on one page that is used again for every article, and what a reader can do on it. Tab stops at the
/// headline and the links; every part can be visited by key. Lives on the JavaFX thread.
public final class ArticlePane extends VBox {
    private static final String SHEET =
            Objects.requireNonNull(ArticlePane.class.getResource("article.css")).toExternalForm();
    /// What stays in view when paging on: two lines.
    private static final double KEPT_PX = 56;

    private final Typesetter.Ways ways;
    private final Page page;
    private final Visiting visiting;
    private final LinkNumbers numbers;
    private final FindLine finding;
    private final StackPane desk = new StackPane();
    private final Label nothing = new Label();
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private @Nullable EntryId open;
    private @Nullable Article article;
    private @Nullable String publisher;
    private @Nullable String more;

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

    /// A page for what is no article of a publisher and has no pictures, see [#print].
    /// @param door every link that the reader opens goes through it
    public ArticlePane(Consumer<URI> door) {
        this(_ -> { }, new Typesetter.Ways(door, _ -> { }, _ -> { }));
    }

    /// @param wanted hears which pictures are about to be seen; they are then given to [#hang]
    ArticlePane(Consumer<URI> wanted, Typesetter.Ways ways) {
        this.ways = ways;
        page = new Page(wanted);
        visiting = new Visiting(page);
        numbers = new LinkNumbers(page);
        finding = new FindLine(page, visiting);
        desk.getStyleClass().add("desk");
        VBox.setVgrow(desk, Priority.ALWAYS);
        finding.visibleProperty().subscribe(open -> getChildren().setAll(open ? List.of(finding, desk) : List.of(desk)));
        getStyleClass().add("article-pane");
        getStylesheets().add(SHEET);
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        sayNothing();
        page.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        scale.subscribe(size -> page.setSize(TypeSize.nearest(size.doubleValue())));
        showNothing();
    }

    /// Has the reader told which part of the article he has come to.
    /// @param voice tells him
    public void tell(Consumer<String> voice) {
        visiting.tell(voice);
        finding.tell(voice);
    }

    /// The line in which the reader types what to look for in the article.
    public FindLine finding() {
        return finding;
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

    /// Puts something on the page that is no article of a publisher, where the reader left it.
    /// @param number tells it from others
    /// @param place  where it stands, in words
    public void print(int number, Article printed, String place) {
        show(new EntryId(number), printed, place, null);
    }

    /// What stands here without an article; said anew when it names another key.
    public void sayNothing() {
        nothing.setText(Labels.say("nothing.article"));
    }

    void showNothing() {
        open = null;
        article = null;
        more = null;
        visiting.forget();
        numbers.hide();
        if (isFocusWithin()) {
            requestFocus();
        }
        finding.close();
        page.clear();
        desk.getChildren().setAll(nothing);
    }

    /// Puts an article on the page, where the reader left it. The focus stays in the pane if it was there: on the same
    /// part or link of the same article, else on the headline.
    /// @param ready what of it is held, in words
    /// @param whose the publisher's name, where one is known
    void show(EntryId id, Article shown, String ready, @Nullable String whose) {
        var hadFocus = desk.isFocusWithin() || isFocused();
        var again = id.equals(open);
        var part = again ? page.parts().indexOf(visiting.visited()) : -1;
        var link = again && hadFocus ? focusedLink() : -1;
        open = id;
        article = shown;
        publisher = whose;
        more = null;
        visiting.forget();
        numbers.hide();
        page.set(id, new Typesetter(shown, ready, whose, ways), shown.rightToLeft());
        desk.getChildren().setAll(page, numbers);
        finding.renew(again);
        if (hadFocus) {
            focus(part, link);
        }
    }

    private int focusedLink() {
        return IntStream.range(0, LinkNumbers.links(page).size()).filter(i -> LinkNumbers.links(page).get(i).isFocused()).findFirst().orElse(-1);
    }

    /// @param part its number on the page, -1 for none
    /// @param link its number on the page, -1 for none; it goes before the part
    private void focus(int part, int link) {
        var parts = page.parts();
        visiting.mark(part >= 0 && part < parts.size() ? parts.get(part) : page.first(Visiting.is("headline")).orElseThrow());
        if (link >= 0) {
            page.setRest();
            LinkNumbers.links(page).stream().skip(link).findFirst().ifPresent(Node::requestFocus);
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
        page.first(Visiting.is("headline")).ifPresentOrElse(visiting::visit, this::requestFocus);
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

    /// How much of the article is above the lower edge of the pane, from 0 to 1.
    public double readTo() {
        return page.readTo();
    }

    private double step() {
        return Math.max(KEPT_PX, page.windowHeight() - KEPT_PX * scale.get());
    }

    /// Back to the top of the page.
    public void top() {
        page.scrollTo(0);
        page.first(Visiting.is("headline")).ifPresent(headline -> visiting.visit(headline, Kind.HEADING));
    }

    /// Moves the focus to a heading within the text, counted from 1; to the headline for 0, or where there are not so many.
    public void toHeading(int number) {
        page.setRest();
        page.parts().stream().filter(Visiting.is("crosshead")).skip(Math.max(0, number - 1L)).findFirst().filter(_ -> number > 0)
                .ifPresentOrElse(visiting::visit, this::focusHeadline);
    }

    /// Moves the focus to the next part after the one that was visited last, or to one before it, whose text is as wanted.
    /// @return whether there is one
    public boolean find(Predicate<String> wanted, boolean on) {
        return visiting.find(wanted, on);
    }

    public void nextHeading() {
        visiting.next(Kind.HEADING);
    }

    public void previousHeading() {
        visiting.previous(Kind.HEADING);
    }

    public void nextPicture() {
        visiting.next(Kind.PICTURE);
    }

    public void previousPicture() {
        visiting.previous(Kind.PICTURE);
    }

    public void nextBlock() {
        visiting.next(Kind.PART);
    }

    public void previousBlock() {
        visiting.previous(Kind.PART);
    }

    /// Goes to the sign-off, or to the last part of an article without one.
    public void signOff() {
        page.setRest();
        page.first(Visiting.is("sign-off"))
                .or(() -> page.parts().stream().filter(Visiting.is("more").or(Visiting.is("offers")).negate()).reduce((_, b) -> b))
                .ifPresent(part -> visiting.visit(part, Kind.PART));
    }

    /// Goes to the picture visited, or else to the first from the top of the screen on.
    /// @return its caption and credit; empty where there is none
    public Optional<String> caption() {
        var here = visiting.visited();
        if (here == null || !page.inView(here)) {
            here = page.parts().get(Math.max(0, page.partAtTop(1)));
        }
        page.setRest();
        return page.parts().stream().skip(page.parts().indexOf(here)).filter(Kind.PICTURE::is).findFirst().map(figure -> {
            visiting.visit(figure);
            var line = figure.lookup(".caption-line");
            return line == null ? Words.say("caption.none") : Visiting.text(line).replace("\n", ". ");
        });
    }

    /// Numbers the links in view, or takes the numbers away.
    /// @return how many links are numbered now
    public int numberLinks() {
        return numbers.toggle();
    }

    /// Takes the numbers of links away.
    /// @return whether there were any
    public boolean hideNumbers() {
        var shown = numbers.isVisible();
        numbers.hide();
        return shown;
    }

    /// Opens a link in view.
    /// @param number of the link, from 1
    /// @return whether there is one
    public boolean follow(int number) {
        return numbers.follow(number);
    }

    /// Moves the focus to the first of the publisher's other sections, the end of "Skip to more … sites": to those that can
    /// be subscribed to, else to those that the page names.
    /// @return whether there are any
    public boolean focusMore() {
        page.setRest();
        var part = page.first(Visiting.is("offers")).or(() -> page.first(Visiting.is("more")));
        part.ifPresent(found -> {
            visiting.visit(found);
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
        var part = visiting.visited() != null ? Optional.of(visiting.visited()) : page.parts().stream().skip(page.partAtTop(1)).findFirst();
        return part.map(found -> copy(Visiting.text(found), null)).orElse(false);
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

    /// A click chooses what "copy paragraph" copies; it draws no ring.
    private void clicked(MouseEvent click) {
        if (click.getTarget() instanceof Node target) {
            page.partOf(target).ifPresent(part -> {
                visiting.clicked(part);
                if (!(target instanceof Text text && text.isFocused())) {
                    part.requestFocus();
                }
            });
        }
    }
}
