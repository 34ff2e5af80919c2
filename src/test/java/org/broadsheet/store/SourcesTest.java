package org.broadsheet.store;

import static org.broadsheet.store.Desk.NOON;
import static org.broadsheet.store.Desk.article;
import static org.broadsheet.store.Desk.headlines;
import static org.broadsheet.store.Desk.ids;
import static org.broadsheet.store.Desk.keep;
import static org.broadsheet.store.Desk.keepOne;
import static org.broadsheet.store.Desk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.news.Article;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Picture;
import org.broadsheet.news.SectionId;
import org.broadsheet.news.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @TempDir
    Path profile = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;
    private SectionId world = new SectionId(0);

    @BeforeEach
    void open() {
        store = Desk.open(profile);
        world = Desk.section(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Article pictured(String headline, @Nullable String photographer, String... agencies) {
        return article(headline, "Text.").with().pictures(List.of(new Picture(URI.create("https://gazette.example/" + headline + ".jpg"),
                null, null, new Credit("As printed", photographer, List.of(agencies)), null, null, true))).build();
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY, Reuters, 'Both, Wire'", "AGENCY, REUTERS, 'Both, Wire'", "AGENCY, AP, Wire", "AGENCY, dpa, ''",
        "PICTURE_AGENCY, Reuters, Boats", "PHOTOGRAPHER, José  Marín, 'Boats, Both'", "PHOTOGRAPHER, jose marin, 'Boats, Both'",
        "PHOTOGRAPHER, Reuters, ''", "AGENCY, '', ''", "AGENCY, '%', ''"
    })
    void listsTheArticlesOfEachSource(Source source, String name, String found) {
        keep(store, world, whole("a", article("Wire", "Text.").with().agencies(List.of("AP", "Reuters")).build()),
                whole("b", pictured("Boats", "Jose Marin", "Reuters", "Reuters")),
                whole("c", pictured("Both", "José Marín", "AFP").with().agencies(List.of("Reuters")).build()),
                whole("d", article("Nobody's", "Text.")));
        assertEquals(found, String.join(", ", headlines(store, new Contents.From(source, name)).stream().sorted().toList()));
    }

    @Test
    void anArticleDerivedAnewIsListedByWhomItNamesNow() {
        var id = keepOne(store, world, whole("a", article("Wire", "Text.").with().agencies(List.of("AP")).build()));
        store.articles().keep(id, article("Wire", "Text.").with().agencies(List.of("AFP")).build(), 2, null, NOON);
        assertEquals(List.of(), ids(store, new Contents.From(Source.AGENCY, "AP")));
        assertEquals(List.of(id), ids(store, new Contents.From(Source.AGENCY, "AFP")));
    }

    @Test
    void aNameOfAMegabyteIsNobodys() {
        var name = "A ".repeat(500_000);
        keep(store, world, whole("a", pictured("Boats", name)), whole("b", pictured("Blank", " \u00A0", "")));
        assertEquals(List.of(), ids(store, new Contents.From(Source.PHOTOGRAPHER, name)));
        assertEquals(List.of(), ids(store, new Contents.From(Source.PHOTOGRAPHER, " ")));
    }

    @Test
    void allOfASourceCanBeMarkedRead() {
        var id = keepOne(store, world, whole("a", article("Wire", "Text.").with().agencies(List.of("AP")).build()));
        keep(store, world, whole("b", article("Other", "Text.")));
        assertEquals(List.of(id), store.marks().readAll(new Contents.From(Source.AGENCY, "AP"), Desk.TODAY, null, NOON));
    }
}
