package org.broadsheet.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A host that asks to be left alone, over the wire.
class HostWaitTest {
    private final HttpFetcher fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { });
    private final List<String> asked = new CopyOnWriteArrayList<>();
    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        fetcher.close();
    }

    @ParameterizedTest
    @CsvSource({"429, FEED, PICTURE, 1", "503, FEED, PAGE, 1", "503, PICTURE, FEED, 1", "429, PAGE, DOCUMENT, 1",
            "500, FEED, PAGE, 2", "404, FEED, PICTURE, 2"})
    void isLeftAloneByFeedsPagesAndPictures(int status, Kind first, Kind then, int connections) throws Exception {
        serve("/", status, "Retry-After", "120");
        assertInstanceOf(Fetched.Refused.class, fetch("127.0.0.1", "/first", first));
        fetch("127.0.0.1", "/then", then);
        assertEquals(connections, asked.size(), asked.toString());
        assertInstanceOf(Fetched.Refused.class, fetch("127.0.0.2", "/elsewhere", then));
        assertEquals(connections + 1L, fetcher.connections());
    }

    @Test
    void isLeftAloneOnTheWayOfARedirectToo() throws Exception {
        serve("/feed", 503, "Retry-After", "120");
        serve("/moved", 302, "Location", address("127.0.0.1", "/feed").toString());
        fetch("127.0.0.1", "/feed", Kind.FEED);
        var own = fetcher.fetch(new Request(address("127.0.0.1", "/feed"), Kind.FEED, null, true));
        assertEquals("127.0.0.1:" + server.getAddress().getPort(), assertInstanceOf(Fetched.Waiting.class, own).host());
        assertEquals(List.of("/feed"), asked);
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "soon"})
    void isAskedAgainWhenItNamesNoWaitThatCanBeKept(String wait) throws Exception {
        serve("/feed", 503, "Retry-After", wait);
        fetch("127.0.0.1", "/feed", Kind.FEED);
        fetch("127.0.0.1", "/feed", Kind.FEED);
        assertEquals(2, asked.size());
    }

    @Test
    void isRememberedInWhatIsKept() throws Exception {
        var waits = Waits.fleeting();
        waits.leaveAlone("127.0.0.1:" + server.getAddress().getPort(), Duration.ofMinutes(1));
        fetcher.heed(waits);
        assertInstanceOf(Fetched.Waiting.class, fetch("127.0.0.1", "/feed", Kind.FEED));
        assertEquals(0, fetcher.connections());
    }

    private Fetched fetch(String host, String path, Kind kind) throws InterruptedException {
        return fetcher.fetch(new Request(address(host, path), kind, null, true));
    }

    private URI address(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private void serve(String path, int status, String header, String value) {
        server.createContext(path, exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getPath());
                exchange.getResponseHeaders().set(header, value);
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }
}
