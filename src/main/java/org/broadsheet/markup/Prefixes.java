package org.broadsheet.markup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The namespaces that are declared where a reader of XML is (Namespaces in XML 1.0), by the places of their prefixes in
/// its text.
final class Prefixes {
    /// That of XML itself; jsoup gives it to elements in no namespace, too.
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "xmlns";
    /// More at once are nothing that a feed has.
    private static final int MOST = 128;

    private final char[] letters;
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final int[] depth = new int[MOST];
    private final String[] namespaces = new String[MOST];
    private int count;

    Prefixes(char[] letters) {
        this.letters = letters;
    }

    /// Takes note of an attribute whose name begins with `xmlns`. Not when it is one that has to be looked at closely.
    boolean declare(int nameFrom, int nameTo, String namespace, int inside) {
        var end = nameFrom + XMLNS.length();
        var prefix = Math.min(end + 1, nameTo);
        if (namespace.equals(XML) || namespace.startsWith("http://www.w3.org/2000/xmlns") || count == MOST) {
            return false;
        }
        if (end < nameTo
                && (letters[end] != ':' || namespace.isEmpty() || is("xml", prefix, nameTo) || is(XMLNS, prefix, nameTo))) {
            return false;
        }
        from[count] = prefix;
        to[count] = nameTo;
        depth[count] = inside;
        namespaces[count++] = namespace;
        return true;
    }

    /// What a prefix stands for, of which none is one; null when it is not declared.
    @Nullable String namespace(int prefixFrom, int prefixTo) {
        for (var i = count - 1; i >= 0; i--) {
            if (to[i] - from[i] == prefixTo - prefixFrom && Arrays.equals(letters, from[i], to[i], letters, prefixFrom, prefixTo)) {
                return namespaces[i];
            }
        }
        return prefixFrom == prefixTo || is("xml", prefixFrom, prefixTo) || is(XMLNS, prefixFrom, prefixTo) ? XML : null;
    }

    private boolean is(String prefix, int prefixFrom, int prefixTo) {
        return prefix.contentEquals(new String(letters, prefixFrom, prefixTo - prefixFrom));
    }

    /// Forgets what was declared by deeper elements than this.
    void leave(int outside) {
        while (count > 0 && depth[count - 1] > outside) {
            count--;
        }
    }
}
