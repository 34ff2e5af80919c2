package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The proxy, logins and certificates, by key alone.
class NetworkSheetsTest {
    @TempDir
    static Path profiles = Path.of("");
    private static int next;

    @SuppressWarnings("NullAway.Init")
    private OpenWindow window;
    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeAll
    static void start() {
        Screen.start();
    }

    @BeforeEach
    void open() throws IOException {
        window = new OpenWindow(profiles.resolve("reader" + next++), Settings.USUAL.withSize(980, 700),
                new HttpFetcher("test", Limits.STANDARD, _ -> { }));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var feed = "<rss version=\"2.0\"><channel><title>Desk</title><item><guid>1</guid><title>High water</title></item></channel></rss>"
                    .getBytes(StandardCharsets.UTF_8);
            var right = exchange.getRequestHeaders().containsKey("Authorization");
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Desk\"");
            exchange.sendResponseHeaders(right ? 200 : 401, right ? feed.length : -1);
            if (right) {
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        window.close();
        server.stop(0);
        assertEquals(List.of(), window.failures);
    }

    private Node sheet() {
        return window.inFront().getLast().getScene().getRoot();
    }

    private List<TextField> fields() {
        return sheet().lookupAll(".text-field").stream().filter(TextField.class::isInstance).map(TextField.class::cast).toList();
    }

    private void click(String button) {
        sheet().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().equals(button)).findFirst().orElseThrow().fire();
    }

    @Test
    void choosesAProxyAndSaysWhatItLacks() {
        window.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is open", () -> window.inFront().size() == 1);
        Screen.run(() -> {
            sheet().lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                    .filter(one -> one.getText().startsWith("SOCKS 5")).findFirst().orElseThrow().fire();
            fields().getFirst().setText("proxy.example");
            click("Use This");
        });
        window.until("it says so", () -> sheet().lookupAll(".sentence").stream()
                .anyMatch(one -> String.valueOf(one.getAccessibleText()).startsWith("A proxy needs a host")));
        Screen.run(() -> {
            fields().get(1).setText("1080");
            click("Use This");
        });
        window.until("it is closed", () -> window.inFront().isEmpty());
        assertEquals(new Proxy(Proxy.Kind.SOCKS, "proxy.example", 1080, "", "", ""), window.newsroom.networking().chosen().proxy());
    }

    @Test
    void asksForALoginWhenAFeedThatIsAddedWantsOne() {
        window.press(KeyCode.N, KeyCode.CONTROL);
        window.until("asks for the address", () -> window.inFront().size() == 1);
        Screen.run(() -> {
            fields().getFirst().setText("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
            click("Look");
        });
        window.until("asks for the login", () -> window.inFront().size() == 2);
        Screen.run(() -> {
            fields().get(1).setText("ann");
            fields().get(2).setText("s3cret");
            click("Keep Login");
        });
        window.offered();
        window.press(KeyCode.ENTER);
        window.until("its article is there", () -> window.rows().size() == 1);
        assertEquals(1, window.newsroom.networking().chosen().logins().size());
    }

    @Test
    void listsWhatIsKeptAndGivesItUp() {
        window.newsroom.networking().logIn("https://gazette.example", "ann", "s3cret");
        window.newsroom.networking().accept("gazette.example", "abc");
        window.press(KeyCode.P, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is open", () -> window.inFront().size() == 1);
        var list = (ListView<?>) sheet().lookup(".list-view");
        assertEquals(2, list.getItems().size());
        var shown = Screen.on(() -> sheet().lookupAll(".list-cell").stream().map(Node::toString).collect(Collectors.joining()));
        assertTrue(!shown.contains("s3cret"), shown);
        Screen.run(() -> {
            list.getSelectionModel().selectFirst();
            click("Give Up");
        });
        window.until("it is gone", () -> list.getItems().size() == 1);
        assertEquals(Set.of(), Set.copyOf(window.newsroom.networking().chosen().logins()));
    }

    @Test
    void saysWhenNoCertificateIsToBeSeen() {
        window.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
        window.until("it is open", () -> window.inFront().size() == 1);
        Screen.run(() -> {
            fields().getFirst().setText("https://127.0.0.1:" + server.getAddress().getPort());
            click("Show Certificate");
        });
        window.until("it says so", () -> sheet().lookupAll(".sentence").stream()
                .anyMatch(one -> String.valueOf(one.getAccessibleText()).equals("127.0.0.1 does not speak https")));
    }
}
