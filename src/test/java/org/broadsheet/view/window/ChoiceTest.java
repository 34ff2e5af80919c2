package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.library.Catalogue;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            new Publisher("World Radio", List.of(edition("en", "001"), edition("de", "DE"), edition("ar", "001"))),
            new Publisher("Gazette", List.of(edition("en-GB", "GB"))),
            new Publisher("Courrier", List.of(edition("fr", "FR"), edition("fr", "CA")))));

    private static Edition edition(String language, String region) {
        return new Edition(language, region, List.of(new Offered("Top", Kind.TOP, URI.create("https://x.example/"), null, Standing.LIVE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en-GB | Gazette, World Radio · English, World Radio · Deutsch, World Radio · العربية, Courrier · Français · France, Courrier · Français · Canada
        de-AT | World Radio · Deutsch, World Radio · English, World Radio · العربية, Gazette, Courrier · Français · France, Courrier · Français · Canada
        fr-CA | Courrier · Français · Canada, Courrier · Français · France, World Radio · English, World Radio · Deutsch, World Radio · العربية, Gazette
        """)
    void whatTheReaderCanReadComesFirst(String reader, String headings) {
        assertEquals(Arrays.asList(headings.split(", ")),
                Choice.lines(CATALOGUE, Locale.forLanguageTag(reader)).stream()
                        .filter(Choice.Heading.class::isInstance).map(line -> ((Choice.Heading) line).name()).toList());
    }
}
