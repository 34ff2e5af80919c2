package org.broadsheet.measuring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Publishers on loopback whose feeds carry leads only: each article has a page, and a picture on it. Notes when each is
/// asked for, and how many at a time.
final class Kiosk implements AutoCloseable {
    private static final Instant NEWEST = Instant.parse("2026-11-23T05:00:00Z");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Long> starts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Duration latency;

    Kiosk(Duration latency) {
        this.latency = latency;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /// The address of a feed.
    /// @param host the last number of a loopback address; articles are counted from 0
    String feed(int host, int articles) {
        return "http://127.0.0." + host + ":" + server.getAddress().getPort() + "/feed/" + articles;
    }

    /// Pages and pictures that the first host was asked for in any one second, at most.
    int mostInASecond() {
        var times = starts.stream().sorted().toList();
        int busiest = 0;
        for (int from = 0, to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1_000_000_000L) {
                from++;
            }
            busiest = Math.max(busiest, to - from + 1);
        }
        return busiest;
    }

    int mostAtATime() {
        return most.get();
    }

    int asked() {
        return starts.size();
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        var number = Integer.parseInt(path.replaceAll("\\D", ""));
        boolean counted = !path.startsWith("/feed/") && String.valueOf(exchange.getRequestHeaders().getFirst("Host")).startsWith("127.0.0.1:");
        if (counted) {
            starts.add(System.nanoTime());
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
        }
        try {
            Thread.sleep(latency);
            if (path.startsWith("/picture/")) {
                send(exchange, "image/png", picture(number));
            } else {
                var text = path.startsWith("/feed/") ? feed(exchange, number) : page(number);
                send(exchange, path.startsWith("/feed/") ? "application/rss+xml" : "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            if (counted) {
                open.decrementAndGet();
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String feed(HttpExchange exchange, int articles) {
        var site = "http://" + exchange.getRequestHeaders().getFirst("Host");
        return IntStream.range(0, articles).mapToObj(number -> "<item><title>Ferry number %1$d sails</title><link>%2$s/page/%1$d</link><guid>%2$s %1$d</guid>"
                .formatted(number, site) + "<description>The lead of number " + number + ".</description><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(NEWEST.minusSeconds(600L * number).atOffset(ZoneOffset.UTC)) + "</pubDate></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>Kiosk</title>", "</channel></rss>"));
    }

    private static String page(int number) {
        var paragraphs = IntStream.range(0, 12).mapToObj(paragraph -> "<p>Paragraph " + paragraph + " of number " + number + " tells at some length, and with"
                + " a comma here and there, how the ferry came back to the river after the council had voted for it, late at night.</p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry number " + number + " sails</title><meta property=\"og:type\" content=\"article\"></head>"
                + "<body><main><article><h1>Ferry number " + number + " sails</h1><figure><img src=\"/picture/" + number
                + "\" width=\"640\" height=\"360\" alt=\"A boat\"></figure>" + paragraphs + "</article></main></body></html>";
    }

    private static byte[] picture(int number) throws IOException {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x102030 + number));
        pen.fillRect(0, 0, 640, 360);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
