package org.broadsheet.view.window;

import java.util.BitSet;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.broadsheet.view.Contrast;

/// What sets a place that has the focus apart from the same place without it, measured on two pictures of a scene. Counts only
/// what WCAG 2.2 would: pixels that stand 3 : 1 against what they were before, in patches of 2 by 2 or more.
final class FocusMark {
    private static final double LEAST_CONTRAST = 3;
    /// Round corners are thinner.
    private static final double LEAST_OF_A_SIDE = 0.75;

    private final boolean[][] stands;
    private final BitSet columns = new BitSet();
    private final BitSet rows = new BitSet();

    /// @param within where to look, in pixels of both pictures
    FocusMark(WritableImage without, WritableImage with, Rectangle2D within) {
        var left = (int) Math.max(0, within.getMinX());
        var top = (int) Math.max(0, within.getMinY());
        var width = (int) Math.min(within.getMaxX(), Math.min(without.getWidth(), with.getWidth())) - left;
        var height = (int) Math.min(within.getMaxY(), Math.min(without.getHeight(), with.getHeight())) - top;
        var before = without.getPixelReader();
        var after = with.getPixelReader();
        var all = new boolean[height][width];
        stands = new boolean[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                all[y][x] = stands(before, after, left + x, top + y);
                if (x > 0 && y > 0 && all[y][x] && all[y - 1][x] && all[y][x - 1] && all[y - 1][x - 1]) {
                    patch(x, y);
                }
            }
        }
    }

    private static boolean stands(PixelReader before, PixelReader after, int x, int y) {
        return before.getArgb(x, y) != after.getArgb(x, y) && Contrast.between(before.getColor(x, y), after.getColor(x, y)) >= LEAST_CONTRAST;
    }

    private void patch(int right, int low) {
        for (int y = low - 1; y <= low; y++) {
            for (int x = right - 1; x <= right; x++) {
                stands[y][x] = true;
            }
        }
        columns.set(right - 1, right + 1);
        rows.set(low - 1, low + 1);
    }

    /// Whether it goes all round, or fills what it marks.
    boolean ring() {
        return !rows.isEmpty() && columns.length() - columns.nextSetBit(0) + rows.length() - rows.nextSetBit(0) >= 20
                && leastOfASide() >= LEAST_OF_A_SIDE;
    }

    /// How much of the side that has least of it is marked, from 0 to 1.
    private double leastOfASide() {
        int left = columns.nextSetBit(0);
        int right = columns.length();
        int top = rows.nextSetBit(0);
        int low = rows.length();
        var upper = new BitSet();
        var lower = new BitSet();
        var near = new BitSet();
        var far = new BitSet();
        for (int y = top; y < low; y++) {
            for (int x = left; x < right; x++) {
                if (stands[y][x]) {
                    (2 * y < top + low ? upper : lower).set(x);
                    (2 * x < left + right ? near : far).set(y);
                }
            }
        }
        return Math.min(Math.min(upper.cardinality(), lower.cardinality()) / (double) (right - left),
                Math.min(near.cardinality(), far.cardinality()) / (double) (low - top));
    }

    @Override
    public String toString() {
        return rows.isEmpty() ? "no mark" : String.format(Locale.ROOT, "a mark of %d by %d, %.2f round",
                columns.length() - columns.nextSetBit(0), rows.length() - rows.nextSetBit(0), leastOfASide());
    }
}
