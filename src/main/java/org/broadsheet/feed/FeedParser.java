package org.broadsheet.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.markup.Characters;
import org.broadsheet.markup.Listing;
import org.broadsheet.markup.Publishers;
import org.broadsheet.markup.Xml;
import org.broadsheet.news.Feed;
import org.jspecify.annotations.Nullable;

/// Reads a feed of any format. One bad element costs that element, not the feed; nothing outside the document is
/// looked at; the time grows with the length of the document alone.
public final class FeedParser {
    private static final int LARGEST_BYTES = 32 * 1024 * 1024;

    private FeedParser() {}

    /// The same without publishers' own JSON documents.
    public static Parsed parse(byte[] bytes, @Nullable String contentType, @Nullable URI base) {
        return parse(bytes, contentType, base, Publishers.none());
    }

    /// `contentType` is the HTTP header; `base` the address that the document came from, by which a description of a
    /// publisher's own JSON document is chosen.
    public static Parsed parse(byte[] bytes, @Nullable String contentType, @Nullable URI base, Publishers publishers) {
        if (bytes.length > LARGEST_BYTES) {
            return new Parsed.NotAFeed(Sentences.say("not.large"));
        }
        if (Wrapped.packed(bytes)) {
            var inside = Wrapped.unpacked(bytes, LARGEST_BYTES);
            if (inside.length > LARGEST_BYTES) {
                return new Parsed.NotAFeed(Sentences.say("not.large"));
            }
            var read = read(inside, contentType, base, publishers, true);
            var said = base != null && String.valueOf(base.getPath()).endsWith(".gz"); // as sitemaps are
            return said ? read : read.repaired(Sentences.say("packed"));
        }
        return read(bytes, contentType, base, publishers, true);
    }

    /// @param wrapped whether it may be a page that shows a feed; what was taken out of one may not
    private static Parsed read(byte[] bytes, @Nullable String contentType, @Nullable URI base, Publishers publishers, boolean wrapped) {
        var decoded = Characters.decode(bytes, contentType);
        var text = decoded.text();
        var start = start(text);
        if (start == text.length()) {
            return new Parsed.NotAFeed(Sentences.say("not.empty"));
        }
        if (text.charAt(start) == '{' || text.charAt(start) == '[') {
            var json = JsonText.read(text.substring(start));
            return finished(read(json, base, publishers), decoded, contentType, bytes.length, json.repairs(),
                    json.repairs().isEmpty() && !json.brokenOff());
        }
        if (text.indexOf('<', start) < 0) {
            return new Parsed.NotAFeed(Sentences.say("not.plain"));
        }
        var tree = Xml.parse(text);
        if (tree.bomb()) {
            return new Parsed.NotAFeed(Sentences.say("not.bomb"));
        }
        var outcome = Sitemap.read(tree, base).orElseGet(() -> XmlFeed.read(tree, base));
        if (outcome instanceof Outcome.Not && wrapped) {
            var shown = Wrapped.shown(tree.document());
            if (shown.isPresent()) {
                return read(shown.get().getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8", base, publishers, false)
                        .repaired(Sentences.say("shown"));
            }
        }
        return finished(outcome, decoded, contentType, bytes.length, tree.repairs(), tree.wellFormed());
    }

    private static Outcome read(JsonText.Read json, @Nullable URI base, Publishers publishers) {
        var listings = base == null || JsonFeed.named(json.root()) ? List.<Listing>of() : publishers.listings(base);
        return listings.isEmpty() ? JsonFeed.read(json, base) : DocumentFeed.read(json, listings);
    }

    private static int start(String text) {
        var start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return start;
    }

    private static Parsed finished(Outcome outcome, Characters.Decoded decoded, @Nullable String contentType, int bytes,
            List<String> damage, boolean wellFormed) {
        return switch (outcome) {
            case Outcome.Not(String reason) -> new Parsed.NotAFeed(reason);
            case Outcome.Found found -> {
                List<String> repairs = new ArrayList<>(decoded.repairs());
                repairs.addAll(damage);
                repairs.addAll(found.repairs());
                repeated(found.feed()).ifPresent(repairs::add);
                yield new Parsed.Read(found.feed(), new Parsed.Document(decoded.encoding(), mediaType(contentType), bytes,
                        wellFormed, repairs));
            }
        };
    }

    /// The store keeps the first of those that go by one name: taking all would make each refresh a change.
    private static Optional<String> repeated(Feed feed) {
        var identities = feed.identities().stream().filter(identity -> !identity.isEmpty()).toList();
        var repeated = identities.size() - Set.copyOf(identities).size();
        return repeated == 0 ? Optional.empty()
                : Optional.of(Sentences.say("repeated", repeated));
    }

    private static @Nullable String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        var end = contentType.indexOf(';');
        var type = (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? null : type;
    }
}
