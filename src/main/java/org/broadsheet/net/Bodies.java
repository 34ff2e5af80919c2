package org.broadsheet.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;

/// Reads bodies into memory, few large ones at once: of feeds most have 100 kB, but of 250 that come at a time each might have
/// 30 MB.
final class Bodies {
    /// What any body may have without asking; 250 of them are 128 MB at the very most.
    private static final int SMALL = 512 << 10;
    private static final int LARGE_AT_ONCE = 3;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

    /// All bytes, or one more than the limit when there are more. Whoever waits here holds a small part only; those he waits
    /// for wait for nobody but their servers, whose time is bounded.
    byte[] read(InputStream body, int limit) throws IOException, InterruptedException {
        var first = body.readNBytes(Math.min(SMALL, limit + 1));
        if (first.length < SMALL || first.length > limit) {
            return first;
        }
        large.acquire();
        try {
            return new SequenceInputStream(new ByteArrayInputStream(first), body).readNBytes(limit + 1);
        } finally {
            large.release();
        }
    }
}
