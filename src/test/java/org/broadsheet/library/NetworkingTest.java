package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.Gazette;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.HttpFetcher;
import org.broadsheet.net.Limits;
import org.broadsheet.net.Login;
import org.broadsheet.net.OfflineFetcher;
import org.broadsheet.net.Route;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkingTest {
    private static final URI SITE = URI.create("https://gazette.example/");

    @TempDir
    Path profile = Path.of("");

    private Networking open() {
        return new Networking(profile, new OfflineFetcher(), Map.of("https_proxy", "proxy.example:3128"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        system                                | Http[host=proxy.example, port=3128, login=null]
        none                                  | Direct[]
        http://ann:pass@other.example:8080    | Http[host=other.example, port=8080, login=Login[ann]]
        socks5://other.example                | Socks[host=other.example, port=1080, login=null]
        """)
    void goesByTheProxyThatWasChosen(String text, String route) {
        assertTrue(open().choose(Networking.proxy(text, "").orElseThrow()));
        assertEquals(route, open().route(SITE).toString());
    }

    @Test
    void makesExceptionsFromAProxy() {
        open().choose(Networking.proxy("http://other.example:8080", "gazette.example, other.example").orElseThrow());
        assertEquals(new Route.Direct(), open().route(SITE));
        assertInstanceOf(Route.Http.class, open().route(URI.create("https://elsewhere.example/")));
    }

    @Test
    void keepsNoProxyThatIsNone() {
        assertEquals(Optional.empty(), Networking.proxy("ftp://other.example", ""));
        assertFalse(open().choose(new Proxy(Proxy.Kind.HTTP, "", 0, "", "", "")));
        assertEquals(Proxy.OF_SYSTEM, open().chosen().proxy());
    }

    /// As a command beside the open window does it.
    @Test
    void hearsAtOnceWhatAnotherProcessKept() {
        var window = open();
        assertEquals(Optional.empty(), window.login("https://gazette.example"));
        open().logIn("https://gazette.example", "ann", "s3cret");
        assertEquals(Optional.of(new Login("ann", "s3cret")), window.login("https://gazette.example"));
        assertTrue(window.forgetLogin("https://gazette.example"));
        assertFalse(open().forgetLogin("https://gazette.example"));
    }

    @Test
    void keepsAcceptedCertificatesUntilTheyAreRevoked() {
        open().accept("Gazette.example", "abc");
        assertTrue(open().accepts("gazette.example", "abc"));
        assertFalse(open().accepts("gazette.example", "abd"));
        assertFalse(open().accepts("www.gazette.example", "abc"));
        assertTrue(open().revoke("gazette.example"));
        assertFalse(open().accepts("gazette.example", "abc"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "knows no such rights")
    void letsNobodyElseReadSecrets() throws Exception {
        open().logIn("https://gazette.example", "ann", "s3cret");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.resolve("network.json"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"logins\": 7, \"proxy\": []}", "{\"logins\": [{\"origin\": 1}], \"certificates\": [null]}"})
    void goesOnWithAFileThatMakesNoSense(String text) throws Exception {
        Files.writeString(profile.resolve("network.json"), text);
        assertEquals(List.of(), open().chosen().logins());
        open().logIn("https://gazette.example", "ann", "s3cret");
        assertEquals(1, open().chosen().logins().size());
    }

    /// Else it would stand in every list, every export and every log.
    @Test
    void takesTheLoginOutOfAnAddress() throws Exception {
        try (var gazette = new Gazette(); var newsroom = new Newsroom(profile, new HttpFetcher("test", Limits.STANDARD, _ -> { }),
                Publishers.shipped(), Clock.systemUTC(), () -> false)) {
            gazette.publish(1);
            var typed = gazette.feed().toString().replace("//", "//ann:s3%20cret@");
            assertInstanceOf(Added.Subscribed.class, newsroom.subscribing().add(typed, null, null));
            newsroom.importing().take("<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"https://eve:pass@river.example/feed\"/></body></opml>"
                    .getBytes(StandardCharsets.UTF_8));
            newsroom.importing().take("<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"https://bob:other@river.example/more\"/></body></opml>"
                    .getBytes(StandardCharsets.UTF_8));
            assertFalse(newsroom.subscribing().opml().contains("@"), newsroom.subscribing().opml());
            var origin = Networking.origin(gazette.feed().toString()).orElseThrow();
            assertEquals(Optional.of(new Login("ann", "s3 cret")), newsroom.networking().login(origin));
            assertEquals(Optional.of(new Login("eve", "pass")), newsroom.networking().login("https://river.example"));
        }
    }
}
