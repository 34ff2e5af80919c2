package org.broadsheet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        a word and another; latin; a word and another
        e\u0301te\u0301 là; latin; e\u0301te\u0301 |là
        हिन्दी में; devanagari; हिन्दी |में
        क्\u200Cष; devanagari; क्|ष
        a \u202Ab\u202C c; latin; a |\u202A|b|\u202C| |c
        """)
    void whatIsShapedIsCutWhereALineMayEnd(String text, String script, String pieces) {
        var written = script.equals("latin") ? Script.BUNDLED : Script.DEVANAGARI;
        assertEquals(pieces, String.join("|", Shaping.pieces(new Typefaces.Stretch(text, written), false)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        ل.ح/ر (نص)؟; ل|.|ح|/|ر |(|نص|)|؟
        عاماً «نعم»; عاماً |«|نعم|»
        می\u200Cخواهم 12; می|خواهم |12
        نص\u200F, (a\u200E); نص|\u200F|,| |(|a|\u200E|)
        Night Rail; Night |Rail
        """)
    void fromRightToLeftEverySignStandsAlone(String text, String pieces) {
        assertEquals(pieces, String.join("|", Shaping.pieces(new Typefaces.Stretch(text, Script.ARABIC), true)));
    }
}
