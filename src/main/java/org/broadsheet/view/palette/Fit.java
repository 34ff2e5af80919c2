package org.broadsheet.view.palette;

import java.util.List;

/// How well what was typed fits what something is called. The whole name fits best, then its beginning, then beginnings of its words
/// in their order (`ne un` finds *Next Unread*), in any order, and of what stands beside the name; then initials (`nu`), then
/// words with a slip of the finger (`refrehs`), and at last letters that only stand in the same order (`rfrsh`).
final class Fit {
    static final int NONE = 0;
    private static final int WHOLE = 1000;
    private static final int BEGINS = 900;
    private static final int WORDS = 800;
    private static final int ANY_ORDER = 750;
    private static final int BESIDE = 650;
    private static final int INITIALS = 600;
    private static final int SLIP = 450;
    private static final int SCATTERED = 200;
    /// A slip may happen in a word of so many letters, and two in one twice as long.
    private static final int SLIPS_FROM = 4;
    /// Names are sought with a space before each word.
    private static final String GAP = " ";

    private Fit() {}

    /// How well it fits.
    /// @param beside what stands beside the name: a menu, a publisher
    /// @return 1 to 1000; 0 when it does not fit
    static int of(Folded sought, Folded name, Folded beside) {
        if (sought.isEmpty() || name.isEmpty() || Long.bitCount(sought.letters() & ~(name.letters() | beside.letters())) > slips(sought)) {
            return NONE;
        }
        if (name.text().equals(sought.text())) {
            return WHOLE;
        }
        if (name.text().startsWith(sought.text())) {
            return less(BEGINS, name, sought);
        }
        if (inOrder(sought.words(), name.words())) {
            return less(WORDS, name, sought);
        }
        var inName = sought.words().stream().filter(name::begins).count();
        if (inName == sought.words().size()) {
            return less(ANY_ORDER, name, sought);
        }
        if (sought.words().stream().allMatch(word -> name.begins(word) || beside.begins(word))) {
            return less(inName > 0 ? BESIDE : SCATTERED, name, sought);
        }
        if (sought.words().size() == 1 && initials(sought.words().getFirst(), name.words())) {
            return less(INITIALS, name, sought);
        }
        if (sought.words().stream().allMatch(word -> name.begins(word) || beside.begins(word) || slipped(word, name))) {
            return less(SLIP, name, sought);
        }
        return scattered(sought.text().replace(GAP, ""), name.text().substring(GAP.length()));
    }

    /// Of what fits alike, what is typed nearly to its end is better.
    private static int less(int fit, Folded name, Folded sought) {
        return fit - Math.clamp(name.text().length() - sought.text().length(), 0, 40);
    }

    private static boolean inOrder(List<String> sought, List<String> name) {
        var at = 0;
        for (var word : name) {
            if (at < sought.size() && word.startsWith(sought.get(at))) {
                at++;
            }
        }
        return at == sought.size();
    }

    private static boolean initials(String letters, List<String> name) {
        if (letters.length() < 2 || letters.length() > name.size()) {
            return false;
        }
        var at = 0;
        for (var word : name) {
            if (at < letters.length() && word.charAt(0) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    private static boolean slipped(String word, Folded name) {
        return slips(word) > 0 && name.words().stream().anyMatch(own -> Slips.within(word, own, slips(word)));
    }

    private static int slips(Folded sought) {
        return sought.words().stream().mapToInt(Fit::slips).sum();
    }

    private static int slips(String word) {
        return Math.min(2, word.length() / SLIPS_FROM);
    }

    /// Letters in their order, however much stands between; better the closer they stand and the more of them begin a word.
    private static int scattered(String letters, String name) {
        if (letters.length() < 2 || name.charAt(0) != letters.charAt(0)) {
            return NONE; // the first letter is hardly ever forgotten, and most of what is in order by chance goes
        }
        var gaps = 0;
        var from = 0;
        for (int i = 0; i < letters.length(); i++) {
            var at = name.indexOf(letters.charAt(i), from);
            if (at < 0) {
                return NONE;
            }
            gaps += at > from && name.charAt(at - 1) != ' ' ? at - from : 0;
            from = at + 1;
        }
        return gaps > letters.length() * 3 ? NONE : SCATTERED - Math.min(SCATTERED - 1, gaps * 5);
    }
}
