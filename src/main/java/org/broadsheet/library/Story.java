package org.broadsheet.library;

import java.time.Instant;
import java.util.List;
import org.broadsheet.news.Article;
import org.broadsheet.news.Teaser;
import org.jspecify.annotations.Nullable;

/// An article opened for reading: its line in the contents, and all of it that is held.
/// @param publisher whose it is, as briefly as he is known ("DW"); absent when nothing tells
/// @param versions  when each version of the entry came that is kept, newest first; one where the publisher changed nothing
public record Story(Teaser teaser, Article article, @Nullable String publisher, List<Instant> versions) {
    public Story {
        versions = List.copyOf(versions);
    }
}
