package org.broadsheet.library;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Shortfall;
import org.jspecify.annotations.Nullable;

/// How making everything ready ended.
public sealed interface Readied {
    /// All was tried.
    /// @param articles there are, and `ready` of them with text and every picture
    /// @param missing  what is, but for what the reader has chosen to do without
    /// @param bytes    received
    record Done(int articles, int ready, List<Missing> missing, long bytes, Duration took) implements Readied {
        public Done {
            missing = List.copyOf(missing);
        }
    }

    /// It was broken off, as the reader wished; what has come stays.
    record Stopped(int articles, int ready) implements Readied {}

    /// Something else fetches for the same store, in this process or another; nothing was done.
    record Busy() implements Readied {}

    /// Something that is not held.
    /// @param page whether it is a page; else it is a picture
    record Missing(EntryId id, boolean page, @Nullable URI url, Shortfall why) {}
}
