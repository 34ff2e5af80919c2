package org.broadsheet.library;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;

/// An address as somebody typed or pasted it: the scheme may be missing, and it may stand inside the address of
/// something that shows it, such as a browser's view of the source, a search engine or another reader.
/// @param insecurely the same by http, to be asked where no scheme was typed and nobody is to be reached by https
record TypedAddress(URI address, Optional<URI> insecurely) {
    private static final int MOST_WRAPPERS = 5;
    private static final Pattern SCHEMES = Pattern.compile("(?i)^(?:view-source|feed|rss|pcast|itpc|web\\+feed|web\\+rss):(?://)?");
    private static final Pattern PATHS = Pattern.compile("(?i)^https?://(?:www\\.|cloud\\.)?(?:feedly\\.com/(?:i/)?(?:subscription|discover/sources/search)/(?:feed(?:/|%2F))?"
            + "|inoreader\\.com/(?:\\?add_feed=|feed/)|newsblur\\.com/\\?url=|theoldreader\\.com/feeds/subscribe\\?url=|bazqux\\.com/add\\?url=|feedbin\\.com/\\?subscribe="
            + "|netvibes\\.com/subscribe\\.php\\?url=|google\\.[a-z.]+/url\\?(?:[^#]*&)?(?:q|url)=|l\\.facebook\\.com/l\\.php\\?u=|out\\.reddit\\.com/\\?url=|validator\\.w3\\.org/feed/check\\.cgi\\?url=)(?=https?(?::|%3A))");
    /// `mailto:`, `javascript:` and the like, but not a host with its port.
    private static final Pattern OTHER = Pattern.compile("(?i)[a-z][a-z0-9+-]*:(?!\\d)");
    private static final Pattern PROXY = Pattern.compile("(?i)^https?://[^/]+/https?/.+");

    static Optional<TypedAddress> read(String typed) {
        var text = typed.strip().replaceFirst("^[<\"'“]+", "").replaceFirst("[>\"'”]+$", "");
        for (var before = ""; !before.equals(text);) {
            before = text;
            for (int i = 0; i < MOST_WRAPPERS; i++) {
                text = unwrapped(text);
            }
        }
        var named = text.contains("://");
        if (!named && OTHER.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        var secure = web(named ? text : "https://" + text);
        var plain = named ? Optional.<URI>empty() : web("http://" + text);
        return secure.map(address -> new TypedAddress(address, plain));
    }

    private static String unwrapped(String text) {
        var inside = SCHEMES.matcher(text).replaceFirst("");
        var shown = PATHS.matcher(inside);
        if (shown.find()) {
            inside = decoded(inside.substring(shown.end()));
        }
        return PROXY.matcher(inside).matches() ? Addresses.resolve(null, inside).map(Addresses::clean).map(URI::toString).orElse(inside) : inside;
    }

    /// Where the address stood in a parameter, others may follow.
    private static String decoded(String parameter) {
        if (!parameter.toLowerCase(Locale.ROOT).matches("https?%3a.*")) {
            return parameter;
        }
        try {
            return URLDecoder.decode(parameter.replaceFirst("&.*", ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return parameter;
        }
    }

    private static Optional<URI> web(String text) {
        return Addresses.resolve(null, text).filter(uri -> uri.getHost() != null
                && (uri.getHost().contains(".") || uri.getHost().equals("localhost") || uri.getHost().contains(":"))
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme())));
    }
}
