package org.broadsheet.feed;

import java.util.List;
import org.broadsheet.news.Feed;

/// What a reader of one format made of a document.
sealed interface Outcome {
    record Found(Feed feed, List<String> repairs) implements Outcome {}

    record Not(String reason) implements Outcome {}
}
