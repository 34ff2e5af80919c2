package org.broadsheet.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.markup.Markdown;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents as they are read in the program.
class HandbookTest {
    private static final Handbook ENGLISH = new Handbook(Locale.ENGLISH);

    private static String title(Handbook handbook, Handbook.Place place) {
        var article = handbook.chapters().get(place.chapter()).article();
        var headings = article.body().stream().filter(Block.Crosshead.class::isInstance).map(block -> ((Block.Crosshead) block).text()).toList();
        return place.heading() == 0 ? article.headline() : article.headline() + " > " + headings.get(place.heading() - 1);
    }

    @ParameterizedTest
    @CsvSource({"handbook,The reader’s handbook", "handbook#first-steps,First steps", "handbook#how-much-is-fetched-and-kept,Reading without a network > How much is fetched and kept",
        "courtesy#do-not-press,Do not press", "opml,Subscriptions as a file", "handbook#nowhere,The reader’s handbook"})
    void aSubjectIsFound(String subject, String title) {
        assertEquals(title.replace('’', '\''), title(ENGLISH, ENGLISH.place(subject).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyLinkWithinItArrives(String language) {
        var handbook = new Handbook(Locale.of(language));
        var links = handbook.chapters().stream().flatMap(chapter -> chapter.article().body().stream()).flatMap(HandbookTest::lines)
                .flatMap(line -> line.runs().stream()).map(Prose.Run::link).filter(Objects::nonNull).toList();
        var lost = new ArrayList<URI>();
        for (var link : links) {
            if (Objects.equals(link.getScheme(), "handbook")) {
                var arrived = handbook.place(link).orElseThrow();
                if (link.getFragment() != null && arrived.equals(handbook.place(link.getSchemeSpecificPart()).orElseThrow())) {
                    lost.add(link);
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(links.size() > 20, "there are links");
    }

    @ParameterizedTest
    @CsvSource({"handbook#networks,Netzwerke", "handbook#netzwerke,Netzwerke", "handbook#how-much-is-fetched-and-kept,Lesen ohne Netz > Wie viel geholt und behalten wird"})
    void aSubjectIsFoundInATranslationByItsEnglishName(String subject, String title) {
        var german = new Handbook(Locale.GERMAN);
        assertEquals(title, title(german, german.place(subject).orElseThrow()));
        assertEquals("de", german.chapters().getFirst().article().language());
    }

    /// Else a sheet would open it at another chapter.
    @ParameterizedTest
    @ValueSource(strings = "de")
    void aTranslationHasTheSameHeadings(String language) throws IOException {
        try (var files = Files.list(Path.of("src/docs"))) {
            for (var translated : files.filter(file -> file.toString().endsWith("." + language + ".md")).toList()) {
                var english = Path.of(translated.toString().replace("." + language + ".md", ".md"));
                assertEquals(levels(english), levels(translated), translated.toString());
            }
        }
    }

    private static List<Integer> levels(Path page) throws IOException {
        return Markdown.parts(Files.readString(page), _ -> Optional.empty()).stream().map(Markdown.Part::level).toList();
    }

    private static Stream<Prose> lines(Block block) {
        return switch (block) {
            case Block.Paragraph(var prose) -> Stream.of(prose);
            case Block.Items items -> items.items().stream();
            case Block.Table table -> table.rows().stream().flatMap(List::stream);
            case Block.Quote quote -> quote.paragraphs().stream();
            default -> Stream.empty();
        };
    }

    @Test
    void wordsAreFoundInChapters() {
        var found = ENGLISH.find("socks proxy").stream().map(i -> ENGLISH.chapters().get(i).article().headline()).toList();
        assertTrue(found.contains("Networks"), found.toString());
        assertEquals(ENGLISH.chapters().size(), ENGLISH.find(" ").size());
        assertEquals(List.of(), ENGLISH.find("zyzzyva"));
        assertTrue(Handbook.having("zuri lake").test("The lake of Zürich"));
    }

    @Test
    void theKeysStandInIt() {
        var keys = ENGLISH.chapters().get(ENGLISH.place("handbook#keys").orElseThrow().chapter()).article();
        assertTrue(keys.body().stream().filter(Block.Table.class::isInstance).count() > 5);
        assertEquals("The reader's handbook", keys.kicker());
    }

    @Test
    void aLanguageWithoutATranslationReadsEnglish() {
        assertEquals(ENGLISH.chapters(), new Handbook(Locale.FRENCH).chapters());
        assertNotEquals(0, ENGLISH.chapters().size());
    }
}
