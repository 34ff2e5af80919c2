package org.broadsheet.settings;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Writes what the reader made into a small file, so that after a crash either the old one or the new one stands there,
/// never a part.
public final class Atomically {
    private Atomically() {}

    /// What is to be written, piece by piece.
    @FunctionalInterface
    public interface Text {
        void to(Writer out) throws IOException;
    }

    /// Puts a text, as UTF-8, in the place of a file, and makes its folder where that is missing.
    public static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    /// The same for a text that comes in pieces. When it fails nothing has changed, whatever it threw.
    public static void write(Path file, Text text) {
        write(file, text, new FileAttribute<?>[0]);
    }

    /// The same for what is nobody else's business: from its first byte on the owner alone may read it, where the system
    /// knows owners; elsewhere it is as open as its folder.
    static void secretly(Path file, String text) {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        write(file, out -> out.write(text), posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0]);
    }

    private static void write(Path file, Text text, FileAttribute<?>[] attributes) {
        var folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            // A name of its own: two processes may write the same file at once.
            var fresh = file.resolveSibling("%s.%d-%x.new".formatted(file.getFileName(), ProcessHandle.current().pid(), System.nanoTime()));
            try {
                put(fresh, text, attributes);
                replace(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path fresh, Text text, FileAttribute<?>[] attributes) throws IOException {
        try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
                var out = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
            text.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException rare) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
