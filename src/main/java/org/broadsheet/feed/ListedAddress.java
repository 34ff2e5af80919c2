package org.broadsheet.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Wrappers;

/// What stands in a list where an address belongs. Only addresses of the web count: other readers also put commands and
/// files there, which nobody may run or open because a list says so.
sealed interface ListedAddress {
    Pattern FILE = Pattern.compile("(?is)file:.*|[~/\\\\].*|\\.\\.?/.*|[a-z]:[\\\\/].*");
    Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]{0,20}):(?!\\d).*");
    Pattern HOST_AND_PATH = Pattern.compile("(?s)[^\\s/?#:@]+(?:\\.[^\\s/?#:@]+)*\\.[a-zA-Z]{2,}(?::\\d+)?/\\S*");

    record Web(URI address) implements ListedAddress {}

    /// `reason` as in [Outline.Refused].
    record No(String reason) implements ListedAddress {}

    static ListedAddress read(String written) {
        var text = written.strip();
        if (text.isEmpty()) {
            return new No("address " + Sentences.say("listed.none"));
        }
        if (text.startsWith("|") || starts(text, "exec:")) {
            return command();
        }
        if (starts(text, "filter:")) {
            return new No("command " + Sentences.say("listed.filter", text.substring(text.indexOf(':', 7) + 1)));
        }
        if (starts(text, "query:")) {
            return search();
        }
        return FILE.matcher(text).matches() ? file() : web(text, Wrappers.unwrapped(text));
    }

    /// A host in what shows an address (`feed://`) is meant to be asked by http.
    private static ListedAddress web(String written, String text) {
        var scheme = written.equals(text) ? "https://" : "http://";
        var address = Addresses.resolve(null, HOST_AND_PATH.matcher(text).matches() ? scheme + text : text)
                .filter(ListedAddress::ofTheWeb);
        return address.<ListedAddress>map(Web::new).orElseGet(() -> no(text));
    }

    private static No no(String text) {
        var scheme = SCHEME.matcher(text);
        var other = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "http";
        return new No("address " + (other.startsWith("http") ? Sentences.say("listed.no-feed") : Sentences.say("listed.scheme", other)));
    }

    static No command() {
        return new No("command " + Sentences.say("listed.command"));
    }

    static No file() {
        return new No("file " + Sentences.say("listed.file"));
    }

    static No search() {
        return new No("search " + Sentences.say("listed.search"));
    }

    static No page() {
        return new No("page " + Sentences.say("listed.page"));
    }

    static boolean ofTheWeb(URI address) {
        return address.getHost() != null && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /// An address that is only told, such as that of a feed's page.
    static Optional<URI> told(String written) {
        return read(written) instanceof Web(URI address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean starts(String text, String with) {
        return text.regionMatches(true, 0, with, 0, with.length());
    }
}
