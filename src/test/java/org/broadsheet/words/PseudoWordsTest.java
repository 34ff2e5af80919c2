package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The languages that nobody speaks.
class PseudoWordsTest {
    static List<String> bundles() throws IOException {
        return Bundles.names();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        _Refresh All           ~ _Ŕéƒŕéšĥ Áļļ one
        {0} of {1}             ~ {0} óƒ o {1}
        {0}: {1,number}.       ~ {0}: {1,number}.
        {0,choice,0#none|1#one article|1<{0} articles} ~ {0,choice,0#ñóñé o|1#óñé áŕţíçļé one|1<{0} áŕţíçļéš one}
        [edit.undo] undoes     ~ [edit.undo] úñđóéš on
        """)
    void valuesChoicesKeysAndAccessLettersStay(String english, String longer) {
        assertEquals(longer, said(english, PseudoWords.LONGER));
    }

    private static String said(String english, Locale locale) {
        var lines = new Properties();
        lines.setProperty("line", english);
        return PseudoWords.of(lines, locale).getProperty("line");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachLineCanBeSaidInThem(String bundle) throws IOException {
        for (var locale : List.of(PseudoWords.LONGER, PseudoWords.MIRRORED)) {
            for (var line : Bundles.lines(bundle, "en").values()) {
                var values = new Object[10];
                Arrays.fill(values, 2);
                var said = new MessageFormat(said(line, locale), Locale.ENGLISH).format(values);
                assertFalse(said.contains("{") || said.contains("|"), said);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"qps, false", "he, true", "ar, true", "fa-IR, true", "de, false", "en-GB, false", "ja, false"})
    void someRunFromRightToLeft(String language, boolean so) {
        assertEquals(so, Languages.rightToLeft(Locale.forLanguageTag(language)));
        assertTrue(PseudoWords.speaks(PseudoWords.LONGER));
    }
}
