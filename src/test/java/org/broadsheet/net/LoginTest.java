package org.broadsheet.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import okhttp3.Challenge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {
    private static final Login ANN = new Login("ann", "s3cret");
    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("ann:s3cret".getBytes(UTF_8));

    private final HttpFetcher fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { });
    /// What came: path, and what was sent for a login.
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String challenge = "Basic realm=\"Desk\"";
    private String nonce = "n1";
    @SuppressWarnings("NullAway.Init")
    private HttpServer gazette;
    @SuppressWarnings("NullAway.Init")
    private HttpServer stranger;

    @BeforeEach
    void start() throws IOException {
        gazette = server();
        stranger = server();
        fetcher.choose(knows("http://127.0.0.1:" + gazette.getAddress().getPort(), ANN));
    }

    @AfterEach
    void stop() {
        gazette.stop(0);
        stranger.stop(0);
        fetcher.close();
    }

    private HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
            var path = exchange.getRequestURI().getPath();
            asked.add(path + " " + sent + Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse(""));
            exchange.getResponseHeaders().set("Set-Cookie", "seen=1");
            if (path.equals("/away")) {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + stranger.getAddress().getPort() + "/feed");
                exchange.sendResponseHeaders(302, -1);
            } else if (sent.equals(BASIC) || right(sent)) {
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.getResponseHeaders().set("WWW-Authenticate", challenge.replace("NONCE", nonce)
                        .replace("STALE", String.valueOf(sent.contains("nonce"))));
                exchange.sendResponseHeaders(401, -1);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    /// As RFC 7616 §3.4 has it, worked out a second time.
    private boolean right(String sent) {
        if (!sent.startsWith("Digest ") || !part(sent, "nonce").equals(nonce)) {
            return false;
        }
        var hash = challenge.contains("SHA-256") ? "SHA-256" : "MD5";
        var mid = sent.contains("qop=auth") ? nonce + ":" + part(sent, "nc") + ":" + part(sent, "cnonce") + ":auth" : nonce;
        return part(sent, "response").equals(hex(hash, hex(hash, "ann:Desk:s3cret") + ":" + mid + ":" + hex(hash, "GET:" + part(sent, "uri"))));
    }

    private static String part(String header, String name) {
        return header.replaceFirst(".*[ ,]" + name + "=\"?([^\",]*).*", "$1");
    }

    private static String hex(String hash, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Choices knows(String origin, Login login) {
        return new Choices() {
            @Override
            public Route route(URI address) {
                return new Route.Direct();
            }

            @Override
            public Optional<Login> login(String asked) {
                return Origins.covers(origin, asked) ? Optional.of(login) : Optional.empty();
            }

            @Override
            public boolean accepts(String host, String fingerprint) {
                return false;
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Basic realm="Desk"
        Digest realm="Desk", nonce="NONCE", qop="auth", algorithm=SHA-256, opaque="x"
        Digest realm="Desk", nonce="NONCE", qop="auth-int,auth", algorithm=MD5
        Digest realm="Desk", nonce="NONCE"
        """)
    void isSentWhereItIsAskedForAndAtOnceFromThenOn(String asks) throws Exception {
        challenge = asks;
        assertInstanceOf(Fetched.Fresh.class, fetch("/feed?a=1", Kind.FEED));
        assertInstanceOf(Fetched.Fresh.class, fetch("/picture", Kind.PICTURE));
        assertEquals(3, asked.size(), asked.toString());
        assertEquals("/feed ", asked.getFirst());
        if (asks.contains("qop")) {
            assertEquals("00000002", part(asked.getLast(), "nc"));
        }
    }

    @Test
    void isSentAgainWhenTheNonceWasTooOld() throws Exception {
        challenge = "Digest realm=\"Desk\", nonce=\"NONCE\", qop=\"auth\", algorithm=SHA-256, stale=STALE";
        assertInstanceOf(Fetched.Fresh.class, fetch("/feed", Kind.FEED));
        nonce = "n2";
        assertInstanceOf(Fetched.Fresh.class, fetch("/feed", Kind.FEED));
        assertEquals(4, asked.size());
    }

    @Test
    void isSentAgainToAServerThatHasForgottenItsNonces() throws Exception {
        challenge = "Digest realm=\"Desk\", nonce=\"NONCE\", qop=\"auth\", algorithm=SHA-256";
        assertInstanceOf(Fetched.Fresh.class, fetch("/feed", Kind.FEED));
        nonce = "n2";
        assertInstanceOf(Fetched.Fresh.class, fetch("/feed", Kind.FEED));
        assertEquals(4, asked.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Basic realm="Desk"
        Digest realm="Desk", nonce="NONCE", qop="auth", algorithm=SHA-256
        """)
    void isNotTriedAgainAndAgainWhenItIsWrong(String asks) throws Exception {
        challenge = asks;
        fetcher.choose(knows("http://127.0.0.1:" + gazette.getAddress().getPort(), new Login("ann", "wrong")));
        assertEquals(new Fetched.Refused(401, null, "127.0.0.1 answered 401 (the login was refused)"), fetch("/feed", Kind.FEED));
        assertEquals(2, asked.size());
    }

    @Test
    void goesToNobodyElseOnARedirect() throws Exception {
        fetch("/feed", Kind.FEED);
        asked.clear();
        assertEquals(401, assertInstanceOf(Fetched.Refused.class, fetch("/away", Kind.FEED)).status());
        assertEquals(List.of("/away " + BASIC, "/feed "), asked);
    }

    /// An address of outside data may carry one, and a log would keep it.
    @Test
    void isNeverTakenFromAnAddress() throws Exception {
        var log = new ArrayList<String>();
        fetcher.listen(connection -> log.add(connection.url().toString()));
        var address = URI.create("http://eve:pass@127.0.0.1:" + stranger.getAddress().getPort() + "/feed");
        assertEquals(401, assertInstanceOf(Fetched.Refused.class, fetcher.fetch(new Request(address, Kind.FEED, null, true))).status());
        assertEquals(List.of("/feed "), asked);
        assertEquals(List.of(address.toString().replace("eve:pass@", "")), log);
    }

    @Test
    void noCookieComesBack() throws Exception {
        fetch("/away", Kind.FEED);
        fetch("/feed", Kind.FEED);
        fetch("/feed", Kind.FEED);
        assertTrue(asked.stream().noneMatch(one -> one.contains("seen=1")), asked.toString());
    }

    @ParameterizedTest
    @CsvSource({"https://gazette.example, https://gazette.example, true", "https://gazette.example, http://gazette.example, false",
        "http://gazette.example, https://gazette.example, true", "http://gazette.example:8080, https://gazette.example:8080, false",
        "https://gazette.example, https://www.gazette.example, false", "http://[::1], https://[::1], true"})
    void belongsToOneOrigin(String given, String asks, boolean covered) {
        assertEquals(covered, Origins.covers(given, asks));
    }

    /// The example of RFC 7616 §3.9.1 has a cnonce of its own; what is checked here is a name that ASCII lacks (§3.4).
    @Test
    void mayHaveAnyLetters() {
        var credentials = new Credentials();
        var said = Map.of("realm", "a \"b\"", "nonce", "n", "qop", "auth");
        assertTrue(credentials.challenged("x", List.of(new Challenge("Digest", said)), false, false));
        var header = credentials.header("x", new Login("Jörg", "ü"), "GET", "/").orElseThrow();
        assertTrue(header.startsWith("Digest username*=UTF-8''J%C3%B6rg, realm=\"a \\\"b\\\"\", "), header);
    }

    private Fetched fetch(String path, Kind kind) throws InterruptedException {
        return fetcher.fetch(new Request(URI.create("http://127.0.0.1:" + gazette.getAddress().getPort() + path), kind, null, true));
    }
}
