package org.broadsheet.view.palette;

import java.util.Arrays;

/// Slips of the finger between what was typed and the beginning of a word: a letter too many, too few, another one, or two in each
/// other's place.
final class Slips {
    private Slips() {}

    /// Whether the beginning of a word, as long as it likes to be, can be typed so with at most so many slips.
    static boolean within(String typed, String word, int most) {
        if (word.length() + most < typed.length() || typed.isEmpty() || word.isEmpty() || typed.charAt(0) != word.charAt(0)) { // the first letter is hardly ever missed
            return false;
        }
        var end = Math.min(word.length(), typed.length() + most);
        int[] beforeLast = new int[end + 1];
        int[] last = new int[end + 1];
        Arrays.setAll(last, i -> i);
        for (int row = 1; row <= typed.length(); row++) {
            int[] now = new int[end + 1];
            now[0] = row;
            for (int at = 1; at <= end; at++) {
                var same = typed.charAt(row - 1) == word.charAt(at - 1);
                now[at] = Math.min(Math.min(now[at - 1], last[at]) + 1, last[at - 1] + (same ? 0 : 1));
                if (row > 1 && at > 1 && typed.charAt(row - 1) == word.charAt(at - 2) && typed.charAt(row - 2) == word.charAt(at - 1)) {
                    now[at] = Math.min(now[at], beforeLast[at - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return Arrays.stream(last).min().orElseThrow() <= most;
    }
}
