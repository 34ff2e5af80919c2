package org.broadsheet.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.broadsheet.Gazette;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZstdTest {
    private static final String FEED = "<rss><channel><title>River Gazette</title></channel></rss>";

    private final Gazette gazette = new Gazette();
    private final HttpFetcher fetcher =
            new HttpFetcher("1.0", new Limits(100_000, 100_000, 100_000, Duration.ofSeconds(20), 5), _ -> { });

    @AfterEach
    void close() {
        fetcher.close();
        gazette.close();
    }

    @Test
    void isOfferedToServersBesideBrotliAndGzip() throws Exception {
        try (var server = new RawServer(out -> out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")))) {
            fetch(server.address());
            assertTrue(server.asked().contains("\r\nAccept-Encoding: zstd, br, gzip\r\n"), server.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "ZSTD"})
    void isTakenOff(String name) throws Exception {
        var fresh = assertInstanceOf(Fetched.Fresh.class, answer(Zstd.compress(FEED.getBytes(UTF_8)), name));
        assertEquals(FEED, new String(fresh.body().bytes(), UTF_8));
        assertEquals(name, fresh.compression());
    }

    /// RFC 8878 §3: frames that stand one after the other are one text.
    @Test
    void mayComeInSeveralFrames() throws Exception {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(Zstd.compress("<rss>".getBytes(UTF_8)));
        packed.writeBytes(Zstd.compress("</rss>".getBytes(UTF_8)));
        var fresh = assertInstanceOf(Fetched.Fresh.class, answer(packed.toByteArray(), "zstd"));
        assertEquals("<rss></rss>", new String(fresh.body().bytes(), UTF_8));
    }

    @Test
    void isNeverHalfAnAnswer() throws Exception {
        var whole = Zstd.compress(FEED.repeat(50).getBytes(UTF_8));
        for (var length : new int[] {1, 5, whole.length / 2, whole.length - 1}) {
            assertEquals("connect", failed(Arrays.copyOf(whole, length)).word(), length + " bytes");
        }
        assertEquals("connect", failed(FEED.getBytes(UTF_8)).word());
    }

    @Test
    void cutsOffABomb() throws Exception {
        var bomb = Zstd.compress(new byte[200 << 20]);
        assertTrue(bomb.length < 50_000);
        assertEquals("too-large", failed(bomb).word());
    }

    /// RFC 9659 §3: 8 MB over HTTP.
    @Test
    void givesNoServerAWindowOf128Megabytes() throws Exception {
        assertEquals("connect", failed(windowed(27)).word());
        assertInstanceOf(Fetched.Fresh.class, answer(windowed(23), "zstd"));
    }

    private static byte[] windowed(int log) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZstdOutputStream(packed).setLong(log)) {
            out.write(FEED.getBytes(UTF_8));
            out.flush(); // so that the size of the text does not stand in its head, which would make the window smaller
            out.write(FEED.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private Fetched.Failed failed(byte[] packed) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, answer(packed, "zstd"));
    }

    private Fetched answer(byte[] packed, String name) throws InterruptedException {
        gazette.answer("/feed", 200, "application/rss+xml", packed, Map.of("Content-Encoding", name));
        return fetch(gazette.address("/feed"));
    }

    private Fetched fetch(URI address) throws InterruptedException {
        return fetcher.fetch(new Request(address, Kind.FEED, null, true));
    }
}
