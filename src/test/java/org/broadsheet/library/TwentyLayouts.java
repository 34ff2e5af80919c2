package org.broadsheet.library;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.broadsheet.Gazette;

/// A site as publishers build them: pages whose text stands in one of five places and whose picture in one of four ways,
/// with menus, teasers and a footer around, and feeds of leads that name them.
final class TwentyLayouts {
    static final int COUNT = 20;
    private static final List<String> PLACES = List.of("<main><article>%s</article></main>", "<div id=\"content\"><div class=\"story-body\">%s</div></div>",
            "<article class=\"post\"><div class=\"entry-content\">%s</div></article>",
            "<section class=\"page\"><div class=\"article__body\" itemprop=\"articleBody\">%s</div></section>",
            "<div class=\"wrapper\"><div class=\"row\"><div class=\"article-text\">%s</div></div></div>");
    private static final List<String> PICTURES = List.of(
            "<figure><img src=\"%1$s\" width=\"640\" height=\"360\" alt=\"Boats at the quay\"><figcaption>%2$s</figcaption></figure>",
            "<figure><picture><source srcset=\"%1$s 640w\" type=\"image/png\"><img src=\"%1$s\" width=\"640\" height=\"360\" alt=\"\"></picture>"
                    + "<figcaption>%2$s</figcaption></figure>",
            "<figure><img class=\"lazy\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"%1$s\" width=\"640\" height=\"360\" alt=\"Boats\">"
                    + "<figcaption>%2$s</figcaption></figure>",
            "<figure><noscript><img src=\"%1$s\" width=\"640\" height=\"360\" alt=\"Boats\"></noscript><figcaption>%2$s</figcaption></figure>");
    private static final List<String> DEEDS = List.of("mended the long net", "counted the eels below the weir", "painted the old ferry green",
            "carried the post over the ice", "measured the tide at the mole", "opened the lock by hand", "sang at the harbour fair");

    private TwentyLayouts() {}

    /// The text of a story, paragraph after paragraph; no two stories have one alike.
    static List<String> text(int number) {
        return List.of(
                "On the morning of day %d the crew of boat %d %s, and half of the town had come down to the quay to watch.".formatted(number, number + 7, deed(number)),
                "Nobody had expected it so early in the year, said the harbour master, whose own logbook number %d begins in a winter without snow.".formatted(number),
                "Later in the day the crew also %s; it took them %d minutes, and the rope that they used for it is to be seen in the town hall from now on."
                        .formatted(deed(number + 3), 10 + number % 50),
                "The council will speak about all of it in session %d, which is open to everybody who can find a chair.".formatted(number));
    }

    private static String deed(int number) {
        return DEEDS.get(number % DEEDS.size());
    }

    static String headline(int number) {
        return "Boat " + (number + 7) + " " + deed(number) + " before noon";
    }

    /// Puts so many stories on the server, and feeds of fifty that name them.
    /// @return the paths of the feeds
    static List<String> publish(Gazette gazette, int stories) {
        var feeds = (stories + 49) / 50;
        for (int feed = 0; feed < feeds; feed++) {
            var items = new StringBuilder();
            for (int number = feed * 50; number < Math.min(stories, feed * 50 + 50); number++) {
                gazette.answer("/picture/" + number + ".png", 200, "image/png", picture(number), Map.of());
                gazette.answer("/story/" + number, "text/html; charset=utf-8", page(number));
                items.append("<item><title>%s</title><link>%s</link><guid isPermaLink='false'>s%d</guid><description>What the crew of boat %d did.</description></item>"
                        .formatted(headline(number), gazette.address("/story/" + number), number, number + 7));
            }
            gazette.answer("/feed/" + feed, "application/rss+xml", "<rss version='2.0'><channel><title>Quay " + feed + "</title>" + items + "</channel></rss>");
        }
        return IntStream.range(0, feeds).mapToObj(feed -> "/feed/" + feed).toList();
    }

    private static String page(int number) {
        int layout = number % COUNT;
        var lines = text(number);
        var figure = PICTURES.get(layout / PLACES.size()).formatted("/picture/" + number + ".png", "Boat " + (number + 7) + " at the quay, before noon. Photo: Cleo Mast");
        var body = "<h1>" + headline(number) + "</h1><p class=\"author\">By Ann Harbour</p>" + figure + "<p>" + lines.get(0) + "</p><p>" + lines.get(1)
                + "</p><h2>What came after</h2><p>" + lines.get(2) + "</p><p>" + lines.get(3) + "</p>";
        return """
                <!DOCTYPE html><html lang="en"><head><title>%1$s | The Quay</title><meta property="og:type" content="article">
                <meta property="og:title" content="%1$s"></head><body><header><nav><a href="/">Home</a> <a href="/boats">Boats</a> <a href="/tides">Tides</a></nav></header>
                %2$s<aside><h3>Read also</h3><ul><li><a href="/story/%3$d">Another boat</a></li><li><a href="/story/%4$d">One boat more</a></li></ul></aside>
                <footer><p>All rights reserved. The Quay is printed on the quay.</p></footer></body></html>
                """.formatted(headline(number), PLACES.get(layout % PLACES.size()).formatted(body), number + 1, number + 2);
    }

    private static byte[] picture(int number) {
        var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x203040 + number * 0x0107));
        pen.fillRect(0, 0, 640, 360);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
