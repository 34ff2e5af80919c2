package org.broadsheet.measuring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A wire service on loopback that prints the same papers every time: RSS 2.0 feeds of made-up articles, 4 to 6 kB each,
/// compressed for whom takes it, with validators, each answer as late as is wished. Keeps a log of who asked for what.
public final class Presses implements AutoCloseable {
    /// One request as it was answered. `bytes` are those of the body as sent.
    record Asked(String path, String host, int status, long bytes, boolean conditional) {}

    /// One printed feed; written once, and only read from then on.
    private static final class Paper {
        private final byte[] plain;
        private final byte[] packed;
        private final String etag;

        Paper(byte[] plain, String etag) {
            this.plain = plain;
            this.packed = packed(plain);
            this.etag = etag;
        }

        private static byte[] packed(byte[] plain) {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }

    private static final String PRINTED = "Mon, 23 Nov 2026 05:00:00 GMT";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Paper> papers = new ArrayList<>();
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final int hosts;

    /// @param hosts   how many addresses of the loopback network the feeds are spread over; 1 to 250
    /// @param latency how long every answer waits
    public Presses(int feeds, int articlesEach, int hosts, Duration latency) {
        this.hosts = hosts;
        for (int feed = 0; feed < feeds; feed++) {
            papers.add(new Paper(Wire.feed(feed, articlesEach).getBytes(StandardCharsets.UTF_8),
                    "\"" + feed + "-" + articlesEach + "\""));
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                Thread.sleep(latency);
                answer(exchange);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /// The addresses of the feeds.
    public List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (int feed = 0; feed < papers.size(); feed++) {
            addresses.add("http://127.0.0." + (1 + feed % hosts) + ":" + server.getAddress().getPort() + "/feed/" + feed);
        }
        return addresses;
    }

    /// What has been asked since the last time this was called, in order.
    List<Asked> log() {
        var log = new ArrayList<Asked>();
        for (var one = asked.poll(); one != null; one = asked.poll()) {
            log.add(one);
        }
        return log;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var number = path.matches("/feed/\\d{1,4}") ? Integer.parseInt(path.substring("/feed/".length())) : papers.size();
        var headers = exchange.getRequestHeaders();
        var validator = headers.getFirst("If-None-Match");
        boolean conditional = validator != null || headers.getFirst("If-Modified-Since") != null;
        int status = 200;
        long sent = 0;
        if (number >= papers.size()) {
            status = 404;
            exchange.sendResponseHeaders(status, -1);
        } else {
            var paper = papers.get(number);
            exchange.getResponseHeaders().set("ETag", paper.etag);
            exchange.getResponseHeaders().set("Last-Modified", PRINTED);
            boolean current = validator != null ? validator.equals(paper.etag)
                    : PRINTED.equals(headers.getFirst("If-Modified-Since"));
            if (current) {
                status = 304;
                exchange.sendResponseHeaders(status, -1);
            } else {
                var taken = headers.getFirst("Accept-Encoding");
                boolean packed = taken != null && taken.contains("gzip");
                var body = packed ? paper.packed : paper.plain;
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
                if (packed) {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                }
                sent = body.length;
                exchange.sendResponseHeaders(status, sent);
                exchange.getResponseBody().write(body);
            }
        }
        asked.add(new Asked(path, String.valueOf(headers.getFirst("Host")), status, sent, conditional));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
