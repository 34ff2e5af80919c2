package org.broadsheet.markup;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a document begins: behind blank space, byte order marks, and what a server wrote before it by mistake.
/// @param at     the first letter that counts
/// @param repair what had to be passed over, if anything
record Beginning(int at, @Nullable Repair repair) {
    /// How far junk may reach before the declaration, such as a server's warning in HTML.
    private static final int JUNK = 20_000;
    private static final Pattern ROOT = Pattern.compile("<(rss|feed|rdf|opml|channel)\\b", Pattern.CASE_INSENSITIVE);

    static Beginning of(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        var head = text.substring(start, Math.min(text.length(), start + JUNK));
        int declaration = head.indexOf("<?xml ");
        var root = ROOT.matcher(head);
        int first = declaration >= 0 ? declaration : root.find() ? root.start() : -1;
        if ((first > 0 && !head.startsWith("<"))
                || (declaration > 0 && !ROOT.matcher(head.substring(0, declaration)).find())) {
            return new Beginning(start + first, Repair.JUNK);
        }
        return new Beginning(start, start > 0 && text.startsWith("<?xml ", start) ? Repair.BLANK : null);
    }
}
