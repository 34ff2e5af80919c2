package org.broadsheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;

/// Tells the lead from the body. What a page's head states as its description is the lead if it is printed on the
/// page, or stands nowhere in the body; the beginning of the first paragraph, cut off, is none.
final class Lead {
    private static final Pattern CUT = Pattern.compile("(?:\\.{3}|…|\\[…]|\\[\\.\\.\\.])\\s*$");

    private Lead() {}

    record Split(@Nullable String lead, Origin origin, List<Block> blocks) {}

    static Split split(List<Block> blocks, List<Facts> sources) {
        for (Facts facts : sources) {
            if (facts.origin == Origin.MARKUP && facts.lead != null) {
                return new Split(facts.lead, Origin.MARKUP, without(facts.lead, blocks));
            }
        }
        for (Facts facts : sources) {
            String said = facts.lead;
            if (said == null || said.length() < 20) {
                continue;
            }
            List<Block> rest = without(said, blocks);
            if (rest.size() < blocks.size()) {
                return new Split(said, Origin.MARKUP, rest);
            }
            if (!CUT.matcher(said).find() && !inside(said, blocks)) {
                return new Split(said, facts.origin, blocks);
            }
        }
        return new Split(null, Origin.TEXT, blocks);
    }

    /// The blocks without the one near the top that says just this.
    private static List<Block> without(String lead, List<Block> blocks) {
        String letters = Words.squash(lead);
        var rest = new ArrayList<Block>();
        boolean found = false;
        for (Block block : blocks) {
            boolean same = !found && rest.size() < 5 && !letters.isEmpty() && Words.squash(Trimming.text(block)).equals(letters);
            found |= same;
            if (!same) {
                rest.add(block);
            }
        }
        return rest;
    }

    private static boolean inside(String lead, List<Block> blocks) {
        String letters = Words.squash(lead);
        String start = letters.substring(0, Math.min(60, letters.length()));
        return blocks.stream().limit(8).map(Trimming::text).filter(Objects::nonNull).anyMatch(text -> Words.squash(text).contains(start));
    }
}
