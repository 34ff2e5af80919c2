package org.broadsheet.net;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import okhttp3.CompressionInterceptor;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/// Takes zstd off an answer (RFC 8878). The native library behind it is loaded when the first such answer is read, so that
/// a start costs nothing.
final class Zstd implements CompressionInterceptor.DecompressionAlgorithm {
    /// The largest window, as a power of two: the 8 MB that RFC 9659 §3 allows over HTTP. Who asks for more wants our memory.
    private static final int LARGEST_WINDOW = 23;

    @Override
    public String getEncoding() {
        return "zstd";
    }

    @Override
    public Source decompress(BufferedSource packed) {
        return new Unpacked(packed);
    }

    private static final class Unpacked implements Source {
        private final BufferedSource packed;
        private @Nullable Source plain;

        Unpacked(BufferedSource packed) {
            this.packed = packed;
        }

        @Override
        public long read(Buffer into, long most) throws IOException {
            var source = plain == null ? open() : plain;
            plain = source;
            return source.read(into, most);
        }

        private Source open() throws IOException {
            try {
                return Okio.source(new ZstdInputStream(packed.inputStream()).setLongMax(LARGEST_WINDOW));
            } catch (LinkageError noLibrary) { // none for this machine, or nowhere to unpack it: this answer alone is lost
                throw new IOException(noLibrary);
            }
        }

        @Override
        public Timeout timeout() {
            return packed.timeout();
        }

        @Override
        public void close() throws IOException {
            if (plain != null) {
                plain.close();
            }
            packed.close();
        }
    }
}
