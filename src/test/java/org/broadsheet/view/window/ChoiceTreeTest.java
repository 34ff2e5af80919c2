package org.broadsheet.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTreeTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            publisher("World Radio", edition("en", "001"), edition("de", "DE"), edition("ar", "001")),
            publisher("Gazette", edition("en-GB", "GB")),
            publisher("Courrier", edition("fr", "FR"), edition("fr", "CA"))));
    private static int next;

    private static Publisher publisher(String name, Edition... editions) {
        return new Publisher(name, List.of(editions));
    }

    private static Edition edition(String language, String region) {
        return new Edition(language, region, List.of(new Offered("Top", Kind.TOP, URI.create("https://x.example/" + next++), null, Standing.LIVE)));
    }

    /// Headings with a colon, what is open with a minus, what is closed with a plus.
    private static String drawn(List<ChoiceTree> lines) {
        return lines.stream().map(line -> switch (line.choice()) {
            case Choice.Heading(var words) -> words + ":";
            case Choice.House house -> (line.open() ? "-" : "+") + house.publisher().name() + "(" + drawn(line.below()) + ")";
            case Choice.Issue issue -> (line.open() ? "-" : "+") + Catalogue.name(issue.publisher(), issue.edition());
            case Choice.Section section -> section.place().section().title();
        }).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en-GB | In English: +Gazette(Top) +World Radio(-English +Deutsch +العربية) In French: +Courrier(+Français · France +Français · Canada)
        de-AT | In German: +World Radio(-Deutsch +English +العربية) In English: +Gazette(Top) In French: +Courrier(+Français · France +Français · Canada)
        fr-CA | In French: +Courrier(-Français · Canada +Français · France) In English: +World Radio(+English +Deutsch +العربية) +Gazette(Top)
        """)
    void whatTheReaderCanReadComesFirst(String reader, String lines) {
        assertEquals(lines, drawn(ChoiceTree.all(CATALOGUE, List.of(), Locale.forLanguageTag(reader))));
    }

    @Test
    void whatIsProposedStandsAboveAll() {
        var gazette = CATALOGUE.publishers().get(1);
        var place = new Place(gazette, gazette.editions().getFirst(), gazette.editions().getFirst().sections().getFirst());
        assertEquals("To begin with: Top In English:", drawn(ChoiceTree.all(CATALOGUE, List.of(place), Locale.ENGLISH)).substring(0, 30).strip());
    }

    /// A publisher of whom a search found one edition still has several, and his sections stand under that one.
    @Test
    void whatWasFoundIsOpenAndStandsWhereItBelongs() {
        var found = ChoiceTree.found(CATALOGUE.search("radio german", Locale.ENGLISH), CATALOGUE);
        assertEquals("-World Radio(-Deutsch)", drawn(found));
        assertEquals("World Radio · Deutsch", found.getFirst().below().getFirst().below().getFirst().choice().places().getFirst().folder());
    }
}
