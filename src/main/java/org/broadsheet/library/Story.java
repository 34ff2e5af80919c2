package org.broadsheet.library;

import org.broadsheet.news.Article;
import org.broadsheet.news.Teaser;
import org.jspecify.annotations.Nullable;

/// An article opened for reading: its line in the contents, and all of it that is held.
/// @param publisher whose it is, as briefly as he is known ("DW"); absent when nothing tells
public record Story(Teaser teaser, Article article, @Nullable String publisher) {}
