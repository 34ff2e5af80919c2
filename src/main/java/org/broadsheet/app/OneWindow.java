package org.broadsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One window on a profile, over all processes. A second start rings at the first one's door, which then comes to the
/// front, and may leave an address there. The operating system holds the lock, so that a killed process gives it up at once.
final class OneWindow implements AutoCloseable {
    private static final int LONGEST = 4000;

    private final Path bell;
    private final FileChannel channel;
    private final FileLock lock;

    private OneWindow(Path bell, FileChannel channel, FileLock lock) {
        this.bell = bell;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the profile for this process; empty when another one has its window open, which has been rung at.
    /// @param address what is left at the door then; may be empty
    static Optional<OneWindow> take(Path profile, String address) {
        var bell = profile.resolve("window.bell");
        try {
            Files.createDirectories(profile);
            var channel = FileChannel.open(profile.resolve("window.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                var ringing = Files.createTempFile(profile, "window", ".ringing");
                Files.writeString(ringing, address);
                Files.move(ringing, bell, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            }
            Files.deleteIfExists(bell);
            return Optional.of(new OneWindow(bell, channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What somebody left who rang since this was last asked, empty where that was nothing; absent when nobody rang.
    Optional<String> rung() {
        if (!Files.exists(bell)) {
            return Optional.empty();
        }
        try {
            var left = Files.size(bell) > LONGEST ? "" : Files.readString(bell);
            return Files.deleteIfExists(bell) ? Optional.of(left) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it can't be taken away now; it is found again
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
