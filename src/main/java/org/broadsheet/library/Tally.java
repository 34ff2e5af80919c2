package org.broadsheet.library;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what comes in while articles are made ready, from many threads.
final class Tally {
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Queue<Missing> missing = new ConcurrentLinkedQueue<>();

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

    void missing(Missing one) {
        missing.add(one);
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

    List<Missing> missing() {
        return List.copyOf(missing);
    }
}
