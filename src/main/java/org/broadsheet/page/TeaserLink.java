package org.broadsheet.page;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A link of a page whose words are those of a headline.
/// @param link    without tracking
/// @param heading whether it stands in a heading, or a heading in it
record TeaserLink(Element anchor, URI link, String headline, boolean heading) {
    private static final int LONGEST = 300;
    private static final int LEAST_WORDS = 4;
    private static final int LEAST_LETTERS = 20;
    private static final Pattern HEADINGS = Pattern.compile("h[1-6]");
    private static final Pattern TITLE = Pattern.compile("(?:^|[\\s_-])(?:title|headline|hed|heading|titre|titel|titulo|titolo)(?:$|[\\s_-])");
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    /// Scripts that put no space between words, or say as much in fewer letters.
    private static final Pattern DENSE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final double DENSITY = 2.5;

    /// Null where its words are no headline: those of a menu, of a tag, of a button.
    static @Nullable TeaserLink of(Element anchor, URI link) {
        Element heading = heading(anchor);
        Element titled = heading != null ? heading : anchor.stream().filter(inner -> TITLE.matcher(Shape.names(inner)).find()).findFirst().orElse(anchor);
        String text = Words.beginning(titled, LONGEST + 1);
        boolean so = weight(text) >= (heading == null ? LEAST_LETTERS : LEAST_LETTERS / 2.0) && text.length() <= LONGEST
                && (words(text) >= (heading == null ? LEAST_WORDS : 2) || DENSE.matcher(text).find());
        return so ? new TeaserLink(anchor, link, text, heading != null) : null;
    }

    private static @Nullable Element heading(Element anchor) {
        Element inside = anchor.stream().filter(TeaserLink::isHeading).findFirst().orElse(null);
        Element around = anchor;
        for (int level = 0; inside == null && around != null && level < 4; level++) {
            if (isHeading(around)) {
                return around;
            }
            around = around.parent();
        }
        return inside;
    }

    private static boolean isHeading(Element element) {
        return HEADINGS.matcher(element.normalName()).matches() || element.attr("role").equals("heading");
    }

    /// Letters; those of dense scripts count for more.
    static double weight(String text) {
        long dense = DENSE.matcher(text).results().count();
        return text.length() + dense * (DENSITY - 1);
    }

    double weight() {
        return weight(headline);
    }

    private static int words(String text) {
        return BETWEEN.split(text).length;
    }

    /// The names of all elements it stands in: what is set alike shares it.
    String path() {
        var path = new StringBuilder();
        for (Element at = Objects.requireNonNull(anchor); at != null && !at.nameIs("body"); at = at.parent()) {
            path.append(at.normalName()).append('/');
        }
        return path.toString();
    }
}
