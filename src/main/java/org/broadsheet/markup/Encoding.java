package org.broadsheet.markup;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Encodings by their labels. A label stands for the superset that is in use under its name (WHATWG Encoding §4.2):
/// ISO-8859-1 is windows-1252, GB2312 is GB18030.
final class Encoding {
    private static final Map<String, String> SUPERSET = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"), Map.entry("gb_2312-80", "GB18030"), Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"), Map.entry("x-sjis", "windows-31j"), Map.entry("sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("x-euc-jp", "EUC-JP"), Map.entry("big5", "Big5-HKSCS"), Map.entry("x-big5", "Big5-HKSCS"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("utf8", "UTF-8"), Map.entry("x-cp1252", "windows-1252"),
            Map.entry("x-cp1251", "windows-1251"), Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"));
    /// What Java calls by names of its own.
    private static final Map<String, String> IANA = Map.of("x-windows-949", "EUC-KR", "x-windows-874", "windows-874",
            "windows-31j", "Shift_JIS", "Big5-HKSCS", "Big5-HKSCS", "x-MacRoman", "macintosh");

    private Encoding() {}

    static Optional<Charset> of(String label) {
        var name = label.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(SUPERSET.getOrDefault(name, name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static String name(Charset charset) {
        return IANA.getOrDefault(charset.name(), charset.name());
    }

    /// The text, unless a single byte does not fit. What there is of a last letter that was cut off is left out.
    static Optional<String> strict(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) { // by far the most frequent, and four times as fast this way
            var text = new String(bytes, charset);
            if (text.indexOf('\uFFFD') < 0) {
                return Optional.of(text);
            }
        }
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        return decoder.decode(ByteBuffer.wrap(bytes), text, false).isUnderflow() ? Optional.of(text.flip().toString()) : Optional.empty();
    }

    /// The text, with U+FFFD for what does not fit.
    static String lenient(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
