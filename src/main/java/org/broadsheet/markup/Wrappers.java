package org.broadsheet.markup;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes an address out of what shows it or hands it on: a browser's view of the source, a scheme for feeds, a proxy, a
/// search engine's link, another reader's link for subscribing.
///
/// What an archive keeps stays where it is: it is another document than the one it was made of.
public final class Wrappers {
    private static final int MOST = 5;
    /// In front of a whole address they hand it on; in front of a host they stand for http.
    private static final Pattern SCHEMES = Pattern.compile("(?i)^(?:view-source|feed|rss|pcast|itpc|web\\+feed|web\\+rss|podcast|feeds):(?://)?");
    private static final String INSIDE = "(?=https?(?::|%3A))";
    /// Other readers' links for subscribing: the feed's address stands behind these, as it is or encoded.
    private static final Pattern READERS = Pattern.compile("(?i)^https?://(?:"
            + "(?:www\\.|cloud\\.)?feedly\\.com/(?:i/)?(?:subscription|discover/sources/search)/(?:feed(?:/|%2F))?"
            + "|(?:www\\.|jp\\.)?inoreader\\.com/(?:\\?add_feed=|feed/)|(?:www\\.)?newsblur\\.com/\\?url="
            + "|(?:www\\.)?theoldreader\\.com/feeds/subscribe\\?url=|(?:www\\.)?bazqux\\.com/add\\?url=|(?:www\\.)?feedbin\\.(?:com|me)/\\?subscribe="
            + "|(?:www\\.)?netvibes\\.com/subscribe\\.php\\?(?:[^#]*&)?url=|(?:www\\.)?feeder\\.co/(?:\\?add-feed|add-feed\\?url)="
            + "|add\\.my\\.yahoo\\.com/(?:rss|content)\\?(?:[^#]*&)?url=|(?:www\\.)?commafeed\\.com/(?:rest/feed|#/app/feed)/subscribe\\?url="
            + "|(?:www\\.)?subtome\\.com/(?:#/)?(?:subscribe\\?)?(?:[^#]*&)?(?:feeds?|resource)=)" + INSIDE);
    /// Search engines' and others' links, behind which an address stands.
    private static final Pattern LINKS = Pattern.compile("(?i)^https?://(?:"
            + "(?:www\\.)?google\\.[a-z.]{2,6}/url\\?(?:[^#]*&)?(?:q|url)=|(?:www\\.)?duckduckgo\\.com/l/\\?(?:[^#]*&)?uddg=|l\\.facebook\\.com/l\\.php\\?(?:[^#]*&)?u="
            + "|out\\.reddit\\.com/[^?#]*\\?(?:[^#]*&)?url=|t\\.umblr\\.com/redirect\\?(?:[^#]*&)?z=|validator\\.w3\\.org/feed/check\\.cgi\\?(?:[^#]*&)?url=)" + INSIDE);
    private static final Pattern PROXY = Pattern.compile("(?i)^https?://[^/]+/https?/.+");

    private Wrappers() {}

    /// The address inside, or the text as it is where there is none.
    public static String unwrapped(String address) {
        var text = address;
        for (int i = 0; i < MOST; i++) {
            var inside = once(text);
            if (inside.equals(text)) {
                break;
            }
            text = inside;
        }
        return text;
    }

    /// Whether this is a link by which another reader subscribes to a feed.
    public static boolean subscribes(String address) {
        return READERS.matcher(address).find();
    }

    private static String once(String text) {
        var inside = SCHEMES.matcher(text).replaceFirst("");
        for (var links : List.of(READERS, LINKS)) {
            var link = links.matcher(inside);
            if (link.find()) {
                inside = decoded(inside.substring(link.end()));
            }
        }
        return PROXY.matcher(inside).matches() ? Addresses.resolve(null, inside).map(Addresses::clean).map(URI::toString).orElse(inside) : inside;
    }

    /// Where the address stood in a parameter, others may follow.
    private static String decoded(String parameter) {
        if (!parameter.toLowerCase(Locale.ROOT).matches("(?s)https?%3a.*")) {
            return parameter;
        }
        try {
            return URLDecoder.decode(parameter.replaceFirst("&.*", ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return parameter;
        }
    }
}
