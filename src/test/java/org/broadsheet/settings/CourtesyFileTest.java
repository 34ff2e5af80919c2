package org.broadsheet.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyFileTest {
    @TempDir
    Path profile = Path.of("");

    @Test
    void saysHowHardAHostMayBePressed() throws Exception {
        Files.writeString(profile.resolve("courtesy.json"), """
                {"feedConnections": 1, "feedStartsASecond": 0.5, "pageConnections": 2, "pageStartsASecond": 3, "spareLoopback": false}
                """);
        assertEquals(new CourtesySettings(1, 0.5, 2, 3, false), CourtesyFile.read(profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"feedConnections\": \"many\", \"spareLoopback\": 7}", "null"})
    void whatMakesNoSenseIsAsUsual(String text) throws Exception {
        assertEquals(CourtesySettings.USUAL, CourtesyFile.read(profile));
        Files.writeString(profile.resolve("courtesy.json"), text);
        assertEquals(CourtesySettings.USUAL, CourtesyFile.read(profile));
    }
}
