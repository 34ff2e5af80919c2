package org.broadsheet.library;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Wrappers;

/// An address as somebody typed or pasted it: the scheme may be missing, and it may stand inside something that shows it.
/// @param insecurely the same by http, to be asked where no scheme was typed and nobody is to be reached by https
record TypedAddress(URI address, Optional<URI> insecurely) {
    private static final int LONGEST = 4000;
    private static final Pattern BEFORE = Pattern.compile("^[<\"'“„«]+");
    private static final Pattern AFTER = Pattern.compile("[>\"'”“»]+$");
    /// `mailto:`, `javascript:` and the like, but not a host with its port.
    private static final Pattern OTHER = Pattern.compile("(?i)[a-z][a-z0-9+-]*:(?!\\d)");
    /// What is no scheme but looks like a host: a name with a dot, an address in figures, or this machine.
    private static final Pattern HOST = Pattern.compile("(?i)(?:localhost|[^\\s.:/?#@]+(?:\\.[^\\s.:/?#@]+)+\\.?|\\[[0-9a-f:.]+])(?::\\d+)?(?:[/?#].*)?");

    /// A profile as its owner tells it: `@name@host`.
    private static final Pattern HANDLE = Pattern.compile("@(\\w[\\w.-]*)@([^\\s@/?#]+\\.[^\\s@/?#]+)");

    static Optional<TypedAddress> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = Wrappers.unwrapped(AFTER.matcher(BEFORE.matcher(typed.strip()).replaceFirst("")).replaceFirst(""));
        if (text.contains("://")) {
            return web(text).map(address -> new TypedAddress(address, Optional.empty()));
        }
        var named = HANDLE.matcher(text.replaceFirst("^//", "")).replaceFirst("$2/@$1");
        if (OTHER.matcher(named).lookingAt() || !HOST.matcher(named).matches()) {
            return Optional.empty();
        }
        return web("https://" + named).map(address -> new TypedAddress(address, web("http://" + named)));
    }

    private static Optional<URI> web(String text) {
        return Addresses.resolve(null, text).filter(uri -> uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme())));
    }
}
