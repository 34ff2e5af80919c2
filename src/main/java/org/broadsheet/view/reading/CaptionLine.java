package org.broadsheet.view.reading;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.broadsheet.view.RunningText;
import org.jspecify.annotations.Nullable;

/// Under a picture: what it shows at the start of the line, whose it is at the end. The credit keeps its width up to
/// two fifths of the line; the caption wraps in what is left.
final class CaptionLine extends Region {
    private static final double GAP = 16;
    private static final double MOST = 0.4;

    private final @Nullable RunningText caption;
    private final @Nullable RunningText credit;

    CaptionLine(@Nullable RunningText caption, @Nullable RunningText credit) {
        this.caption = caption;
        this.credit = credit;
        getStyleClass().add("caption-line");
        if (caption != null) {
            getChildren().add(caption);
        }
        if (credit != null) {
            getChildren().add(credit);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double creditWidth(double width) {
        if (credit == null) {
            return 0;
        }
        return Math.min(Math.ceil(credit.prefWidth(-1)), caption == null ? width : width * MOST);
    }

    private double captionWidth(double width) {
        return credit == null ? width : Math.max(0, width - creditWidth(width) - GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        var inner = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        var left = caption == null ? 0 : caption.prefHeight(captionWidth(inner));
        var right = credit == null ? 0 : credit.prefHeight(creditWidth(inner));
        return snappedTopInset() + Math.max(left, right) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth() - snappedLeftInset() - snappedRightInset();
        if (caption != null) {
            var across = captionWidth(width);
            caption.resizeRelocate(snappedLeftInset(), snappedTopInset(), across, caption.prefHeight(across));
        }
        if (credit != null) {
            var across = creditWidth(width);
            credit.resizeRelocate(snappedLeftInset() + width - across, snappedTopInset(), across,
                    credit.prefHeight(across));
        }
    }
}
