/// Bytes to [org.broadsheet.news.Feed]: RSS of all ages, Atom, JSON Feed; OPML; and back. Pure: no clock, no network,
/// no log.
@NullMarked
package org.broadsheet.feed;

import org.jspecify.annotations.NullMarked;
