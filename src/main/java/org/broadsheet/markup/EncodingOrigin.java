package org.broadsheet.markup;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What told the encoding that a document was read in, for whoever wants to know why.
public enum EncodingOrigin {
    /// The byte order mark.
    MARK,
    /// The HTTP header.
    HEADER,
    /// The declaration in the document.
    DOCUMENT,
    /// Nobody: it was found from the bytes.
    BYTES;

    private static final int HEAD = 4096;

    /// What told the encoding of a document.
    /// @param contentType the HTTP header
    /// @param encoding    the one used, as [Characters.Decoded] names it
    public static EncodingOrigin of(byte[] bytes, @Nullable String contentType, String encoding) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00EF\u00BB\u00BF") || head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")
                || head.startsWith("\0\0\u00FE\u00FF")) {
            return MARK;
        }
        if (contentType != null && names(Characters.HEADER, contentType, encoding)) {
            return HEADER;
        }
        return names(Characters.XML, head, encoding) ? DOCUMENT : BYTES;
    }

    private static boolean names(Pattern pattern, String text, String encoding) {
        var label = pattern.matcher(text);
        return label.find() && Encoding.of(label.group(1)).map(Encoding::name).filter(encoding::equals).isPresent();
    }
}
