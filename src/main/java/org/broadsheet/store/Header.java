package org.broadsheet.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The first hundred bytes of an SQLite file (sqlite.org/fileformat, §1.3), read without SQLite so that a file from a
/// later Broadsheet is not even touched.
final class Header {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 100;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    private Header() {}

    /// The `user_version` of a news file; 0 for anything else.
    static int version(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(SIZE);
        }
        var ours = head.length == SIZE && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && ByteBuffer.wrap(head).getInt(APPLICATION_ID) == Schema.APPLICATION;
        return ours ? ByteBuffer.wrap(head).getInt(USER_VERSION) : 0;
    }
}
