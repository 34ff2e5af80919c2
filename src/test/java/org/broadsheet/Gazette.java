package org.broadsheet;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.broadsheet.net.Body;

/// A made-up publisher on loopback: a feed of leads, a page an article with picture, caption, credit and sign-off.
/// Counts who asks for what.
public final class Gazette implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> items = new CopyOnWriteArrayList<>();

    /// What one path answers.
    private record Answer(int status, String type, Body body, Map<String, String> headers) {}

    public Gazette() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            asked.add(path);
            var answer = answers.getOrDefault(path, new Answer(404, "text/plain", Body.of(""), Map.of()));
            try (exchange) {
                var etag = answer.headers().get("ETag");
                if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                answer.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.status(), answer.body().size() == 0 ? -1 : answer.body().size());
                if (answer.body().size() > 0) {
                    exchange.getResponseBody().write(answer.body().bytes());
                }
            } catch (IOException gone) {
                // whoever asked has hung up
            }
        });
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// The feed that `publish` adds to.
    public URI feed() {
        return address("/feed.xml");
    }

    /// Answers a path with this from now on.
    public void answer(String path, int status, String type, byte[] body, Map<String, String> headers) {
        answers.put(path, new Answer(status, type, new Body(body), headers));
    }

    public void answer(String path, String type, String text) {
        answer(path, 200, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /// Every path asked for so far, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// Puts a story into the feed: its lead there, the whole of it on a page with a picture.
    public void publish(int number) {
        answer("/picture/" + number + ".png", 200, "image/png", picture(number), Map.of());
        answer("/story/a-" + number, "text/html; charset=utf-8", page(number));
        items.addFirst("""
            <item><title>Ferry number %1$d returns to the river</title>
            <link>%2$s?utm_source=feed</link><guid isPermaLink="false">story-%1$d</guid>
            <description>The council has voted for ferry number %1$d, and the town may cross on foot again.</description>
            <dc:subject>Town</dc:subject><pubDate>%3$s</pubDate></item>
            """.formatted(number, address("/story/a-" + number), date(number)));
        var feed = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>River Gazette</title>
            <link>%s</link><description>News of the river</description><language>en</language>
            %s</channel></rss>
            """.formatted(address("/"), String.join("", items));
        answer("/feed.xml", 200, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8),
                Map.of("ETag", "\"" + items.size() + "-" + number + "\""));
    }

    private static String date(int number) {
        return "%02d Nov 2026 %02d:%02d:00 GMT".formatted(1 + number / 1440 % 24, number / 60 % 24, number % 60);
    }

    private String page(int number) {
        return """
            <!DOCTYPE html><html lang="en"><head><title>Ferry number %1$d returns to the river - River Gazette</title>
            <meta property="og:type" content="article"></head><body>
            <nav><ul><li><a href="/town">Town</a></li><li><a href="/river">River</a></li></ul></nav>
            <main><article><header><span class="kicker">Town</span><h1>Ferry number %1$d returns to the river</h1>
            <p class="teaser-text">The council has voted for ferry number %1$d, and the town may cross on foot again.</p>
            </header>
            <figure><img src="/picture/%1$d.png" width="640" height="360" alt="A flat boat at a wooden landing">
            <figcaption>The landing at low water <small class="copyright">Photo: Reuters/J. Roe</small></figcaption>
            </figure>
            <div class="text"><p>The vote was closer than anybody had expected, and it was late when the last of the
            councillors had spoken about tolls, timetables and the price of a new rope for ferry number %1$d.</p>
            <h2>What it will cost</h2>
            <p>A single crossing will cost as much as a loaf of bread, said the harbour office on Monday, and children
            who go to school on the other bank will travel without paying.</p>
            <p>The first boat is to leave when the river has fallen below the upper mark, which the harbour master
            expects to happen before the month is out.</p>
            <p><em>ab/cd (Reuters, dpa)</em></p></div></article></main>
            <footer><p>All rights reserved</p></footer></body></html>
            """.formatted(number);
    }

    public static byte[] picture(int number) {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x8899aa));
        pen.fillRect(0, 0, 640, 200);
        pen.setColor(new Color(0x705548 + number % 64));
        pen.fillRect(0, 200, 640, 160);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Hangs up on everybody from now on.
    public void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
