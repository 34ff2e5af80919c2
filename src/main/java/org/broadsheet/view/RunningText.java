package org.broadsheet.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.broadsheet.news.Prose;
import org.jspecify.annotations.Nullable;

/// Prose set in lines: the one way in which text that came from outside may be wrapped.
///
/// JavaFX on Linux cannot break a run of a script that needs shaping (up to 27 at least: what shaped it remembers the
/// whole run, so that its words are drawn on both lines, and Arabic ends in an ArrayIndexOutOfBoundsException that
/// leaves the window black). So each word of such a script is a Text of its own, and no line is narrower than the longest. A
/// wrapping Label or Text has no such care.
///
/// Each stretch of one style and one script is a `.run`; a link is a stop of Tab that Enter opens, however many runs it
/// has.
public final class RunningText extends TextFlow {
    /// How the text of an article is set and where its links lead.
    /// @param script what most of the article is written in
    /// @param door   the one way out: every link that a reader opens goes through it
    public record Hand(@Nullable String language, Script script, Consumer<URI> door) {}

    /// A link.
    /// @param text  its first text, which has the focus and speaks for all of it
    /// @param leave opens where it leads
    public record Way(Text text, Runnable leave) {}

    /// Some of the text.
    /// @param from the number of its first letter, from 0
    /// @param to   the number of the first letter after it
    public record Span(int from, int to) {}

    /// A shape that goes with some of the text, laid anew with every layout.
    private record Mark(Path path, List<Span> spans) {}

    private final Prose prose;
    private final Hand hand;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> lights = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final boolean rightToLeft;
    private double measuredWidth = Double.NaN;
    private double measuredHeight;
    private int length;

    public RunningText(Prose prose, Hand hand, String... styleClasses) {
        this.prose = prose;
        this.hand = hand;
        rightToLeft = hand.script().rightToLeft() || Shaping.rightToLeft(prose.text());
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(prose.text());
        var runs = prose.runs();
        for (int first = 0; first < runs.size(); ) {
            var link = runs.get(first).link();
            var next = first + 1;
            while (link != null && next < runs.size() && Objects.equals(link, runs.get(next).link())) {
                next++;
            }
            var texts = runs.subList(first, next).stream().flatMap(run -> set(run).stream()).toList();
            if (link != null && !texts.isEmpty()) {
                makeLink(texts, link, runs.subList(first, next));
            }
            first = next;
        }
    }

    /// The lines of text within a part of the window, in order; what is not text has none.
    public static Stream<RunningText> within(Node part) {
        return switch (part) {
            case RunningText line -> Stream.of(line);
            case ScrollPane sideways -> within(sideways.getContent());
            case Parent box -> box.getChildrenUnmodifiable().stream().flatMap(RunningText::within);
            default -> Stream.empty();
        };
    }

    /// What it says, whole.
    public Prose prose() {
        return prose;
    }

    /// Its links, in order.
    public List<Way> ways() {
        return List.copyOf(ways);
    }

    /// Lights up what is sought in it, instead of what was.
    /// @param spans where it stands
    /// @param now   the one of them at which the reader is; absent where he is not at one of this prose
    /// @return the shape of the one at which the reader is, once it is laid out
    public Optional<Path> light(List<Span> spans, @Nullable Span now) {
        lights.forEach(light -> getChildren().remove(light.path()));
        marks.removeAll(lights);
        lights.clear();
        // What is lit last lies behind what was lit before.
        var here = Optional.ofNullable(now).map(span -> light("sought-now", List.of(span)));
        if (!spans.isEmpty()) {
            light("sought", spans);
        }
        return here;
    }

    private Path light(String styleClass, List<Span> spans) {
        var path = mark(styleClass, spans);
        path.toBack();
        lights.add(marks.getLast());
        draw(marks.getLast()); // what is not managed asks for no layout
        return path;
    }

    private List<Text> set(Prose.Run run) {
        var start = length;
        var texts = Typefaces.cut(run.text(), hand.language()).stream()
                .flatMap(stretch -> set(stretch, run.styles())).toList();
        getChildren().addAll(texts);
        if (run.styles().contains(Prose.Style.MARK)) {
            mark("marked", List.of(new Span(start, length))).toBack();
        }
        return texts;
    }

    private Stream<Text> set(Typefaces.Stretch stretch, Set<Prose.Style> styles) {
        return Shaping.pieces(stretch, rightToLeft).stream().map(piece -> {
            var text = new Text(piece);
            text.getStyleClass().add("run");
            styles.forEach(style -> text.getStyleClass().add(style.name().toLowerCase(Locale.ROOT)));
            var script = stretch.script();
            if (Shaping.unseen(piece)) {
                text.getStyleClass().setAll("unseen");
            } else if (script != Script.BUNDLED && (script == hand.script() || script.fits())) {
                text.getStyleClass().addAll("foreign", script.styleClass());
            }
            length += piece.length();
            return text;
        });
    }

    /// The first of its texts has the focus and speaks for all of it; the ring goes round all of them.
    private void makeLink(List<Text> texts, URI link, List<Prose.Run> runs) {
        var first = texts.getFirst();
        var ring = mark("ring", List.of(new Span(length - texts.stream().mapToInt(text -> text.getText().length()).sum(), length)));
        ring.visibleProperty().bind(first.focusedProperty());
        first.setFocusTraversable(true);
        first.setAccessibleRole(AccessibleRole.HYPERLINK);
        first.setAccessibleText(new Prose(runs).text());
        var way = new Way(first, () -> hand.door().accept(link));
        ways.add(way);
        first.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                way.leave().run();
                key.consume();
            }
        });
        texts.forEach(text -> {
            text.getStyleClass().add("link");
            text.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                    first.requestFocus();
                    way.leave().run();
                    click.consume();
                }
            });
        });
    }

    private Path mark(String styleClass, List<Span> spans) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        path.setMouseTransparent(true);
        marks.add(new Mark(path, spans));
        getChildren().add(path);
        return path;
    }

    /// The longest word that must not be broken. Only words that may be it are measured, each by itself: asked for its
    /// bounds here, a Text would have the flow laid out, at the very width that is being looked for.
    @Override
    protected double computeMinWidth(double height) {
        var words = getManagedChildren().stream().map(Text.class::cast)
                .filter(text -> Shaping.needed(text.getText())).toList();
        var longest = words.stream().mapToInt(text -> text.getText().length()).max().orElse(0);
        return words.stream().filter(text -> text.getText().length() * 3 >= longest).mapToDouble(text -> {
            var alone = new Text(text.getText());
            alone.setFont(text.getFont());
            return Math.ceil(alone.getLayoutBounds().getWidth()) + 1;
        }).max().orElse(0);
    }

    /// Remembered: a column asks several times for each part, and each time all of the text would be shaped anew.
    @Override
    protected double computePrefHeight(double width) {
        var across = width < 0 ? width : Math.max(width, minWidth(-1));
        if (across != measuredWidth) {
            measuredHeight = super.computePrefHeight(across);
            measuredWidth = across;
        }
        return measuredHeight;
    }

    @Override
    public void requestLayout() {
        measuredWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected void setWidth(double width) {
        super.setWidth(Math.max(width, minWidth(-1)));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.forEach(this::draw);
    }

    private void draw(Mark mark) {
        // From right to left the shapes come counted from the right, while the flow does not mirror its children.
        var turned = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        mark.path().getElements().setAll(mark.spans().stream().flatMap(span -> Stream.of(getRangeShape(span.from(), span.to(), false))).toList());
        mark.path().getTransforms().setAll(new Scale(turned ? -1 : 1, 1, getWidth() / 2, 0));
    }
}
