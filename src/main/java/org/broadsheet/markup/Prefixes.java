package org.broadsheet.markup;

import java.util.Arrays;

/// The prefixes of namespaces that are declared where a reader of XML is, as places in its text.
final class Prefixes {
    /// More at once are nothing that a feed has.
    private static final int MOST = 128;
    private static final int XMLNS = 5;

    private final char[] letters;
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final int[] depth = new int[MOST];
    private int count;

    Prefixes(char[] letters) {
        this.letters = letters;
    }

    /// Takes note of an attribute whose name begins with `xmlns`. Not when it is one that has to be looked at closely.
    boolean declare(int nameFrom, int nameTo, String namespace, int inside) {
        var prefix = nameFrom + XMLNS + 1;
        if (namespace.startsWith("http://www.w3.org/XML/") || namespace.startsWith("http://www.w3.org/2000/xmlns")) {
            return false;
        }
        if (nameTo == nameFrom + XMLNS) {
            return true;
        }
        if (letters[prefix - 1] != ':' || namespace.isEmpty() || is("xml", prefix, nameTo) || is("xmlns", prefix, nameTo)
                || count == MOST) {
            return false;
        }
        from[count] = prefix;
        to[count] = nameTo;
        depth[count++] = inside;
        return true;
    }

    /// Whether this prefix is declared; none always is, and so are those of XML itself.
    boolean known(int prefixFrom, int prefixTo) {
        if (prefixFrom == prefixTo) {
            return true;
        }
        for (var i = count - 1; i >= 0; i--) {
            if (to[i] - from[i] == prefixTo - prefixFrom && Arrays.equals(letters, from[i], to[i], letters, prefixFrom, prefixTo)) {
                return true;
            }
        }
        return is("xml", prefixFrom, prefixTo) || is("xmlns", prefixFrom, prefixTo);
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
