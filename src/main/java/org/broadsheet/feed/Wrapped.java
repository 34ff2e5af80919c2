package org.broadsheet.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;

/// Feeds inside something else: compressed without a word of it, or as the text of a web page that shows their source.
final class Wrapped {
    private static final Pattern BEGINNING = Pattern.compile("<(?:\\?xml|rss|feed|rdf:RDF)\\b");
    private static final int PIECE = 1 << 16;

    private Wrapped() {}

    /// Whether this is gzip (RFC 1952 §2.3.1).
    static boolean packed(byte[] bytes) {
        return bytes.length > 10 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B && bytes[2] == 8;
    }

    /// What is inside, as far as it can be read, and no more than one byte over the limit.
    static byte[] unpacked(byte[] bytes, int limit) {
        var inside = new ByteArrayOutputStream();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var piece = new byte[PIECE];
            for (int read = gzip.read(piece); read > 0 && inside.size() <= limit; read = gzip.read(piece)) {
                inside.write(piece, 0, read);
            }
        } catch (IOException breaksOff) {
            // what came until then stays
        }
        return inside.toByteArray();
    }

    /// The source of a feed that a page shows as its text.
    static Optional<String> shown(Element page) {
        var text = page.wholeText();
        var beginning = BEGINNING.matcher(text);
        return beginning.find() ? Optional.of(text.substring(beginning.start())) : Optional.empty();
    }
}
