package org.broadsheet.view.reading;

import java.util.List;

/// The sizes that an article can be set in, as the style sheet has them: `.size-125` and so on, in per cent.
final class TypeSize {
    static final List<Integer> PERCENT = List.of(60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250);

    private TypeSize() {}

    static double larger(double scale) {
        return PERCENT.stream().filter(step -> step > Math.round(scale * 100)).findFirst().orElse(PERCENT.getLast())
                / 100.0;
    }

    static double smaller(double scale) {
        return PERCENT.stream().filter(step -> step < Math.round(scale * 100)).reduce((_, b) -> b)
                .orElse(PERCENT.getFirst()) / 100.0;
    }

    /// The style class of the size nearest to a scale.
    static String nearest(double scale) {
        return "size-" + PERCENT.stream()
                .min((a, b) -> Double.compare(Math.abs(a - scale * 100), Math.abs(b - scale * 100))).orElseThrow();
    }
}
