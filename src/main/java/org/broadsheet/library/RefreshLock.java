package org.broadsheet.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One refresh at a time for one store, over all processes. The operating system holds the lock, so that a killed
/// process gives it up at once.
final class RefreshLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private RefreshLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock if it is free; waits for nothing.
    static Optional<RefreshLock> take(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new RefreshLock(channel, lock));
                }
            } catch (OverlappingFileLockException held) {
                // this very process is refreshing
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
