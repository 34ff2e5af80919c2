package org.broadsheet.net;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A name and a password, for a server or a proxy.
public record Login(String user, String password) {
    /// What stands before the `@` of an address; absent: nothing does.
    public static @Nullable Login of(URI address) {
        var user = address.getRawUserInfo();
        if (user == null || user.isEmpty()) {
            return null;
        }
        int colon = user.indexOf(':');
        return new Login(decoded(colon < 0 ? user : user.substring(0, colon)), colon < 0 ? "" : decoded(user.substring(colon + 1)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /// Without the password: what is printed may be kept or sent on.
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
