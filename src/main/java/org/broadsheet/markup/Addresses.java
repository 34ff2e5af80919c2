package org.broadsheet.markup;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses as feeds and pages write them: with spaces, umlauts and stray percent signs, relative to something, and
/// hung with a publisher's tracking.
public final class Addresses {
    private static final int LONGEST = 65_536;
    /// What the DNS takes (RFC 1035 §2.3.4), with room for a name and a port.
    private static final int LONGEST_HOST = 400;
    /// RFC 3986 appendix B.
    private static final Pattern PARTS = Pattern.compile(
            "(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern WEB = Pattern.compile("(https?):/*+(?!/)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_WITHOUT_SCHEME = Pattern.compile("(?is)www\\.[^/\\s]+\\.[a-z]{2,}(?:[/?#:].*)?");
    private static final Pattern PROXY =
            Pattern.compile("/(https?)/([^/@:.]+(?:\\.[^/@:.]+)*\\.[A-Za-z][A-Za-z-]+(?:[/?#].*)?)");
    private static final Pattern TRACKING = Pattern.compile("(?i)(utm_\\w+|maca|fbclid|gclid|dclid|gbraid|wbraid|msclkid"
            + "|yclid|twclid|igshid|mc_[ce]id|at_\\w+|xtor|wt_mc|wt_zmc|ns_(mchannel|source|campaign|linkname|fee)|cmpid"
            + "|traffic_source|_hsenc|_hsmi|__twitter_impression)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~/:@!$&'()*+,;=?-]*");
    private static final String HEX = "0123456789ABCDEF";

    private Addresses() {}

    /// The address that `href` names, absolute when `base` is; absent when it is blank or cannot be made one. Schemes
    /// other than http and https stay as they are (RFC 3986 §5.2, with the leniency of browsers).
    public static Optional<URI> resolve(@Nullable URI base, String href) {
        var text = trimmed(href);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(ready(text) ? new URI(text) : mended(base, text));
        } catch (URISyntaxException | IllegalArgumentException hopeless) {
            return Optional.empty();
        }
    }

    private static URI mended(@Nullable URI base, String href) throws URISyntaxException {
        var text = href;
        var web = WEB.matcher(text);
        if (web.lookingAt()) {
            text = web.group(1).toLowerCase(Locale.ROOT) + "://" + text.substring(web.end()).replaceFirst("^/+", "");
        } else if (HOST_WITHOUT_SCHEME.matcher(text).matches()) {
            text = "http://" + text;
        }
        var reference = Reference.of(text);
        return (base == null ? reference : reference.against(Reference.of(base.toString()))).uri();
    }

    /// Whether it is a complete address of the web in letters that need no mending, as most are.
    private static boolean ready(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        if (host < 0 || host == text.length() || !Character.isLetterOrDigit(text.charAt(host))) {
            return false;
        }
        var fragment = false;
        for (int i = host; i < text.length(); i++) {
            char c = text.charAt(i);
            var again = fragment;
            fragment |= c == '#';
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                    || "/.-_?=&,;:+~!*()'$@".indexOf(c) >= 0 || (c == '%' && encodes(text, i)) || (c == '#' && !again))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the percent sign here encodes something.
    private static boolean encodes(String text, int at) {
        return at + 2 < text.length() && hex(text.charAt(at + 1)) && hex(text.charAt(at + 2));
    }

    private static boolean hex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    /// The address without a proxy's prefix (`https://HOST/https/REST` stands for `https://REST`) and without
    /// parameters that only track; everything else byte for byte.
    public static URI clean(URI address) {
        var text = address.toString();
        if (!text.regionMatches(true, 0, "http", 0, 4) || address.getRawPath() == null) {
            return address;
        }
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return address;
        }
        var tail = text.substring(parts.start(3));
        var proxied = PROXY.matcher(tail);
        if (proxied.matches()) {
            var inner = resolve(null, proxied.group(1) + "://" + proxied.group(2));
            return inner.map(Addresses::clean).orElse(address);
        }
        var query = untracked(parts.group(4));
        var fragment = parts.group(5) != null && parts.group(5).contains("=") ? untracked(parts.group(5)) : parts.group(5);
        var clean = text.substring(0, parts.end(3)) + (query == null ? "" : "?" + query)
                + (fragment == null ? "" : "#" + fragment);
        try {
            return clean.equals(text) ? address : new URI(clean);
        } catch (URISyntaxException cannotBe) {
            return address;
        }
    }

    /// The parameters that are left; nothing when tracking was all there was.
    private static @Nullable String untracked(@Nullable String query) {
        if (query == null) {
            return null;
        }
        var left = new StringBuilder();
        var removed = false;
        for (var parameter : query.split("&", -1)) {
            var name = parameter.startsWith("amp;") ? parameter.substring(4) : parameter;
            if (TRACKING.matcher(name.substring(0, Math.max(0, name.indexOf('=')))).matches()) {
                removed = true;
            } else {
                left.append(left.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return !removed ? query : left.isEmpty() ? null : left.toString();
    }

    /// Without white space at its ends, and without the line breaks that feeds put in the middle.
    private static String trimmed(String href) {
        var text = href.strip();
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.chars().filter(c -> c != '\n' && c != '\r' && c != '\t').forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /// An address in its five parts (RFC 3986 §3), absent ones null.
    private record Reference(@Nullable String scheme, @Nullable String authority, String path, @Nullable String query,
            @Nullable String fragment) {

        static Reference of(String text) {
            var parts = PARTS.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(text);
            }
            return new Reference(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
        }

        /// RFC 3986 §5.2.2.
        Reference against(Reference base) {
            if (scheme != null) {
                return this;
            }
            if (authority != null) {
                return new Reference(base.scheme, authority, withoutDots(path), query, fragment);
            }
            if (path.isEmpty()) {
                return new Reference(base.scheme, base.authority, base.path, query == null ? base.query : query, fragment);
            }
            var merged = path.startsWith("/") ? path : base.authority != null && base.path.isEmpty() ? "/" + path
                    : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
            return new Reference(base.scheme, base.authority, withoutDots(merged), query, fragment);
        }

        URI uri() throws URISyntaxException {
            var text = new StringBuilder();
            if (scheme != null) {
                text.append(scheme).append(':');
            }
            if (authority != null) {
                text.append("//").append(host(authority));
            }
            text.append(encoded(path, scheme == null || authority != null ? "[]" : ""));
            if (query != null) {
                text.append('?').append(encoded(query, ""));
            }
            if (fragment != null) {
                text.append('#').append(encoded(fragment, "#"));
            }
            return new URI(text.toString());
        }

        private static String withoutDots(String path) {
            if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
                return path;
            }
            var kept = new StringBuilder();
            var segments = path.split("/", -1);
            for (var i = 0; i < segments.length; i++) {
                var last = i == segments.length - 1;
                if (segments[i].equals("..")) {
                    var slash = kept.isEmpty() ? -1 : kept.lastIndexOf("/", kept.length() - 2);
                    kept.setLength(Math.max(slash + 1, kept.length() > 0 && kept.charAt(0) == '/' ? 1 : 0));
                } else if (!segments[i].equals(".")) {
                    kept.append(segments[i]).append(last ? "" : "/");
                }
            }
            return kept.toString();
        }

        /// A host of letters beyond ASCII goes by its name in the DNS (RFC 3490).
        private static String host(String authority) {
            if (authority.chars().allMatch(c -> c < 128)) {
                return encoded(authority, "");
            }
            if (authority.length() > LONGEST_HOST) {
                throw new IllegalArgumentException("no host has so long a name");
            }
            var from = authority.lastIndexOf('@') + 1;
            var colon = authority.lastIndexOf(':');
            var to = colon > from ? colon : authority.length();
            return encoded(authority.substring(0, from), "")
                    + IDN.toASCII(authority.substring(from, to), IDN.ALLOW_UNASSIGNED) + authority.substring(to);
        }

        /// What may not stand in an address is percent-encoded, and so is a percent sign that encodes nothing.
        private static String encoded(String part, String also) {
            if (PLAIN.matcher(part).matches()) {
                return part;
            }
            var text = new StringBuilder(part.length() + 16);
            for (var i = 0; i < part.length();) {
                var c = part.codePointAt(i);
                var escape = c == '%' && !encodes(part, i);
                if (escape || c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0 || also.indexOf(c) >= 0) {
                    for (var b : Character.toString(Character.isSurrogate((char) c) && c < 0x10000 ? 0xFFFD : c)
                            .getBytes(StandardCharsets.UTF_8)) {
                        text.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
                    }
                } else {
                    text.append((char) c);
                }
                i += Character.charCount(c);
            }
            return text.toString();
        }
    }
}
