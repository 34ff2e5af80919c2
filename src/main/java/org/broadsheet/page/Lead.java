package org.broadsheet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;

/// Tells the lead from the body. What a page's head states as its description is the lead if it is printed on the
/// page, or stands nowhere in the body; the beginning of the first paragraph, cut off, is none.
final class Lead {
    private static final Pattern CUT = Pattern.compile("(?:\\.{3}|…|\\[…]|\\[\\.\\.\\.])\\s*$");

    private static final int SHORTEST = 20;
    private static final int LEAST_BOLD = 60;

    private Lead() {}

    record Split(@Nullable String lead, Origin origin, List<Block> blocks) {}

    static Split split(List<Block> blocks, List<Facts> sources) {
        for (Facts facts : sources) {
            if ((facts.origin == Origin.SITE || facts.origin == Origin.MARKUP) && facts.lead != null) {
                return new Split(facts.lead, facts.origin, without(facts.lead, blocks));
            }
        }
        List<Block> text = blocks.stream().filter(block -> !Trimming.text(block).isEmpty()).limit(2).toList();
        if (boldOpening(text)) {
            String lead = Trimming.text(text.getFirst());
            return new Split(lead, Origin.MARKUP, without(lead, blocks));
        }
        for (Facts facts : sources) {
            String said = facts.lead == null ? "" : once(facts.lead);
            if (said.length() < SHORTEST) {
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

    /// Whether the first of two blocks is a paragraph in bold and the next is none, as many papers print their lead.
    private static boolean boldOpening(List<Block> blocks) {
        return blocks.size() > 1 && bold(blocks.getFirst()) && Trimming.text(blocks.getFirst()).length() > LEAST_BOLD
                && blocks.get(1) instanceof Block.Paragraph && !bold(blocks.get(1));
    }

    private static boolean bold(Block block) {
        return block instanceof Block.Paragraph(Prose prose) && !prose.runs().isEmpty()
                && prose.runs().stream().allMatch(run -> run.text().isBlank() || run.styles().contains(Style.STRONG));
    }

    /// A text without its second half, where that says the first again; some systems fill in their description twice.
    private static String once(String text) {
        String first = text.substring(0, text.length() / 2).strip();
        String second = text.substring(text.length() / 2).strip();
        return first.length() > SHORTEST && Words.squash(first).equals(Words.squash(second)) ? first : text;
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
