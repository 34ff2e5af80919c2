package org.broadsheet.measuring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles made of made-up words, the same every time, that compress about as real ones do.
public final class Wire {
    private static final String[] WORDS = words();
    private static final Instant NEWEST = Instant.parse("2026-11-23T05:00:00Z");

    private final Random chance;

    private Wire(long seed) {
        chance = new Random(seed);
    }

    /// A feed in RSS 2.0, newest article first.
    public static String feed(int number, int articles) {
        var feed = new StringBuilder(articles * 6000);
        feed.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Wire %1$d</title><link>https://wire-%1$d.example/</link><description>Measured news</description><language>en</language>
                """.formatted(number));
        for (int article = 0; article < articles; article++) {
            new Wire(number * 100_003L + article).write(number, article, feed);
        }
        return feed.append("</channel></rss>\n").toString();
    }

    private void write(int number, int article, StringBuilder feed) {
        var published = NEWEST.minusSeconds(article * 1800L + number).atOffset(ZoneOffset.UTC);
        feed.append("<item><title>").append(sentence(8)).append("</title>\n<link>https://wire-").append(number)
                .append(".example/news/").append(article).append("</link>\n<guid isPermaLink=\"false\">").append(number).append('-')
                .append(article).append("</guid>\n<pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(published))
                .append("</pubDate>\n<dc:creator>").append(sentence(2)).append("</dc:creator><category>").append(sentence(1))
                .append("</category>\n<description>").append(sentence(28)).append("</description>\n<content:encoded><![CDATA[");
        int paragraphs = 8 + chance.nextInt(4);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            feed.append("<p>").append(sentence(24)).append(". <a href=\"https://wire-").append(number).append(".example/topic/")
                    .append(chance.nextInt(100)).append("\">").append(sentence(3)).append("</a> &amp; <em>").append(sentence(4))
                    .append("</em>, ").append(sentence(30)).append(".</p>\n");
        }
        feed.append("]]></content:encoded></item>\n");
    }

    /// Frequent words are more frequent than others, as in any language.
    private String sentence(int words) {
        var sentence = IntStream.range(0, words)
                .mapToObj(_ -> WORDS[(int) (WORDS.length * Math.pow(chance.nextDouble(), 3))]).collect(Collectors.joining(" "));
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String[] words() {
        var chance = new Random(2026);
        var syllables = "ba be bi bo da de do fa fe ga go ha he ka ke ki la le li lo ma me mi na ne no pa pe ra re ri ro sa se si ta te ti to va ve wa"
                .split(" ", -1);
        var words = new String[8000];
        for (int word = 0; word < words.length; word++) {
            words[word] = IntStream.range(0, 1 + chance.nextInt(2) + word % 3)
                    .mapToObj(_ -> syllables[chance.nextInt(syllables.length)]).collect(Collectors.joining()) + (word % 4 == 0 ? "n" : "");
        }
        return words;
    }
}
