package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Tides, 5", "'', 0", "潮汐の新聞, 10", "한국어, 6", "e\u0301te\u0301, 3", "Ａ, 2", "🌊, 2", "عبّارة, 5", "a\u200bb, 2"})
    void countsCells(String text, int cells) {
        assertEquals(cells, Measure.cells(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        High and low water   | 8  | High and,low,water
        潮汐表は新聞にある   | 8  | 潮汐表は,新聞にあ,る
        Tide 潮汐表          | 7  | Tide 潮,汐表
        at https://gazette.example/tides | 10 | at,https://gazette.example/tides
        """)
    void breaksLinesWhereTheyMayBeBroken(String text, int columns, String lines) {
        assertEquals(List.of(lines.split(",")), Measure.lines(text, columns));
    }

    @Test
    void noLineIsWiderAndNothingIsLost() {
        var text = "The ferry 渡し船が川に戻る and عبّارة the 배가 돌아온다 end. ".repeat(20).strip();
        for (int columns = 12; columns < 60; columns++) {
            var lines = Measure.lines(text, columns);
            for (var line : lines) {
                assertTrue(Measure.cells(line) <= columns, line);
            }
            assertEquals(text.replace(" ", ""), String.join("", lines).replaceAll("[ \u2068\u2069]", ""));
        }
    }

    @Test
    void whatATerminalWouldObeyIsTakenOut() {
        assertEquals("a [31mred b c d", Measure.safe("a\u001b[31mred\u0007\nb\u202ec\u2067 \u009bd"));
    }

    @Test
    void rightToLeftStandsApart() {
        assertEquals("Tides", Measure.isolated("Tides"));
        assertEquals("\u2068عبّارة 12\u2069", Measure.isolated("عبّارة 12"));
    }

    @ParameterizedTest
    @CsvSource({"Tides of the river, 8, Tides o…", "潮汐表, 6, 潮汐表", "潮汐表は, 6, 潮汐…", "Tides, 5, Tides"})
    void cutsToWhatFits(String text, int columns, String cut) {
        assertEquals(cut, Measure.cut(text, columns));
    }
}
