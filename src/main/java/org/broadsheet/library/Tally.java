package org.broadsheet.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts what comes in of one section while its articles are made ready, and what is still to come. Any thread.
final class Tally {
    /// So many must have come, and so long it must have taken, before more is foretold.
    private static final int ENOUGH = 5;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final Clock clock;
    private int pages;
    private int pictures;
    private long bytes;
    private int pagesToGo;
    private int picturesToGo;
    private int articles;
    private int done;
    private @Nullable Instant began;

    Tally(Clock clock) {
        this.clock = clock;
    }

    synchronized void page(long sizeBytes) {
        pages++;
        bytes += sizeBytes;
    }

    synchronized void picture(long sizeBytes) {
        pictures++;
        bytes += sizeBytes;
    }

    synchronized void bytes(long sizeBytes) {
        bytes += sizeBytes;
    }

    /// So much more is to be fetched.
    synchronized void toGo(int morePages, int morePictures) {
        began = began == null ? clock.instant() : began;
        pagesToGo += morePages;
        picturesToGo += morePictures;
    }

    /// A page has been fetched, or cannot be; only now is it known how many pictures its article has.
    /// @param morePictures than were known before
    synchronized void pageDone(int morePictures) {
        pagesToGo--;
        picturesToGo += morePictures;
        done++;
    }

    /// A picture has been fetched, or cannot be.
    synchronized void pictureDone() {
        picturesToGo--;
        done++;
    }

    /// All was tried that an article lacks.
    synchronized void articleDone() {
        articles++;
    }

    /// Articles of which all was tried.
    synchronized int articles() {
        return articles;
    }

    /// How long the rest will take at the pace so far; empty while that cannot be said.
    synchronized Optional<Duration> remaining() {
        int toGo = pagesToGo + picturesToGo;
        if (toGo == 0 || began == null) {
            return Optional.of(Duration.ZERO);
        }
        var took = Duration.between(began, clock.instant());
        return done < ENOUGH || took.compareTo(LONG_ENOUGH) < 0 ? Optional.empty()
                : Optional.of(took.multipliedBy(toGo).dividedBy(done));
    }

    synchronized int pages() {
        return pages;
    }

    synchronized int pictures() {
        return pictures;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int pagesToGo() {
        return pagesToGo;
    }

    synchronized int picturesToGo() {
        return picturesToGo;
    }
}
