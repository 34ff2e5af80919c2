package org.broadsheet.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes to characters, for documents whose statements about their own encoding are often wrong. Asked in this order:
/// byte order mark, HTTP header, the document's own declaration, strict UTF-8, the statistics of the bytes. A statement
/// that the bytes contradict is passed over.
public final class Characters {
    /// What bytes say.
    /// @param encoding the encoding used, by its IANA name
    /// @param repairs  what was wrong, one sentence each
    public record Decoded(String text, String encoding, List<String> repairs) {
        public Decoded {
            repairs = List.copyOf(repairs);
        }
    }

    /// How far into a document its declaration is looked for; HTML asks for 1,024 bytes, and many pages need more.
    private static final int HEAD = 4096;
    static final Pattern XML = Pattern.compile("<\\?xml[^>]{0,200}?\\bencoding\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]{0,300}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

    private Characters() {}

    /// Reads an XML or JSON document. `contentType` is the HTTP header.
    public static Decoded decode(byte[] bytes, @Nullable String contentType) {
        return decode(bytes, contentType, head -> found(XML, head));
    }

    /// Reads an HTML document, which declares its encoding in `<meta>`; XHTML may do it in the XML declaration.
    public static Decoded decodeHtml(byte[] bytes, @Nullable String contentType) {
        return decode(bytes, contentType, head -> found(META, head).or(() -> found(XML, head)));
    }

    private static Decoded decode(byte[] bytes, @Nullable String contentType,
            Function<String, Optional<String>> declaration) {
        var mark = byteOrderMark(bytes);
        if (mark != null) {
            var text = Encoding.lenient(bytes, mark);
            return new Decoded(text.isEmpty() || text.charAt(0) != '\uFEFF' ? text : text.substring(1),
                    Encoding.name(mark), List.of());
        }
        var wide = widePattern(bytes);
        if (wide != null) {
            return new Decoded(Encoding.lenient(bytes, wide), Encoding.name(wide), List.of());
        }
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), headCharset(bytes));
        Set<String> labels = new LinkedHashSet<>();
        if (contentType != null) {
            found(HEADER, contentType).ifPresent(labels::add);
        }
        declaration.apply(head).ifPresent(labels::add);
        return byLabels(bytes, List.copyOf(labels));
    }

    private static Decoded byLabels(byte[] bytes, List<String> labels) {
        List<String> repairs = new ArrayList<>();
        Charset mostly = null;
        for (var label : labels) {
            var charset = Encoding.of(label).orElse(null);
            if (charset == null) {
                repairs.add(Sentences.say("encoding.unknown", label));
            } else if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                repairs.add(Sentences.say("encoding.false", label)); // its pattern would have shown
            } else {
                var text = Encoding.strict(bytes, charset);
                if (text.isPresent() && !(!charset.equals(UTF_8) && Utf8.certainly(bytes))) {
                    return new Decoded(text.get(), Encoding.name(charset), repairs);
                }
                repairs.add(Sentences.say("encoding.false", label));
                mostly = mostly == null && text.isEmpty() && !charset.equals(UTF_8) ? charset : mostly;
            }
        }
        if (shifts(bytes)) {
            return new Decoded(Encoding.lenient(bytes, JAPANESE), Encoding.name(JAPANESE), repairs);
        }
        var utf8 = Encoding.strict(bytes, UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), "UTF-8", repairs);
        }
        return damaged(bytes, mostly, repairs);
    }

    /// Whether it changes to Japanese letters by an escape sequence (ISO-2022-JP, RFC 1468): no other text has these bytes.
    private static boolean shifts(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    /// Bytes that are nothing cleanly: UTF-8 or what was declared with some damage, or else what their statistics say.
    private static Decoded damaged(byte[] bytes, @Nullable Charset mostly, List<String> repairs) {
        if (Utf8.mostly(bytes)) {
            repairs.add(Sentences.say("encoding.windows"));
            return new Decoded(Utf8.mended(bytes), "UTF-8", repairs);
        }
        if (mostly != null) {
            var text = Encoding.lenient(bytes, mostly);
            if (text.chars().filter(c -> c == '\uFFFD').count() * 50 < text.chars().filter(c -> c > 127).count() + 50) {
                repairs.add(Sentences.say("encoding.unread"));
                return new Decoded(text, Encoding.name(mostly), repairs);
            }
        }
        var likely = EncodingStatistics.likely(bytes);
        repairs.add(Sentences.say("encoding.found"));
        return new Decoded(Encoding.lenient(bytes, likely), Encoding.name(likely), repairs);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        return starts(bytes, 0xFE, 0xFF) ? UTF_16BE : starts(bytes, 0xFF, 0xFE) ? UTF_16LE : null;
    }

    /// Markup in two or four bytes a character shows by the zeros beside its first angle bracket (XML 1.0 appendix F).
    private static @Nullable Charset widePattern(byte[] bytes) {
        if (starts(bytes, 0, 0, 0, '<')) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, '<', 0, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        return starts(bytes, 0, '<', 0) ? UTF_16BE : starts(bytes, '<', 0) && !starts(bytes, '<', 0, 0) ? UTF_16LE : null;
    }

    /// A declaration is in ASCII, but for the mainframe's documents, whose `<?xm` is 4C 6F A7 94.
    private static Charset headCharset(byte[] bytes) {
        return starts(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Encoding.of("ibm037").orElse(ISO_8859_1) : ISO_8859_1;
    }

    private static boolean starts(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && Arrays.equals(bytes, 0, first.length, signed(first), 0, first.length);
    }

    private static byte[] signed(int... numbers) {
        var bytes = new byte[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static Optional<String> found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
