package org.broadsheet.library;

import java.net.URI;
import org.broadsheet.news.EntryId;
import org.jspecify.annotations.Nullable;

/// Something that an article lacks for being read offline, and why it could not be had.
/// @param what   `page` or `picture`
/// @param reason a sentence, its first word fit for a test
public record Missing(EntryId article, String what, @Nullable URI url, String reason) {}
