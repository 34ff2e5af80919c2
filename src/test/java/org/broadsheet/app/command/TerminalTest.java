package org.broadsheet.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final Terminal SCREEN = new Terminal(80, true);

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"COLUMNS, 72, 72, true", "COLUMNS, 9, 40, true", "COLUMNS, 999, 140, true", "COLUMNS, wide, 80, true", "COLUMNS, '', 80, true",
        "NO_COLOR, 1, 80, false", "NO_COLOR, '', 80, true", "TERM, dumb, 80, false", "TERM, xterm, 80, true"})
    void theReadersEnvironmentHolds(String name, String value, int columns, boolean colours) {
        assertEquals(new Terminal(columns, colours), Terminal.of(Map.of(name, value), SCREEN));
    }

    @Test
    void aFileHasNoColours() {
        assertEquals("Tides", Terminal.of(Map.of(), Terminal.NONE).bold("Tides"));
        assertEquals("\u001b[1mTides\u001b[0m", SCREEN.bold("Tides"));
        assertEquals("", SCREEN.red(""));
    }
}
