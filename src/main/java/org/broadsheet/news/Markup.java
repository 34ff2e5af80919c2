package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A piece of text that may be marked up: a summary or a content of an entry.
/// @param html cleaned by the allow-list, addresses absolute; plain text stands escaped in it; empty when `src` alone
///             is given
/// @param type as declared or implied: `text/plain`, `text/html`, `application/xhtml+xml` or another media type
/// @param src  where the content stands when it is not in the feed (RFC 4287 §4.1.3.2)
public record Markup(String html, String type, @Nullable String language, @Nullable URI src) {}
