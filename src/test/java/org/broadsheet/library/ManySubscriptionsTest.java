package org.broadsheet.library;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reader with very many sections, and one with a host that holds whoever asks it.
class ManySubscriptionsTest {
    @TempDir
    Path profile = Path.of("");

    /// Two thousand at once: neither as many sockets, nor as many threads of the machine.
    @Test
    void areFetchedWithFewSocketsAndThreads() throws Exception {
        var machine = ManagementFactory.getThreadMXBean();
        try (var server = new Server(new CountDownLatch(0)); var newsroom = newsroom(Limits.STANDARD)) {
            subscribe(newsroom, server, "feed", 2000);
            machine.resetPeakThreadCount();
            int before = machine.getThreadCount();
            var done = assertInstanceOf(Refreshed.Done.class, newsroom.refresh().run(List.of(), new Wish(true, false), _ -> { }));
            assertEquals(0, done.failed());
            assertEquals(2000, done.fresh());
            // 256, and those that are closed here while the server has not read so yet
            assertTrue(server.most.get() < 320, server.most + " connections at once");
            assertTrue(machine.getPeakThreadCount() - before < 60, (machine.getPeakThreadCount() - before) + " threads more");
        }
    }

    @Test
    void waitForNoHostThatDrips() throws Exception {
        var end = new CountDownLatch(1);
        var order = new CopyOnWriteArrayList<String>();
        var limits = new Limits(1 << 20, 1 << 20, 1 << 20, Duration.ofSeconds(6), 5);
        try (var server = new Server(end); var newsroom = newsroom(limits)) {
            subscribe(newsroom, server, "drip", 20);
            subscribe(newsroom, server, "feed", 20);
            newsroom.refresh().run(List.of(), new Wish(true, false), each -> order.add(each.section().title().substring(0, 4)
                    + " " + each.status()));
            assertEquals(List.of("feed FRESH"), order.subList(0, 20).stream().distinct().toList());
            assertEquals(List.of("drip FAILED"), order.subList(20, 40).stream().distinct().toList());
        } finally {
            end.countDown();
        }
    }

    private Newsroom newsroom(Limits limits) {
        return new Newsroom(profile, new HttpFetcher("test", limits, _ -> { }), Publishers.shipped(), Clock.systemUTC(), () -> false);
    }

    private static void subscribe(Newsroom newsroom, Server server, String kind, int count) {
        var outlines = IntStream.range(0, count).mapToObj(i -> "<outline type=\"rss\" text=\"%1$s %2$d\" xmlUrl=\"%3$s/%1$s/%2$d\"/>"
                .formatted(kind, i, server.address())).collect(Collectors.joining());
        var taken = newsroom.importing().take(("<opml version=\"2.0\"><head/><body>" + outlines + "</body></opml>")
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(count, taken.orElseThrow().sections().size());
    }

    /// Answers each path below `/feed` with a feed of one entry, and drips a byte a second for each below `/drip`.
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket;
        private final CountDownLatch end;
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Server(CountDownLatch end) throws IOException {
            this.end = end;
            socket = new ServerSocket(0, 5000, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        var connection = socket.accept();
                        Thread.ofVirtual().start(() -> serve(connection));
                    }
                } catch (IOException closed) {
                    // the end of the test
                }
            });
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private void serve(Socket connection) {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            try (connection;
                    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))) {
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("GET ")) {
                        answer(connection, line.split(" ", 3)[1]);
                    }
                }
            } catch (IOException gone) {
                // whoever asked has hung up
            } finally {
                open.decrementAndGet();
            }
        }

        private void answer(Socket connection, String path) throws IOException {
            var out = connection.getOutputStream();
            var feed = "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>Ferry %1$s</title><guid>%1$s</guid></item>"
                    .formatted(path.substring(path.lastIndexOf('/') + 1)) + "</channel></rss>";
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: " + feed.length() + "\r\n\r\n")
                    .getBytes(US_ASCII));
            if (path.startsWith("/drip/")) {
                drip(connection, feed);
            } else {
                out.write(feed.getBytes(US_ASCII));
            }
        }

        private void drip(Socket connection, String feed) throws IOException {
            try {
                for (byte letter : feed.getBytes(US_ASCII)) {
                    connection.getOutputStream().write(letter);
                    if (end.await(1, TimeUnit.SECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException unwanted) {
                throw new UncheckedIOException(new IOException(unwanted));
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
