package org.broadsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One window on a profile, over all processes. A second start rings at the first one's door, which then comes to the
/// front. The operating system holds the lock, so that a killed process gives it up at once.
final class OneWindow implements AutoCloseable {
    private final Path bell;
    private final FileChannel channel;
    private final FileLock lock;

    private OneWindow(Path bell, FileChannel channel, FileLock lock) {
        this.bell = bell;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the profile for this process; empty when another one has its window open, which has been rung at.
    static Optional<OneWindow> take(Path profile) {
        var bell = profile.resolve("window.bell");
        try {
            Files.createDirectories(profile);
            var channel = FileChannel.open(profile.resolve("window.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                Files.write(bell, new byte[0]);
                return Optional.empty();
            }
            Files.deleteIfExists(bell);
            return Optional.of(new OneWindow(bell, channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether somebody rang since this was last asked.
    boolean rung() {
        try {
            return Files.deleteIfExists(bell);
        } catch (IOException e) {
            return false; // it can't be taken away now; it is found again
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
