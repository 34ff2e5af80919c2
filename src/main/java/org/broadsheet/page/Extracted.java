package org.broadsheet.page;

import java.net.URI;
import java.util.Map;
import org.broadsheet.news.Article;

/// What came of reading a page.
public sealed interface Extracted {
    /// An article.
    /// @param encoding by its IANA name, as it was read
    /// @param parts    the further pages of an article that is parted into several, by their numbers from 2, as far as
    ///                 this one links them
    record Found(Article article, String encoding, Map<Integer, URI> parts) implements Extracted {}

    /// No article.
    /// @param reason a sentence for people
    record Nothing(String reason) implements Extracted {}
}
