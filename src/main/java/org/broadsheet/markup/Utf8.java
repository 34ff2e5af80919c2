package org.broadsheet.markup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/// Bytes looked at as UTF-8: its longer sequences are so particular that they hardly arise by chance.
final class Utf8 {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Utf8() {}

    /// Whether the bytes are UTF-8 whatever they say: all of them fit, and there are longer sequences.
    static boolean certainly(byte[] bytes) {
        var found = count(bytes);
        return found.damage == 0 && found.sequences > 0;
    }

    /// Whether what fits outweighs what does not by far.
    static boolean mostly(byte[] bytes) {
        var found = count(bytes);
        return found.sequences > 3L * found.damage;
    }

    /// The text, with every byte that does not fit read as windows-1252.
    static String mended(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        var from = 0;
        for (var at = 0; at < bytes.length;) {
            var length = sequence(bytes, at);
            if (length == 0) {
                text.append(new String(bytes, from, at - from, UTF_8)).append(new String(bytes, at, 1, WESTERN));
                from = ++at;
            } else {
                at += length;
            }
        }
        return text.append(new String(bytes, from, bytes.length - from, UTF_8)).toString();
    }

    private record Found(int sequences, int damage) {}

    private static Found count(byte[] bytes) {
        var sequences = 0;
        var damage = 0;
        for (var at = 0; at < bytes.length;) {
            var length = sequence(bytes, at);
            sequences += length > 1 ? 1 : 0;
            damage += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return new Found(sequences, damage);
    }

    /// How many bytes the character at `at` has; 0 when it is none (RFC 3629 §4).
    private static int sequence(byte[] bytes, int at) {
        var first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        var length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3
                : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (var i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        var second = bytes[at + 1] & 0xFF;
        var tooShort = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        var outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
        return tooShort || outside ? 0 : length;
    }
}
