package org.broadsheet.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final Limits SMALL = new Limits(100_000, 100_000, 100_000, Duration.ofMillis(500), 5);

    private final List<Connection> log = new CopyOnWriteArrayList<>();
    private final HttpFetcher fetcher = new HttpFetcher("1.0", SMALL, log::add);
    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    /// Answers one request.
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        fetcher.close();
    }

    @Test
    void givesTheBodyAndWhatTheServerSaidOfIt() throws Exception {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT");
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            send(exchange, 200, "<rss/>".getBytes(UTF_8));
        });
        var fresh = fresh(at("/feed"));
        assertEquals("<rss/>", new String(fresh.body().bytes(), UTF_8));
        assertEquals(new Validators("\"v1\"", "Mon, 23 Nov 2026 10:00:00 GMT"), fresh.validators());
        assertEquals("application/rss+xml; charset=utf-8", fresh.contentType());
        assertEquals(at("/feed"), fresh.location());
        assertFalse(fresh.permanent());
        assertEquals(1, fetcher.connections());
        assertEquals(6, log.getFirst().bytes());
        assertEquals(200, log.getFirst().status());
    }

    @Test
    void sendsValidatorsBackAndSaysTruthfullyWhoAsks() throws Exception {
        var asked = new AtomicReference<String>("");
        serve("/feed", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.set(String.join(" ", headers.getFirst("If-None-Match"), headers.getFirst("If-Modified-Since"),
                    headers.getFirst("User-Agent")));
            send(exchange, 304, new byte[0]);
        });
        var request = new Request(at("/feed"), Kind.FEED, new Validators("W/\"v1\"", "Mon, 23 Nov 2026 10:00:00 GMT"), true);
        assertInstanceOf(Fetched.Unchanged.class, fetcher.fetch(request));
        assertEquals("W/\"v1\" Mon, 23 Nov 2026 10:00:00 GMT Broadsheet/1.0 (+https://broadsheet.example/about)", asked.get());
    }

    @ParameterizedTest
    @CsvSource({"404, 127.0.0.1 answered 404 (not found)", "410, 127.0.0.1 answered 410 (gone for good)",
        "500, 127.0.0.1 answered 500 (server error)", "418, 127.0.0.1 answered 418", "304, 127.0.0.1 answered 304"})
    void saysWhatAServerRefusedWith(int status, String reason) throws Exception {
        serve("/feed", exchange -> send(exchange, status, new byte[0]));
        assertEquals(new Fetched.Refused(status, null, reason), fetch(at("/feed")));
        assertEquals("http " + status + " " + reason, log.getFirst().error());
    }

    @Test
    void readsHowLongAServerAsksToWait() throws Exception {
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            send(exchange, 503, new byte[0]);
        });
        assertEquals(Duration.ofMinutes(2), assertInstanceOf(Fetched.Refused.class, fetch(at("/feed"))).retryAfter());
    }

    @ParameterizedTest
    @CsvSource({"301, 308, true", "308, 301, true", "301, 302, false", "303, 301, false", "307, 307, false"})
    void followsRedirectsAndSaysWhetherTheyAreForGood(int first, int second, boolean permanent) throws Exception {
        serve("/a", exchange -> redirect(exchange, first, "b?x=1"));
        serve("/b", exchange -> redirect(exchange, second, at("/c").toString()));
        serve("/c", exchange -> send(exchange, 200, new byte[] {1}));
        var fresh = fresh(at("/a"));
        assertEquals(at("/c"), fresh.location());
        assertEquals(permanent, fresh.permanent());
        assertEquals(3, fetcher.connections());
    }

    @ParameterizedTest
    @CsvSource({"/a, 1", "/b, 2", "/a#there, 1"})
    void noticesARedirectInACircleAtOnce(String second, int connections) throws Exception {
        serve("/a", exchange -> redirect(exchange, 302, second));
        serve("/b", exchange -> redirect(exchange, 302, "/a"));
        assertEquals(new Fetched.Failed("redirects", "127.0.0.1 redirects in a circle"), fetch(at("/a")));
        assertEquals(connections, fetcher.connections());
    }

    @Test
    void followsNoMoreThanFiveRedirects() throws Exception {
        serve("/", exchange -> redirect(exchange, 302, exchange.getRequestURI() + "x"));
        assertEquals(new Fetched.Failed("redirects", "too many redirects"), fetch(at("/a")));
        assertEquals(6, fetcher.connections());
    }

    @Test
    void cutsOffAServerThatSaysNothing() throws Exception {
        var end = new CountDownLatch(1);
        try (var silent = new RawServer(_ -> end.await())) {
            assertEquals("timeout", assertInstanceOf(Fetched.Failed.class, fetch(silent.address())).word());
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cutsOffABodyOfTwoHundredMegabytes(boolean announced) throws Exception {
        var megabyte = new byte[1 << 20];
        serve("/feed", exchange -> {
            exchange.sendResponseHeaders(200, announced ? 200L << 20 : 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(megabyte);
            }
            exchange.close();
        });
        assertEquals(new Fetched.Failed("too-large", "the answer was larger than 100,000 bytes"), fetch(at("/feed")));
    }

    @Test
    void cutsOffAGzipBomb() throws Exception {
        var bomb = gzip(new byte[50 << 20]);
        assertTrue(bomb.length < 100_000);
        serve("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, bomb);
        });
        assertEquals("too-large", assertInstanceOf(Fetched.Failed.class, fetch(at("/feed"))).word());
    }

    @Test
    void unpacksGzipAndBrotli() throws Exception {
        serve("/gzip", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, gzip("<rss/>".getBytes(UTF_8)));
        });
        serve("/brotli", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            send(exchange, 200, brotli("<rss/>".getBytes(UTF_8)));
        });
        assertArrayEquals("<rss/>".getBytes(UTF_8), fresh(at("/gzip")).body().bytes());
        assertEquals("gzip", fresh(at("/gzip")).compression());
        assertArrayEquals("<rss/>".getBytes(UTF_8), fresh(at("/brotli")).body().bytes());
    }

    @Test
    void takesAnEmptyBodyForWhatItIs() throws Exception {
        serve("/feed", exchange -> send(exchange, 200, new byte[0]));
        assertEquals(0, fresh(at("/feed")).body().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        cut off in the body    | HTTP/1.1 200 OK~Content-Length: 1000~~abc
        cut off in a chunk     | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~ff~abc
        cut off in the head    | HTTP/1.1 200 OK~Content-Le
        no HTTP at all         | SSH-2.0-OpenSSH_9.2~
        no chunk size          | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~abc
        broken compression     | HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 3~~abc
        """)
    void neverTakesHalfAnAnswerForAWholeOne(String what, String answer) throws Exception {
        try (var broken = new RawServer(out -> out.write(RawServer.bytes(answer.replace("~", "\r\n"))))) {
            assertEquals("connect", assertInstanceOf(Fetched.Failed.class, fetch(broken.address())).word(), what);
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        var address = at("/feed");
        server.stop(0);
        assertEquals(new Fetched.Failed("connect", "127.0.0.1 cannot be reached"), fetch(address));
    }

    @Test
    void saysThatANameIsNotKnown() throws Exception {
        var failed = fetcher.fetch(new Request(URI.create("https://gazette.invalid/feed"), Kind.FEED, null, false));
        assertEquals(new Fetched.Failed("dns", "the name gazette.invalid is not known"), failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://gazette.example/feed", "mailto:desk@gazette.example", "feed"})
    void fetchesNothingButHttp(String address) throws Exception {
        var failed = fetcher.fetch(new Request(URI.create(address), Kind.FEED, null, true));
        assertEquals("address", assertInstanceOf(Fetched.Failed.class, failed).word());
        assertEquals(0, fetcher.connections());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/latest", "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://printer.local/",
        "http://router/", "http://0.0.0.0/", "http://100.64.0.1/", "http://[64:ff9b::7f00:1]/", "http://LOCALHOST./"})
    void refusesAPrivateNetworkByNameWithoutConnecting(String address) throws Exception {
        var failed = fetcher.fetch(new Request(URI.create(address), Kind.PICTURE, null, false));
        assertEquals(new Fetched.Failed("address", "this address leads to a private network"), failed);
        assertEquals(0, fetcher.connections());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gazette.example", "2130706433", "0x7f000001"})
    void refusesAPublicNameThatResolvesToAPrivateNetwork(String host) throws Exception {
        serve("/", exchange -> send(exchange, 200, new byte[1]));
        try (var misled = new HttpFetcher("1.0", SMALL, log::add, _ -> List.of(InetAddress.getLoopbackAddress()))) {
            var address = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
            assertEquals(new Fetched.Failed("address", "this address leads to a private network"),
                    misled.fetch(new Request(address, Kind.PAGE, null, false)));
            if (host.contains(".")) {
                assertInstanceOf(Fetched.Fresh.class, misled.fetch(new Request(address, Kind.PAGE, null, true)));
            }
        }
    }

    @Test
    void followsNoRedirectFromTheReadersHostIntoAPrivateNetwork() throws Exception {
        serve("/secret", exchange -> send(exchange, 200, new byte[1]));
        serve("/feed", exchange -> redirect(exchange, 301, "http://localhost:" + server.getAddress().getPort() + "/secret"));
        assertEquals(new Fetched.Failed("address", "this address leads to a private network"), fetch(at("/feed")));
        assertEquals(1, fetcher.connections());
    }

    @Test
    void passesOnThatNobodyWantsTheAnswerAnyMore() throws Exception {
        var reached = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        try (var silent = new RawServer(_ -> {
            reached.countDown();
            end.await();
        }); var patient = new HttpFetcher("1.0", Limits.STANDARD, log::add)) {
            var thread = Thread.ofVirtual().start(() -> outcome.set(assertThrows(InterruptedException.class,
                    () -> patient.fetch(new Request(silent.address(), Kind.FEED, null, true)))));
            reached.await();
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(10)));
            assertInstanceOf(InterruptedException.class, outcome.get());
        } finally {
            end.countDown();
        }
    }

    @Test
    void leavesANameServiceThatHangs() throws Exception {
        var asked = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        try (var waiting = new HttpFetcher("1.0", SMALL, log::add, _ -> {
            asked.countDown();
            return hang();
        })) {
            var address = URI.create("https://gazette.example/feed");
            var thread = Thread.ofVirtual().start(() -> outcome.set(assertThrows(InterruptedException.class,
                    () -> waiting.fetch(new Request(address, Kind.FEED, null, false)))));
            asked.await();
            thread.interrupt();
            assertTrue(thread.join(Duration.ofSeconds(10)));
            assertInstanceOf(InterruptedException.class, outcome.get());
        }
    }

    private static List<InetAddress> hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @Test
    void connectsNowhereWhenOffline() throws Exception {
        var request = new Request(at("/feed"), Kind.FEED, null, true);
        assertEquals("offline", assertInstanceOf(Fetched.Failed.class, new OfflineFetcher().fetch(request)).word());
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, answer::to);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, status, new byte[0]);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Fetched fetch(URI address) throws InterruptedException {
        return fetcher.fetch(new Request(address, Kind.FEED, null, true));
    }

    private Fetched.Fresh fresh(URI address) throws InterruptedException {
        return assertInstanceOf(Fetched.Fresh.class, fetch(address));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /// As an uncompressed meta-block and an empty last one (RFC 7932 §9.2).
    private static byte[] brotli(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        int head = (bytes.length - 1) << 4 | 1 << 20;
        packed.write(head);
        packed.write(head >> 8);
        packed.write(head >> 16);
        packed.writeBytes(bytes);
        packed.write(3);
        return packed.toByteArray();
    }
}
