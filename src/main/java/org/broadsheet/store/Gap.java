package org.broadsheet.store;

import java.net.URI;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Shortfall;
import org.jspecify.annotations.Nullable;

/// One thing that an article lacks for being read offline.
/// @param page whether it is its page; else it is a picture
/// @param url  where it stands; of an article whose feed names no page absent
public record Gap(EntryId id, boolean page, @Nullable URI url, Shortfall why) {}
