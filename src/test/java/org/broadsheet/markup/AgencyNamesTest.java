package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNamesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            'kk/ab (dpa, Reuters)',          de, dpa=dpa Reuters=Reuters
            Image: REUTERS/Ann Field,        en, REUTERS=Reuters
            (Agencia France-Presse),         es, -
            By somebody of the Gazette,      en, -
            Photo by The Associated Press,   en, The Associated Press=AP
            'رويترز',                         ar, رويترز=Reuters
            """)
    void findsWhereAgenciesAreNamed(String line, String language, String found) {
        assertEquals(found == null ? "" : found, AgencyNames.in(line, language).stream()
                .map(named -> line.substring(named.from(), named.to()) + "=" + named.name()).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"Associated Press, AP", "AP, AP", "Deutsche Presse-Agentur, dpa", "The Gazette's own, The Gazette's own", "'', ''"})
    void knowsTheUsualName(String called, String usual) {
        assertEquals(usual, AgencyNames.usual(called));
    }

    @Test
    void ofALineOfAMegabyteOnlyTheBeginningIsLookedAt() {
        assertEquals(1, AgencyNames.in("dpa " + "word ".repeat(200_000) + "dpa", "de").size());
    }
}
