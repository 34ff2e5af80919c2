package org.broadsheet.library;

import java.time.Duration;

/// How a refresh ended.
public sealed interface Refreshed {
    /// It ran to its end; sections may have failed.
    record Done(int feeds, int failed, int fresh, int changed, long bytes, Duration took) implements Refreshed {}

    /// It was broken off, as the reader wished.
    /// @param fresh articles that had come by then; they stay
    record Stopped(int fresh, Duration took) implements Refreshed {}

    /// Another refresh of the same store is running, in this process or another; nothing was done.
    record Busy() implements Refreshed {}
}
