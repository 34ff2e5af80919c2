package org.broadsheet.page;

import org.broadsheet.news.Article;

/// What came of reading a page.
public sealed interface Extracted {
    /// An article.
    /// @param encoding by its IANA name, as it was read
    record Found(Article article, String encoding) implements Extracted {}

    /// No article.
    /// @param reason a sentence for people
    record Nothing(String reason) implements Extracted {}
}
