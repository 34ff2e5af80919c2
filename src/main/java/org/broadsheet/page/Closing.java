package org.broadsheet.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.markup.Line;
import org.broadsheet.markup.SignOffs;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// The lines by which a body says on whom it rests: the sign-off at its end, taken off it, and the dateline of its
/// first paragraph, which stays.
record Closing(List<Block> blocks, @Nullable SignOff signOff, @Nullable String dateline, Set<String> agencies) {

    static Closing of(List<Block> blocks, @Nullable String language) {
        var kept = new ArrayList<>(blocks);
        var agencies = new LinkedHashSet<String>();
        SignOff signOff = null;
        int last = lastText(kept);
        if (last >= 0 && kept.get(last) instanceof Block.Paragraph(Prose prose)) {
            Line line = SignOffs.read(prose.text(), language);
            if (line.kind() == Line.Kind.SIGNOFF || (line.kind() == Line.Kind.CREDIT && prose.text().length() < 120)) {
                signOff = line.signOff();
                kept.remove(last);
            } else {
                Optional<SignOff> tail = SignOffs.tail(prose.text(), language);
                if (tail.isPresent()) {
                    signOff = tail.get();
                    kept.set(last, new Block.Paragraph(Prose.of(prose.text().substring(0, prose.text().length() - signOff.text().length()).strip())));
                }
            }
        }
        if (signOff != null) {
            agencies.addAll(signOff.agencies());
        }
        Optional<SignOff> dateline = kept.stream().filter(Block.Paragraph.class::isInstance).findFirst()
                .flatMap(block -> SignOffs.dateline(Trimming.text(block), language));
        dateline.ifPresent(opening -> agencies.addAll(opening.agencies()));
        return new Closing(kept, signOff, dateline.map(SignOff::text).orElse(null), agencies);
    }

    private static int lastText(List<Block> blocks) {
        for (int at = blocks.size() - 1; at >= 0; at--) {
            if (!(blocks.get(at) instanceof Block.Figure) && !(blocks.get(at) instanceof Block.Embed)) {
                return at;
            }
        }
        return -1;
    }
}
