package org.broadsheet.view.contents;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Readiness;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// A story's row in the contents: kicker, time and readiness above; the headline, with a dot while it is unread; the
/// start of the lead; its picture, small, whose place is kept while it loads.
final class TeaserLine extends HBox {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
    private static final double WIDE_PX = 84;
    private static final double HIGH_PX = 63;

    private final Label kicker = label("kicker", "sans");
    private final Label star = label("star");
    private final Label time = label("time");
    private final Label ready = label("ready");
    private final Tooltip readyWord = new Tooltip();
    private final Region dot = new Region();
    private final ShortText headline = new ShortText(3, "headline", "serif");
    private final ShortText lead = new ShortText(3, "lead", "sans");
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Thumbnails thumbnails;
    private @Nullable String shownPicture;

    TeaserLine(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        getStyleClass().add("teaser");
        dot.getStyleClass().add("dot");
        frame.getStyleClass().add("thumbnail");
        picture.setPreserveRatio(true);
        frame.setMinSize(WIDE_PX, HIGH_PX);
        frame.setMaxSize(WIDE_PX, HIGH_PX);
        ready.setTooltip(readyWord);
        kicker.setMaxWidth(Double.MAX_VALUE);
        kicker.setMinWidth(0);
        HBox.setHgrow(kicker, Priority.ALWAYS);
        var above = new HBox(kicker, star, time, ready);
        above.getStyleClass().add("above");
        var words = new VBox(headline, lead);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        headline.setMinHeight(USE_PREF_SIZE); // what is short of room is the lead
        VBox.setVgrow(lead, Priority.ALWAYS);
        var below = new HBox(words, frame);
        below.getStyleClass().add("below");
        var all = new VBox(above, below);
        all.setMinWidth(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().setAll(dot, all);
    }

    private static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(Teaser teaser, Contents in) {
        pseudoClassStateChanged(READ, teaser.read());
        var script = Typefaces.mainScript(teaser.headline(), teaser.language());
        setNodeOrientation(script.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        var above = above(teaser, in);
        kicker.setText(above);
        kicker.getStyleClass().setAll("label", "kicker", "sans", Typefaces.mainScript(above, teaser.language()).styleClass());
        time.setText(Clock.shortly(teaser.published() == null ? teaser.received() : teaser.published()));
        ready.setText(mark(teaser.readiness()));
        readyWord.setText(ReadyWords.of(teaser));
        star.setText(teaser.starred() ? "\u2605" : "");
        star.setManaged(teaser.starred());
        dot.setVisible(!teaser.read());
        headline.say(teaser.headline(), teaser.language());
        lead.say(teaser.lead() == null ? "" : teaser.lead(), teaser.language());
        show(teaser.thumbnail());
    }

    /// In a list of more than one section the section is what a row has to say of itself, where it has no kicker.
    private static String above(Teaser teaser, Contents in) {
        var kicker = teaser.kicker();
        if (in instanceof Contents.Of) {
            return kicker == null ? "" : kicker;
        }
        return kicker == null ? teaser.section() : kicker;
    }

    private static String mark(Readiness readiness) {
        return switch (readiness) {
            case COMPLETE -> "\u2713";
            case TEXT -> "\u00b6";
            case LEAD -> "\u2013";
        };
    }

    private void show(@Nullable String sha256) {
        frame.setVisible(sha256 != null);
        frame.setManaged(sha256 != null);
        if (sha256 == null || sha256.equals(shownPicture)) {
            shownPicture = sha256;
            return;
        }
        shownPicture = sha256;
        picture.setImage(null);
        thumbnails.of(sha256, image -> {
            if (sha256.equals(shownPicture)) {
                hang(image);
            }
        });
    }

    /// Fills the frame; what stands out at the sides or above and below is cut off evenly.
    private void hang(Optional<Image> image) {
        picture.setImage(image.orElse(null));
        image.ifPresent(shown -> {
            var wide = Math.min(shown.getWidth(), shown.getHeight() * WIDE_PX / HIGH_PX);
            var high = Math.min(shown.getHeight(), shown.getWidth() * HIGH_PX / WIDE_PX);
            picture.setViewport(new Rectangle2D((shown.getWidth() - wide) / 2, (shown.getHeight() - high) / 2, wide, high));
            picture.setFitWidth(WIDE_PX);
            picture.setFitHeight(HIGH_PX);
        });
    }

    /// What a screen reader says of a row.
    static String spoken(Teaser teaser) {
        return Labels.say("row", teaser.read() ? 1 : 0, teaser.starred() ? 1 : 0, teaser.headline(), teaser.section(),
                Clock.shortly(teaser.published() == null ? teaser.received() : teaser.published()),
                ReadyWords.of(teaser));
    }
}
