package org.broadsheet.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.broadsheet.news.Credit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Image: Reuters/A. Example                       |                      | Reuters/A. Example       | A. Example   | Reuters
        Foto: Ann Example/dpa                           |                      | Ann Example/dpa          | Ann Example  | dpa
        "picture alliance/dpa | Ann Example"            |                      | "picture alliance/dpa | Ann Example" | Ann Example | picture alliance, dpa
        A tent on the green. (AFP)                      | A tent on the green. | AFP                      |              | AFP
        Ein Zelt (Foto: Ann Example/dpa)                | Ein Zelt             | Ann Example/dpa          | Ann Example  | dpa
        Tiltas / A. Pavyzdžio / LRT nuotr.              | Tiltas               | A. Pavyzdžio / LRT nuotr. | A. Pavyzdžio |
        Credits: Ann Example;                           |                      | Ann Example              | Ann Example  |
        The green © AP / Ann Example                    | The green            | AP / Ann Example         | Ann Example  | AP
        Ann Example/Pool via Reuters                    |                      | Ann Example/Pool via Reuters | Ann Example | Reuters
        عکس: Ann Example/AFP                            |                      | Ann Example/AFP          | Ann Example  | AFP
        圖片來源：Ann Example/Getty Images                |                      | Ann Example/Getty Images | Ann Example  | Getty Images
        Photograph by Ann Example                       |                      | Ann Example              | Ann Example  |
        """)
    void takesTheLineApart(String line, @Nullable String caption, String text, @Nullable String photographer,
            @Nullable String agencies) {
        var credit = new Credit(text, photographer, agencies == null ? List.of() : List.of(agencies.split(", ", -1)));
        assertEquals(new CreditLine(caption, credit), Credits.read(line, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The mayor opens the fair on Friday.
        A photo of the old bridge, taken from the tower
        Children (left) and their teacher (right)
        Ann Example
        """)
    void leavesACaptionWhole(String line) {
        assertEquals(new CreditLine(line, null), Credits.read(line, null));
    }

    @Test
    void isNotHeldUpByALongLine() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Credits.read("Foto: ((".repeat(40_000), "de"));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Credits.read("a / (b ".repeat(550), "de"));
    }
}
