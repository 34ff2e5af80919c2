package org.broadsheet.page;

import org.broadsheet.news.Article;

/// What an entry of a feed says on its own.
/// @param wantsPage whether it is only a lead, so that the article must be fetched from its page
public record FeedArticle(Article article, boolean wantsPage) {}
