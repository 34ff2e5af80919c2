package org.broadsheet.library;

import org.broadsheet.news.Article;
import org.broadsheet.news.Teaser;

/// An article opened for reading: its line in the contents, and all of it that is held.
public record Story(Teaser teaser, Article article) {}
