package org.broadsheet.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Article;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Our reading of the corpus' pages is better than Readability4J's in everything that both say. Words are compared as
/// multisets; the pages are those whose text, headline or phrases are known.
class BesideReadabilityTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// What one extractor reached, all sums over pages.
    private static final class Marks {
        private double f1;
        private int headlines;
        private int wanted;
        private int unwanted;

        @Override
        public String toString() {
            return "F1 %.1f, headlines %d, phrases that belong to the text %d, and that don't %d".formatted(f1, headlines, wanted, unwanted);
        }
    }

    @Test
    void isBetterInEverything() throws IOException {
        assumeTrue(!System.getProperty("corpus", "").isEmpty(), "no corpus: -Dcorpus=FOLDER names it");
        var ours = new Marks();
        var theirs = new Marks();
        var extractor = new Extractor(Publishers.shipped());
        for (var page : CorpusPage.all()) {
            var read = page.byReadability();
            mark(theirs, page.expected(), String.valueOf(read.getTitle()), List.of(String.valueOf(read.getTextContent())));
            if (extractor.page(page.html(), null, page.address()) instanceof Extracted.Found found) {
                mark(ours, page.expected(), found.article().headline(), texts(found.article()));
            }
        }
        var both = "ours: " + ours + "; Readability4J: " + theirs;
        assertAll(() -> assertTrue(ours.f1 > theirs.f1, both), () -> assertTrue(ours.headlines > theirs.headlines, both),
                () -> assertTrue(ours.wanted > theirs.wanted, both), () -> assertTrue(ours.unwanted < theirs.unwanted, both));
    }

    /// The body, and the body under the lead, which some pages count in.
    private static List<String> texts(Article article) {
        var body = article.body().stream().map(Trimming::text).collect(Collectors.joining("\n"));
        return article.lead() == null ? List.of(body) : List.of(body, article.lead() + "\n" + body);
    }

    private static void mark(Marks marks, JsonNode expected, String headline, List<String> texts) {
        if (expected.has("body")) {
            marks.f1 += texts.stream().mapToDouble(text -> f1(expected.path("body").asString(), text)).max().orElse(0);
        }
        marks.headlines += expected.has("title") && Words.squash(expected.path("title").asString()).equals(Words.squash(headline)) ? 1 : 0;
        var said = Words.squash(texts.getLast());
        marks.wanted += said(expected.path("mustContain"), said);
        marks.unwanted += said(expected.path("mustNotContain"), said);
    }

    private static int said(JsonNode phrases, String letters) {
        return (int) phrases.valueStream().filter(phrase -> letters.contains(Words.squash(phrase.asString()))).count();
    }

    private static double f1(String expected, String text) {
        var wanted = words(expected);
        var found = words(text);
        var both = wanted.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0))).sum();
        return both == 0 ? 0 : 2.0 * both / (count(wanted) + count(found));
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        WORD.matcher(text).results().forEach(word -> words.merge(Words.squash(word.group()), 1, Integer::sum));
        return words;
    }
}
