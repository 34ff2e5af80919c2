package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final char[] PASSWORD = "gazette".toCharArray();

    @Test
    void refusesACertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.start();
        var log = new ArrayList<Connection>();
        try (var fetcher = new HttpFetcher("1.0", Limits.STANDARD, log::add)) {
            var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            var failed = assertInstanceOf(Fetched.Failed.class, fetcher.fetch(new Request(address, Kind.FEED, null, true)));
            assertEquals("tls", failed.word());
            assertTrue(failed.reason().startsWith("the connection to 127.0.0.1 is not safe"), failed.reason());
            assertEquals(0, log.getFirst().status());
        } finally {
            server.stop(0);
        }
    }

    /// Only the very certificate that the reader has seen, and only of that host.
    @Test
    void passesTheCertificateThatTheReaderAccepted(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var server = serving(folder, exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        try (var fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { })) {
            for (var host : List.of("127.0.0.1", "localhost")) { // the certificate names the first alone
                var address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
                var seen = assertInstanceOf(Shown.Seen.class, fetcher.certificate(address)).certificate();
                assertEquals("CN=127.0.0.1", seen.subject());
                assertEquals("Whoever made it vouches for it himself.", seen.problem());
                assertEquals(0, asked.getAndSet(0), "looking asks for nothing");
                fetcher.choose(accepting(host, seen.fingerprint().replace(seen.fingerprint().charAt(0), 'x')));
                assertEquals("tls", assertInstanceOf(Fetched.Failed.class, fetcher.fetch(new Request(address, Kind.FEED, null, true))).word());
                fetcher.choose(accepting("gazette.example", seen.fingerprint()));
                assertEquals("tls", assertInstanceOf(Fetched.Failed.class, fetcher.fetch(new Request(address, Kind.FEED, null, true))).word());
                fetcher.choose(accepting(host, seen.fingerprint()));
                assertInstanceOf(Fetched.Fresh.class, fetcher.fetch(new Request(address, Kind.FEED, null, true)));
                assertEquals(1, asked.getAndSet(0));
            }
        } finally {
            server.stop(0);
        }
    }

    /// Neither a connection that is kept open nor an agreement that is taken up again outlives the reader's trust.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesNoCertificateThatWasRevokedMeanwhile(boolean keepsOpen, @TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var server = serving(folder, exchange -> {
            asked.incrementAndGet();
            if (!keepsOpen) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        try (var fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { })) {
            var request = new Request(address(server), Kind.FEED, null, true);
            var seen = assertInstanceOf(Shown.Seen.class, fetcher.certificate(request.address())).certificate();
            fetcher.choose(accepting("127.0.0.1", seen.fingerprint()));
            assertInstanceOf(Fetched.Fresh.class, fetcher.fetch(request));
            assertInstanceOf(Fetched.Fresh.class, fetcher.fetch(request));
            fetcher.choose(Choices.of(_ -> new Route.Direct()));
            assertEquals("tls", assertInstanceOf(Fetched.Failed.class, fetcher.fetch(request)).word());
            assertEquals(2, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isNotLedFromHttpsToHttp(@TempDir Path folder) throws Exception {
        var server = serving(folder, exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1/feed");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try (var fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { })) {
            var request = new Request(address(server), Kind.FEED, null, true);
            var seen = assertInstanceOf(Shown.Seen.class, fetcher.certificate(request.address())).certificate();
            fetcher.choose(accepting("127.0.0.1", seen.fingerprint()));
            var before = fetcher.connections();
            assertEquals(new Fetched.Failed("redirects", "127.0.0.1 redirects to an address that is not safe"), fetcher.fetch(request));
            assertEquals(before + 1, fetcher.connections());
        } finally {
            server.stop(0);
        }
    }

    private static URI address(HttpsServer server) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static HttpsServer serving(Path folder, HttpHandler answer) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.createContext("/", answer);
        server.start();
        return server;
    }

    private static Choices accepting(String host, String fingerprint) {
        return new Choices() {
            @Override
            public Route route(URI address) {
                return new Route.Direct();
            }

            @Override
            public Optional<Login> login(String origin) {
                return Optional.empty();
            }

            @Override
            public boolean accepts(String which, String shown) {
                return which.equals(host) && shown.equals(fingerprint);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 400 Bad Request\r\n\r\n", ""})
    void noticesWhoSpeaksNoTlsHoweverHeSaysSo(String answer) throws Exception {
        var hung = new CountDownLatch(1);
        var limits = new Limits(1000, 1000, 1000, Duration.ofSeconds(2), 5);
        try (var server = new RawServer(out -> {
            out.write(RawServer.bytes(answer));
            out.flush();
            if (answer.isEmpty()) {
                hung.await();
            }
        }); var fetcher = new HttpFetcher("1.0", limits, _ -> { })) {
            var address = URI.create(server.address().toString().replace("http:", "https:"));
            assertEquals(new Fetched.Failed("connect", "127.0.0.1 does not speak https"), fetcher.fetch(new Request(address, Kind.FEED, null, true)));
        } finally {
            hung.countDown();
        }
    }

    static SSLContext selfSigned(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
                "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertEquals(0, made.waitFor());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(file.toFile(), PASSWORD), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
