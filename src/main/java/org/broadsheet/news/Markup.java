package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A piece of text of an entry, a summary or a content, as the document has it. It comes from outside and may hold
/// anything: whoever shows or keeps it has `markup.AllowList` clean it first.
/// @param raw  plain text when `type` is `text/plain`, else HTML as written; empty when `src` alone is given
/// @param type as declared or implied: `text/plain`, `text/html`, `application/xhtml+xml` or another media type
/// @param base what the addresses in it are relative to
/// @param src  where the content stands when it is not in the feed (RFC 4287 §4.1.3.2)
public record Markup(String raw, String type, @Nullable String language, @Nullable URI base, @Nullable URI src) {
    /// The type of text without any markup.
    public static final String PLAIN = "text/plain";
}
