package org.broadsheet.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Which processes have the store open, told by locks on a file beside it: the system ends them with the process,
/// however it ends. Byte 0 is the door, which one process at a time goes through; byte 1 is shared by all inside.
final class Presence implements AutoCloseable {
    private final FileChannel channel;
    private final @Nullable FileLock door;
    private final @Nullable FileLock only;

    private Presence(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        door = lock(0, false, true);
        only = lock(1, false, false);
    }

    /// Waits at the door.
    static Presence enter(Path profile) throws IOException {
        return new Presence(profile.resolve("news.db.lock"));
    }

    /// Whether no one else is inside.
    boolean alone() {
        return only != null;
    }

    /// Leaves the door to the next, and stays inside.
    void settle() throws IOException {
        if (only != null) {
            only.release();
        }
        lock(1, true, false);
        if (door != null) {
            door.release();
        }
    }

    private @Nullable FileLock lock(int place, boolean shared, boolean wait) throws IOException {
        try {
            return wait ? channel.lock(place, 1, shared) : channel.tryLock(place, 1, shared);
        } catch (OverlappingFileLockException thisProcessHasIt) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
