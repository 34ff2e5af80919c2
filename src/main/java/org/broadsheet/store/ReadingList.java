package org.broadsheet.store;

import java.net.URI;
import java.time.Instant;
import org.broadsheet.news.FolderId;
import org.jspecify.annotations.Nullable;

/// A list of sections that somebody else keeps, and what is remembered of it.
/// @param folder       that is kept in step with it
/// @param etag         as the server sent it, and `lastModified` likewise
/// @param hash         of what was read last
/// @param next         before which it is not asked again
/// @param failures     in a row
/// @param error        the sentence of the last failure, absent after a success
public record ReadingList(FolderId folder, URI address, @Nullable String etag, @Nullable String lastModified, @Nullable String hash,
        @Nullable Instant next, int failures, @Nullable String error) {}
