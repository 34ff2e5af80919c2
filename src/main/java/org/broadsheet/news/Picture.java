package org.broadsheet.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A picture of an article, by its address. Sizes in pixels, as the page claims.
/// @param lead whether it opens the article
public record Picture(URI url, @Nullable String alt, @Nullable String caption, @Nullable Credit credit,
        @Nullable Integer width, @Nullable Integer height, boolean lead) {}
