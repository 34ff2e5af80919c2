package org.broadsheet.page;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.markup.Assets;

/// What the classes and ids of pages say by the words in them (`assets/page-names.tsv`).
final class PageNames {
    /// No name in the table has more parts.
    private static final int MOST_PARTS = 4;
    private static final Map<String, Set<Kind>> KINDS = read();

    enum Kind { SURROUNDINGS, REMARKS, UNSEEN, BODY }

    private PageNames() {}

    /// @param names classes parted by spaces, in small letters
    static boolean say(String names, Kind kind) {
        int from = 0;
        while (from < names.length()) {
            if (parts(names, from, kind)) {
                return true;
            }
            from = end(names, from) + 1;
        }
        return false;
    }

    /// Whether the parts from here on make a name, as many as it takes.
    private static boolean parts(String names, int from, Kind kind) {
        int end = from;
        for (int parts = 0; parts < MOST_PARTS && end <= names.length(); parts++) {
            end = end(names, end);
            if (KINDS.getOrDefault(names.substring(from, end).replace('_', '-'), Set.of()).contains(kind)) {
                return true;
            }
            if (end == names.length() || names.charAt(end) == ' ') {
                return false;
            }
            end++;
        }
        return false;
    }

    private static int end(String names, int from) {
        int end = from;
        while (end < names.length() && "-_ ".indexOf(names.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Map<String, Set<Kind>> read() {
        var kinds = new HashMap<String, Set<Kind>>();
        Assets.text("page-names.tsv").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1)).forEach(cells -> kinds.computeIfAbsent(cells[1], _ -> EnumSet.noneOf(Kind.class))
                        .add(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT))));
        return kinds;
    }
}
