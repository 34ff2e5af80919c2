package org.broadsheet.library;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what comes in while articles are made ready, from many threads.
final class Tally {
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    void page(long sizeBytes) {
        pages.incrementAndGet();
        bytes.addAndGet(sizeBytes);
    }

    void picture(long sizeBytes) {
        pictures.incrementAndGet();
        bytes.addAndGet(sizeBytes);
    }

    void bytes(long sizeBytes) {
        bytes.addAndGet(sizeBytes);
    }

    int pages() {
        return pages.get();
    }

    int pictures() {
        return pictures.get();
    }

    long bytes() {
        return bytes.get();
    }
}
