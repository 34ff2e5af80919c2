/// The nouns of the trade, as immutable records: what a feed says, what an article is, what a reader subscribed to.
/// Knows nothing of where they come from or how they are shown.
@NullMarked
package org.broadsheet.news;

import org.jspecify.annotations.NullMarked;
