package org.broadsheet.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Drawings as they come over the wire.
class SvgTest {
    private static final String NAMES = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        as it is                | <svg {} width='40' height='20'><rect width='40' height='20' fill='red'/></svg>
        with a prologue         | <?xml version='1.0' encoding='UTF-8'?><!-- made by hand --><svg {} width='40' height='20'><rect width='40' height='20' fill='red'/></svg>
        with a doctype          | <!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg {} width='40' height='20'><rect width='40' height='20' fill='red'/></svg>
        with a view box alone   | <svg {} viewBox='0 0 40 20'><rect width='40' height='20' fill='red'/></svg>
        with a script           | <svg {} width='40' height='20' onload='go()'><script>go()</script><rect width='40' height='20' fill='red'/></svg>
        with a filter           | <svg {} width='40' height='20'><filter id='f'><feGaussianBlur stdDeviation='99999'/></filter><rect width='40' height='20' fill='red'/></svg>
        with a part used again  | <svg {} width='40' height='20'><defs><rect id='r' width='40' height='20' fill='red'/></defs><use href='#r'/><use xlink:href='#r'/></svg>
        """)
    void isDrawn(String what, String svg) throws IOException {
        byte[] bytes = bytes(svg);
        assertEquals(Optional.of(new Measured("image/svg+xml", 40, 20)), Pictures.measure(bytes), what);
        var drawn = decoded(Pictures.drawable(bytes, 20).orElseThrow());
        assertEquals(List.of(20, 10), List.of(drawn.getWidth(), drawn.getHeight()), what);
        assertEquals(Color.RED, new Color(drawn.getRGB(10, 5)), what);
        assertTrue(Pictures.thumbnail(bytes, 10).isPresent(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        too large                | <svg {} width='100000' height='100000'><rect width='9' height='9'/></svg>
        without a size           | <svg {} width='0' height='0'><rect width='9' height='9'/></svg>
        cut off                  | <svg {} width='40' height='20'><rect width='9'
        an entity of its own     | <!DOCTYPE svg [<!ENTITY a 'b'>]><svg {} width='40' height='20'><text>&a;</text></svg>
        an entity of a file      | <!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg {} width='40' height='20'><text y='10'>&a;</text></svg>
        a page with a drawing    | <html><body><svg {} width='40' height='20'></svg></body></html>
        a part that uses itself  | <svg {} width='40' height='20'><g id='a'><use href='#a'/></g></svg>
        """)
    void isRefused(String what, String svg) {
        assertTrue(Pictures.drawable(bytes(svg), 20).isEmpty(), what);
    }

    @Test
    void isRefusedWhenItWouldBeDrawnForever() {
        var parts = IntStream.range(0, 14).mapToObj(level -> "<g id='a" + (level + 1) + "'>" + ("<use href='#a" + level + "'/>").repeat(10) + "</g>").collect(Collectors.joining());
        byte[] bomb = bytes("<svg {} width='40' height='20'><defs><rect id='a0' width='9' height='9'/>" + parts + "</defs><use href='#a14'/></svg>");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(Pictures.drawable(bomb, 20).isEmpty()));
        byte[] deep = bytes("<svg {} width='40' height='20'>" + "<g>".repeat(100_000));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(Pictures.drawable(deep, 20).isEmpty()));
    }

    @Test
    void readsNothingFromOutside(@TempDir Path folder) throws IOException {
        var asked = new ConcurrentLinkedQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var white = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            white.createGraphics().fillRect(0, 0, 40, 20); // in white
            var file = folder.resolve("white.png");
            ImageIO.write(white, "png", file.toFile());
            var at = "http://localhost:" + server.getAddress().getPort();
            var svg = bytes("<?xml-stylesheet href='" + at + "/pi.css'?><svg {} width='40' height='20'><style>@import url(" + at + "/a.css); @font-face { font-family: x; src: url(" + at + "/f.woff) }"
                    + " rect { fill: url(" + at + "/p.svg#p) }</style><image href='" + at + "/i.png' width='40' height='20'/><image xlink:href='" + file.toUri() + "' width='40' height='20'/>"
                    + "<use href='" + at + "/u.svg#a'/><rect style='filter: url(" + at + "/f.svg#f); mask: url(" + at + "/m.svg#m)' width='40' height='20'/>"
                    + "<text font-family='x' y='9'>x</text></svg>");
            var drawn = decoded(Pictures.drawable(svg, 40).orElseThrow());
            assertTrue(asked.isEmpty(), asked.toString());
            assertTrue(drawn.getRGB(38, 18) != 0xffffffff, "the file was read");
        } finally {
            server.stop(0);
        }
    }

    private static byte[] bytes(String svg) {
        return svg.replace("{}", NAMES).getBytes(UTF_8);
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
