package org.broadsheet.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a server may take of us, each part of an answer by itself.
class BoundsTest {
    private static final Limits LIMITS = new Limits(100_000, 100_000, 100_000, Duration.ofMillis(1200), 5);

    private final HttpFetcher fetcher = new HttpFetcher("1.0", LIMITS, _ -> { });
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        fetcher.close();
    }

    /// None of them has the whole time of the call: its end would say "no whole answer".
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a body that drips        | HTTP/1.1 200 OK~Content-Length: 10000~~ | true  | 127.0.0.1 sends too slowly
        a head that drips        | HTTP/1.1 200 OK~X:                      | true  | no answer within 0.6 seconds
        silence after the head   | HTTP/1.1 200 OK~Content-Length: 10~~    | false | 127.0.0.1 fell silent
        silence                  | ''                                      | false | no answer within 0.6 seconds
        """)
    void leavesAServerThatHoldsUs(String what, String begin, boolean drips, String reason) throws Exception {
        try (var server = new RawServer(out -> {
            out.write(RawServer.bytes(begin.replace("~", "\r\n")));
            out.flush();
            if (drips) {
                drip(out);
            } else {
                end.await();
            }
        })) {
            assertEquals(new Fetched.Failed("timeout", reason), fetch(server.address()), what);
        }
    }

    private void drip(OutputStream out) throws IOException, InterruptedException {
        for (int i = 0; i < 1000; i++) {
            out.write('a');
            out.flush();
            if (end.await(20, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    @Test
    void countsWhatUnpacksToNothing() throws Exception {
        try (var server = new RawServer(out -> {
            out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nConnection: close\r\n\r\n"));
            var padding = new byte[1008];
            // A frame that is to be skipped (RFC 8878 §3.1.2): its number, the length that follows, and that.
            System.arraycopy(new byte[] {0x50, 0x2a, 0x4d, 0x18, (byte) 0xe8, 3, 0, 0}, 0, padding, 0, 8);
            for (int i = 0; i < 50_000; i++) {
                out.write(padding);
            }
        })) {
            assertEquals("too-large", assertInstanceOf(Fetched.Failed.class, fetch(server.address())).word());
        }
    }

    @Test
    void readsALargeBodyWhole() throws Exception {
        var limits = new Limits(3 << 20, 1, 1, Duration.ofSeconds(20), 5);
        var text = "<rss>" + " ".repeat(2 << 20) + "</rss>";
        try (var large = new HttpFetcher("1.0", limits, _ -> { }); var server = new RawServer(out -> {
            out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text));
        })) {
            var fresh = assertInstanceOf(Fetched.Fresh.class, large.fetch(new Request(server.address(), Kind.FEED, null, true)));
            assertEquals(text, new String(fresh.body().bytes(), UTF_8));
        }
    }

    /// Every one of them would else take a thread of the few.
    @Test
    void asksOnceForANameThatManyWaitFor() throws Exception {
        var hung = new CountDownLatch(1);
        try (var names = new Names(host -> {
            if (host.equals("slow.example")) {
                try {
                    hung.countDown();
                    end.await();
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            }
            return List.of(InetAddress.getLoopbackAddress());
        })) {
            var threads = IntStream.range(0, 200).mapToObj(_ -> Thread.ofVirtual().start(() -> {
                try {
                    names.lookup("slow.example");
                } catch (IOException late) {
                    throw new IllegalStateException(late);
                }
            })).toList();
            hung.await();
            assertEquals(1, names.lookup("gazette.example").size());
            end.countDown();
            for (var thread : threads) {
                assertTrue(thread.join(Duration.ofSeconds(10)));
            }
        }
    }

    private Fetched fetch(URI address) throws InterruptedException {
        return fetcher.fetch(new Request(address, Kind.FEED, null, true));
    }
}
