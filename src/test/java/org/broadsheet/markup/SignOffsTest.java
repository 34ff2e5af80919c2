package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | abc/de (Reuters, AP)           | abc      | de | Reuters, AP
        de | ab, cde/fg (dpa, epd)          | ab; cde  | fg | dpa, epd
        de | ab/cd/ef (KNA, rtr)            | ab; cd   | ef | KNA, Reuters
        es | xy (efe)                       | xy       |    | EFE
        ar | ع.ب/ح.ر (د ب أ، أ ف ب)           | ع.ب      | ح.ر | dpa, AFP
        de | Quelle: gazette.de, xyz/AFP    | xyz      |    | AFP
        de | APA/sda/red                    |          |    | APA, sda
        de | dpa/lby                        |          |    | dpa
        de | © dpa-infocom, dpa:260102-99-1/2 |        |    | dpa
        tr | AFP, AA / XY, ZW               | XY       | ZW | AFP, AA
        pl | (PAP) abc/ de/                 | abc      | de | PAP
        fr | ./. XYZ                        | XYZ      |    |
        en | The Associated Press           |          |    | AP
        zh | （路透社）                       |          |    | Reuters
        """)
    void readsTheMarkAtTheEnd(String language, String line, @Nullable String author, @Nullable String editor,
            @Nullable String agencies) {
        Line read = SignOffs.read(line, language);
        assertEquals(Line.Kind.SIGNOFF, read.kind());
        assertEquals(new SignOff(line, author, editor, agencies == null ? List.of() : List.of(agencies.split(", ", -1))),
                read.signOff());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CREDIT   | With files from AFP and The Canadian Press  | AFP, CP
        CREDIT   | Reporting by Ann Example in Oslo; editing by Bo Sample |
        CREDIT   | La Gazette avec AFP                         | AFP
        CREDIT   | Ann Example und Bo Sample, dpa              | dpa
        CREDIT   | (Com informações da Lusa)                   | Lusa
        DATELINE | Kiel (dpa) -                                | dpa
        DATELINE | OSLO, May 3 (Reuters) -                     | Reuters
        DATELINE | Lima, 4 ene (EFE).-                         | EFE
        DATELINE | КИЕВ, 4 июня. /ТАСС/.                       | TASS
        DATELINE | 【大阪共同】                                  | Kyodo
        """)
    void tellsNotesAndDatelines(Line.Kind kind, String line, @Nullable String agencies) {
        Line read = SignOffs.read(line, null);
        assertEquals(kind, read.kind());
        assertEquals(agencies == null ? List.of() : List.of(agencies.split(", ", -1)),
                assertNotNullAnd(read.signOff()).agencies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(NATO)", "Input/Output", "The mayor told Reuters so on Friday.", "Sleep Study (PAP)", "SPD/FDP (Landtag)", "video/webm",
        "Ein Wort (siehe oben)", "2025/26", "Green Valley Council (APA, AP)", "Say that AFP is right", "km/h", "either/or (or both)"})
    void leavesTextInTheText(String line) {
        assertEquals(Line.Kind.NONE, SignOffs.read(line, null).kind());
    }

    @Test
    void findsADatelineBeforeTheFirstSentence() {
        SignOff dateline = SignOffs.dateline("Bergen (NTB) - The ferry was late again on Monday.", "en").orElseThrow();
        assertEquals("Bergen (NTB)", dateline.text());
        assertEquals(List.of("NTB"), dateline.agencies());
        assertTrue(SignOffs.dateline("Bergen (a town) - The ferry was late.", "en").isEmpty());
    }

    @Test
    void findsAMarkBehindTheLastSentence() {
        assertEquals("ab/cd (dpa)", SignOffs.tail("The fair goes on until Sunday. ab/cd (dpa)", "en").orElseThrow().text());
        assertTrue(SignOffs.tail("The fair is organised by the town (and the AP).", "en").isEmpty());
    }

    @Test
    void isNotHeldUpByALongLine() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SignOffs.read("(dpa/".repeat(40_000), "de"));
    }

    private static SignOff assertNotNullAnd(@Nullable SignOff signOff) {
        assertNotNull(signOff);
        return signOff;
    }
}
