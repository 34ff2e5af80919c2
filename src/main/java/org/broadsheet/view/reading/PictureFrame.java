package org.broadsheet.view.reading;

import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;

/// The place of a picture. It has its size from the first paint, known or guessed, and keeps it whatever arrives.
final class PictureFrame extends Region {
    /// What a picture of unknown size gets: the shape of most of them.
    private static final double USUAL_SHAPE = 9.0 / 16;
    /// Higher than this, in widths of the column, a picture would not fit a window; it stands narrower instead.
    private static final double HIGHEST = 1.15;

    private final Picture picture;
    private final Function<@Nullable String, Region> placeholder;
    private final ImageView view = new ImageView();
    private final double widthPx;
    private final double heightPx;

    /// @param placeholder stands there when the picture is not held, and says why, where that is known
    PictureFrame(Picture picture, Function<@Nullable String, Region> placeholder) {
        this.picture = picture;
        this.placeholder = placeholder;
        widthPx = picture.width() == null ? 0 : picture.width();
        heightPx = picture.height() == null ? 0 : picture.height();
        getStyleClass().add("picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setManaged(false);
        getChildren().add(view);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(picture.alt() == null ? Words.say("picture.spoken") : picture.alt());
    }

    Picture picture() {
        return picture;
    }

    /// Hangs the picture, or says that it is not held and why. The focus stays in the frame if it was there.
    void hang(@Nullable Image image, @Nullable String trouble) {
        var hadFocus = getChildren().stream().anyMatch(Node::isFocusWithin);
        getChildren().setAll(image == null ? placeholder.apply(trouble) : view);
        view.setImage(image);
        if (image != null) {
            getStyleClass().add("held");
        }
        if (hadFocus) {
            var button = getChildren().getFirst().lookup(".button");
            (button == null ? this : button).requestFocus();
        }
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return widthPx > 0 ? widthPx : 4096;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        var across = width < 0 ? computePrefWidth(-1) : width;
        return Math.ceil(Math.min(shape() * Math.min(across, widest(across)), across * HIGHEST));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private double shape() {
        return known() ? heightPx / widthPx : USUAL_SHAPE;
    }

    /// A small picture is not blown up.
    private double widest(double across) {
        return known() ? Math.max(widthPx, across / 3) : across;
    }

    /// A size of one pixel is that of a counter, or a mistake.
    private boolean known() {
        return widthPx > 1 && heightPx > 1;
    }

    @Override
    protected void layoutChildren() {
        var image = view.getImage();
        if (image == null) {
            getManagedChildren().forEach(child -> layoutInArea(child, 0, 0, getWidth(), getHeight(), 0, Insets.EMPTY,
                    HPos.CENTER, VPos.CENTER));
            return;
        }
        var scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.relocate((getWidth() - view.getFitWidth()) / 2, (getHeight() - view.getFitHeight()) / 2);
    }
}
