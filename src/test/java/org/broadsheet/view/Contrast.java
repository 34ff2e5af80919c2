package org.broadsheet.view;

import javafx.scene.paint.Color;

/// How well two colours stand apart: the contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white).
public final class Contrast {
    private Contrast() {}

    public static double between(Color one, Color other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
