package org.broadsheet.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// Makes one article of the pages that its publisher has parted it into. The first says what stands at its head; the last
/// that is signed closes it.
final class Joining {
    private final List<Block> body;
    private final List<Picture> pictures;
    private final Set<String> said = new HashSet<>();
    private final Set<String> agencies;
    private @Nullable SignOff signOff;

    private Joining(Article first) {
        this.body = new ArrayList<>(first.body());
        this.pictures = new ArrayList<>(first.pictures());
        this.agencies = new LinkedHashSet<>(first.agencies());
        this.signOff = first.signOff();
        said.add(Words.squash(first.lead()));
        body.forEach(block -> said.add(Words.squash(Trimming.text(block))));
    }

    static Article joined(Article first, List<Article> rest) {
        var joining = new Joining(first);
        rest.forEach(joining::add);
        var article = first.with().body(joining.body).pictures(joining.pictures).agencies(List.copyOf(joining.agencies)).signOff(joining.signOff);
        if (joining.signOff != null) {
            article.from("signOff", Origin.TEXT);
        }
        return article.build();
    }

    /// A page that says again what was said, as servers answer that know no such page, adds nothing.
    private void add(Article part) {
        for (Block block : part.body()) {
            String letters = Words.squash(Trimming.text(block));
            if (block instanceof Block.Figure(int picture)) {
                figure(part.pictures().get(picture));
            } else if (letters.isEmpty() || said.add(letters)) {
                body.add(block);
            }
        }
        agencies.addAll(part.agencies());
        signOff = part.signOff() == null ? signOff : part.signOff();
    }

    private void figure(Picture picture) {
        if (pictures.stream().noneMatch(held -> PictureKey.same(held.url(), picture.url()))) {
            body.add(new Block.Figure(pictures.size()));
            pictures.add(new Picture(picture.url(), picture.alt(), picture.caption(), picture.credit(), picture.width(), picture.height(), false));
        }
    }
}
