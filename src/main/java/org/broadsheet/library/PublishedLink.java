package org.broadsheet.library;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;

/// The link of an entry as its publisher wrote it, with whatever tracks the reader: only the entry's own element still has it.
final class PublishedLink {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\]]{1,4000}");

    private PublishedLink() {}

    /// @param source the entry's element, of whatever format
    /// @param clean  the link without tracking
    static Optional<URI> in(String source, URI clean) {
        return ADDRESS.matcher(source.replace("\\/", "/").replace("&amp;", "&")).results().flatMap(found -> address(found.group()))
                .filter(address -> Addresses.clean(address).equals(clean)).findFirst();
    }

    private static Stream<URI> address(String text) {
        try {
            return Stream.of(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            return Stream.empty();
        }
    }
}
