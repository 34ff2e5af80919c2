package org.broadsheet.page;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Html;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the icon that a page names (HTML §4.6.7.9, `link rel="icon"`).
public final class SiteIcons {
    /// The head of a page is shorter.
    private static final int MOST_BYTES = 1 << 20;
    private static final int DEPTH = 256;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX]\\d{1,5}");
    /// What a screen shows of it.
    private static final int WANTED_PX = 32;

    private SiteIcons() {}

    /// The icons of a page, the one that suits a line of text best first; none where it names none.
    /// @param contentType as the server named it
    /// @param address     where the page came from
    public static List<URI> read(byte[] page, @Nullable String contentType, URI address) {
        var bytes = page.length > MOST_BYTES ? Arrays.copyOf(page, MOST_BYTES) : page;
        var document = Html.parse(Characters.decode(bytes, contentType).text(), DEPTH);
        var base = Bases.of(document, address);
        return document.select("link[rel~=(?i)^(shortcut )?icon$|apple-touch-icon][href]").stream().limit(50)
                .sorted(Comparator.comparingInt(SiteIcons::rank))
                .flatMap(link -> Addresses.resolve(base, link.attr("href")).stream())
                .filter(icon -> icon.getScheme() != null && icon.getScheme().toLowerCase(Locale.ROOT).matches("https?")).distinct().toList();
    }

    /// The smallest that is large enough first; a drawing is of any size; what tells no size is small, and large for a telephone.
    private static int rank(Element link) {
        var size = SIZE.matcher(link.attr("sizes"));
        var width = size.find() ? Integer.parseInt(size.group(1)) : link.attr("type").contains("svg") ? WANTED_PX
                : link.attr("rel").contains("apple") ? 180 : 16;
        return width >= WANTED_PX ? width - WANTED_PX : 100_000 - width;
    }
}
