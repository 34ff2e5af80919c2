package org.broadsheet.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proxies on loopback, for servers that exist nowhere: whoever reached one did so by the proxy.
class ProxyTest {
    private static final Login LOGIN = new Login("ann", "s3cret: ü");

    private final HttpFetcher fetcher = new HttpFetcher("1.0", Limits.STANDARD, _ -> { });
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        fetcher.close();
    }

    @Test
    void fetchesByAnHttpProxyThatWantsALogin() throws Exception {
        var wanted = "Basic " + Base64.getEncoder().encodeToString("ann:s3cret: ü".getBytes(UTF_8));
        var proxy = httpProxy(wanted);
        try {
            choose(new Route.Http("127.0.0.1", proxy.getAddress().getPort(), LOGIN));
            assertEquals("<rss/>", body("http://gazette.example/feed"));
            assertEquals(List.of("http://gazette.example/feed"), asked);
            choose(new Route.Http("127.0.0.1", proxy.getAddress().getPort(), new Login("ann", "wrong")));
            assertEquals("proxy", failed("http://gazette.example/feed").word());
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void fetchesBySocksAndLetsTheProxyResolveTheName() throws Exception {
        try (var proxy = new SocksProxy(LOGIN)) {
            choose(new Route.Socks("127.0.0.1", proxy.port(), LOGIN));
            assertEquals("<rss/>", body("http://gazette.example:8080/feed"));
            assertEquals(List.of("gazette.example:8080"), asked);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        ann | wrong | the proxy refused the login
        -   | -     | the proxy wants a login
        """)
    void saysWhatASocksProxyWants(@Nullable String user, @Nullable String password, String reason) throws Exception {
        try (var proxy = new SocksProxy(LOGIN)) {
            choose(new Route.Socks("127.0.0.1", proxy.port(), user == null || password == null ? null : new Login(user, password)));
            assertEquals(new Fetched.Failed("proxy", reason), failed("http://gazette.example/feed"));
            assertEquals(List.of(), asked);
        }
    }

    @ParameterizedTest
    @CsvSource({"http", "socks5"})
    void blamesAProxyThatIsNotThere(String kind) throws Exception {
        int port;
        try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        choose(SystemProxies.read(kind + "://127.0.0.1:" + port));
        var reason = "the proxy 127.0.0.1:" + port + " cannot be reached";
        assertEquals(new Fetched.Failed("proxy", reason), failed("http://gazette.example/feed"));
        assertEquals(new Fetched.Failed("proxy", reason), failed("https://gazette.example/feed"));
    }

    /// For https the proxy is asked for a tunnel; the name is left to it, and nothing of the request is shown to it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        403 Forbidden                                                            | the proxy does not allow this connection
        407 Login~Proxy-Authenticate: Basic realm="way out"                      | the proxy wants a login, or refused the one that was given
        """)
    void saysWhyAProxyOpensNoTunnel(String answer, String reason) throws Exception {
        try (var proxy = new RawServer(out -> out.write(RawServer.bytes("HTTP/1.1 " + answer.replace("~", "\r\n") + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")))) {
            choose(new Route.Http("127.0.0.1", proxy.address().getPort(), LOGIN));
            assertEquals(new Fetched.Failed("proxy", reason), failed("https://gazette.example/secret"));
            assertTrue(proxy.asked().startsWith("CONNECT gazette.example:443 HTTP/1.1\r\n"), proxy.asked());
            assertEquals(answer.startsWith("407"), proxy.asked().contains("Proxy-Authorization: Basic "));
        }
    }

    @Test
    void fetchesByATunnelThroughAProxyThatWantsADigest(@TempDir Path folder) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TlsTest.selfSigned(folder.resolve("keys.p12"))));
        server.createContext("/", exchange -> {
            asked.add("server " + exchange.getRequestHeaders().containsKey("Proxy-Authorization"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (var proxy = new Tunnel(server.getAddress().getPort())) {
            fetcher.choose(new Choices() {
                @Override
                public Route route(URI address) {
                    return new Route.Http("127.0.0.1", proxy.socket.getLocalPort(), LOGIN);
                }

                @Override
                public Optional<Login> login(String origin) {
                    return Optional.empty();
                }

                @Override
                public boolean accepts(String host, String fingerprint) {
                    return host.equals("gazette.example");
                }
            });
            assertInstanceOf(Fetched.Fresh.class, fetch("https://gazette.example/feed"));
            assertEquals(List.of("CONNECT gazette.example:443", "server false"), asked);
        } finally {
            server.stop(0);
        }
    }

    /// Opens a tunnel to one server, whatever is asked for, for whoever answers its challenge.
    private final class Tunnel implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        Tunnel(int port) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var connection = socket.accept()) {
                        var head = new byte[8192];
                        var text = new String(head, 0, connection.getInputStream().read(head), UTF_8);
                        if (text.contains("Proxy-Authorization: Digest username=\"ann\", realm=\"out\"")
                                && text.contains("uri=\"gazette.example:443\"") && text.contains("nc=00000001")) {
                            asked.add(text.substring(0, text.indexOf(" HTTP")));
                            connection.getOutputStream().write(RawServer.bytes("HTTP/1.1 200 OK\r\n\r\n"));
                            join(connection, port);
                        } else {
                            connection.getOutputStream().write(RawServer.bytes("HTTP/1.1 407 Login\r\nProxy-Authenticate: Digest realm=\"out\", "
                                    + "nonce=\"n\", qop=\"auth\", algorithm=SHA-256\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                        }
                    } catch (IOException | InterruptedException gone) {
                        // whoever asked has hung up, or the test is over
                    }
                }
            });
        }

        private static void join(Socket client, int port) throws IOException, InterruptedException {
            try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var back = Thread.ofVirtual().start(() -> pour(server, client));
                pour(client, server);
                back.join();
            }
        }

        private static void pour(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException closed) {
                // one of them has hung up
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /// The proxy would resolve the name, and we never see where it leads.
    @ParameterizedTest
    @CsvSource({"http://10.0.0.1/", "http://printer.local/", "http://localhost/", "http://127.0.0.1/"})
    void refusesAPrivateNetworkByNameBehindAProxyToo(String address) throws Exception {
        choose(new Route.Http("127.0.0.1", 1, null));
        assertEquals("address", assertInstanceOf(Fetched.Failed.class,
                fetcher.fetch(new Request(URI.create(address), Kind.PICTURE, null, false))).word());
        assertEquals(0, fetcher.connections());
    }

    @Test
    void asksThisMachineDirectly() throws Exception {
        choose(new Route.Closed("nobody"));
        try (var server = new RawServer(out -> out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")))) {
            assertEquals("x", body(server.address().toString()));
        }
        assertEquals(new Fetched.Failed("proxy", "nobody"), failed("http://gazette.example/feed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        https_proxy=http://proxy.example:3128                      | https://gazette.example/      | Http[host=proxy.example, port=3128, login=null]
        HTTPS_PROXY=proxy.example:3128                             | https://gazette.example/      | Http[host=proxy.example, port=3128, login=null]
        http_proxy=http://ann:p%40ss@proxy.example                 | http://gazette.example/       | Http[host=proxy.example, port=80, login=Login[ann]]
        HTTP_PROXY=http://proxy.example:3128                       | http://gazette.example/       | Direct[]
        all_proxy=socks5h://proxy.example                          | http://gazette.example/       | Socks[host=proxy.example, port=1080, login=null]
        https_proxy=proxy.example:1 no_proxy=.gazette.example,x    | https://a.gazette.example/    | Direct[]
        https_proxy=proxy.example:1 no_proxy=gazette.example       | https://notgazette.example/   | Http[host=proxy.example, port=1, login=null]
        https_proxy=proxy.example:1 no_proxy=*                     | https://gazette.example/      | Direct[]
        https_proxy=https://proxy.example                          | https://gazette.example/      | Closed[reason=a proxy that is reached by https cannot be used]
        https_proxy=http://[                                       | https://gazette.example/      | Closed[reason=the address of the proxy cannot be read]
        -                                                          | https://gazette.example/      | Direct[]
        """)
    void readsWhatTheSystemNames(@Nullable String environment, URI address, String route) {
        var variables = new HashMap<String, String>();
        for (var one : environment == null ? new String[0] : environment.split(" ")) {
            variables.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        assertEquals(route, new SystemProxies(Map.copyOf(variables)).route(address).toString());
    }

    private void choose(Route route) {
        fetcher.choose(Choices.of(_ -> route));
    }

    private String body(String address) throws InterruptedException {
        return new String(assertInstanceOf(Fetched.Fresh.class, fetch(address)).body().bytes(), UTF_8);
    }

    private Fetched.Failed failed(String address) throws InterruptedException {
        return assertInstanceOf(Fetched.Failed.class, fetch(address));
    }

    private Fetched fetch(String address) throws InterruptedException {
        return fetcher.fetch(new Request(URI.create(address), Kind.FEED, null, true));
    }

    private HttpServer httpProxy(String wanted) throws IOException {
        var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            if (wanted.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
                asked.add(exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(200, 6);
                exchange.getResponseBody().write("<rss/>".getBytes(UTF_8));
            } else {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"way out\"");
                exchange.sendResponseHeaders(407, -1);
            }
            exchange.close();
        });
        proxy.start();
        return proxy;
    }

    /// Speaks SOCKS 5 and then answers in the place of whichever server was asked for.
    private final class SocksProxy implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

        SocksProxy(Login login) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var connection = socket.accept()) {
                        serve(connection, login);
                    } catch (IOException gone) {
                        // whoever asked has hung up, or the test is over
                    }
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(Socket connection, Login login) throws IOException {
            var in = new DataInputStream(connection.getInputStream());
            var out = connection.getOutputStream();
            in.readByte();
            var ways = in.readNBytes(in.readByte());
            if (ways[ways.length - 1] != 2) {
                out.write(new byte[] {5, (byte) 0xff});
                return;
            }
            out.write(new byte[] {5, 2});
            in.readByte();
            var told = new Login(text(in), text(in));
            out.write(new byte[] {1, (byte) (told.equals(login) ? 0 : 1)});
            if (told.equals(login)) {
                connect(in, out);
            }
        }

        private void connect(DataInputStream in, OutputStream out) throws IOException {
            in.readNBytes(4);
            asked.add(text(in) + ":" + in.readUnsignedShort());
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            in.read(new byte[4096]);
            out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"));
        }

        private static String text(DataInputStream in) throws IOException {
            return new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
