package org.broadsheet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jsoup.nodes.Element;

/// The pictures of an article, each once, the lead picture first, and the blocks that point at them.
record Pictures(List<Picture> pictures, List<Block> blocks, Origin origin) {

    /// What the page shows besides its body.
    /// @param outside what stands between headline and body
    /// @param framed  all that has a caption or credit, wherever it stands
    record Around(List<Picture> outside, List<Picture> framed) {
        static final Around NOTHING = new Around(List.of(), List.of());
    }

    /// @param inBody  what stands in the body, as its figures number it
    /// @param stated  what the page's data states, most trusted first
    /// @param meta    what it offers for cards elsewhere
    static Pictures of(List<Block> blocks, List<Picture> inBody, Around around, List<Picture> stated, List<Picture> meta, List<Picture> described) {
        var offered = new ArrayList<>(stated);
        offered.addAll(meta);
        Optional<Picture> opening = around.outside().stream().findFirst().or(() -> opening(blocks, inBody));
        Optional<Picture> shown = offered.stream().findFirst().flatMap(one -> Stream.concat(inBody.stream(), around.framed().stream())
                .filter(picture -> PictureKey.same(picture.url(), one.url())).findFirst());
        Picture lead = opening.or(() -> shown).or(() -> offered.stream().findFirst()).map(picture -> completed(picture, around.framed(), true)).map(picture -> completed(picture, offered, true)).orElse(null);
        Origin origin = opening.or(() -> shown).isPresent() || offered.isEmpty() ? Origin.MARKUP : stated.isEmpty() ? Origin.META : Origin.JSON_LD;
        var all = new ArrayList<Picture>();
        if (lead != null) {
            all.add(lead);
        }
        around.outside().stream().skip(1).forEach(picture -> add(picture, all));
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < inBody.size(); at++) {
            places.put(at, add(inBody.get(at), all));
        }
        var numbered = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Block.Figure(int picture)) {
                int place = places.getOrDefault(picture, 0);
                if (lead == null || place > 0) {
                    numbered.add(new Block.Figure(place));
                }
            } else {
                numbered.add(block);
            }
        }
        List<Picture> telling = Stream.concat(around.framed().stream(), described.stream()).toList();
        List<Picture> complete = all.stream().map(picture -> completed(picture, telling, picture.lead())).toList();
        return new Pictures(complete, numbered, origin);
    }

    /// The pictures of some `img` elements, with what stands under each.
    static List<Picture> outside(List<Element> imgs, Figures figures) {
        var pictures = new ArrayList<Picture>();
        for (Element img : imgs) {
            figures.read(figures.frames().round(img).orElse(img)).forEach(picture -> add(picture, pictures));
        }
        return pictures;
    }

    /// A picture that stands before the first full paragraph of the body.
    private static Optional<Picture> opening(List<Block> blocks, List<Picture> inBody) {
        int letters = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Figure(int picture)) {
                return Optional.of(inBody.get(picture));
            }
            letters += Trimming.text(block).length();
            if (letters > 120) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What the page's data says besides of one and the same picture.
    private static Picture completed(Picture picture, List<Picture> offered, boolean lead) {
        Picture known = picture;
        for (Picture other : offered) {
            if (PictureKey.same(other.url(), known.url())) {
                boolean sized = known.width() != null && known.height() != null;
                known = new Picture(known.url(), known.alt() == null ? other.alt() : known.alt(), known.caption() == null && known.credit() == null ? other.caption() : known.caption(),
                        known.credit() == null ? other.credit() : known.credit(), sized || !other.url().equals(known.url()) ? known.width() : other.width(),
                        sized || !other.url().equals(known.url()) ? known.height() : other.height(), lead);
            }
        }
        return new Picture(known.url(), known.alt(), known.caption(), known.credit(), known.width(), known.height(), lead);
    }

    /// Adds a picture that is not there yet; says where it stands.
    private static int add(Picture picture, List<Picture> all) {
        for (int at = 0; at < all.size(); at++) {
            if (PictureKey.same(all.get(at).url(), picture.url())) {
                return at;
            }
        }
        all.add(picture);
        return all.size() - 1;
    }
}
