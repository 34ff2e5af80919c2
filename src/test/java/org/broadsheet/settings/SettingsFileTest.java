package org.broadsheet.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path profile = Path.of("");

    @Test
    void whatWasKeptIsReadBack() {
        var settings = Settings.USUAL.withTheme(Settings.Theme.DARK).withArticleScale(1.25).withSize(1000, 700)
                .withMaximized(true).withShares(0.2, 0.5).withContents("section 12").withLanguage("de");
        new SettingsFile(profile.resolve("new folder")).keep(settings);
        assertEquals(Optional.of(settings), new SettingsFile(profile.resolve("new folder")).read());
    }

    @Test
    void thereAreNoneOnTheFirstStart() {
        assertEquals(Optional.empty(), new SettingsFile(profile).read());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"theme\": \"DA", "theme = dark", "{\"theme\": \"DARK\"}}}"})
    void aDamagedFileIsSetAsideAndNotOverwritten(String bytes) throws IOException {
        Files.writeString(profile.resolve("settings.json"), bytes);
        var file = new SettingsFile(profile);
        file.read();
        file.keep(Settings.USUAL);
        assertEquals(Optional.of(Settings.USUAL), file.read());
        try (var files = Files.list(profile)) {
            var aside = files.filter(path -> path.getFileName().toString().contains("damaged")).toList();
            assertEquals(1, aside.size());
            assertEquals(bytes, Files.readString(aside.getFirst()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"language": "de"} | de
        {"language": "tlh"} |
        {"language": 3} |
        {} |
        [ |
        """)
    void theLanguageIsReadByItselfAndNothingSetAside(String json, @Nullable String language) throws IOException {
        Files.writeString(profile.resolve("settings.json"), json);
        assertEquals(Optional.ofNullable(language), new SettingsFile(profile).language());
        assertEquals(json, Files.readString(profile.resolve("settings.json")));
    }

    @Test
    void aFileThatIsNotTextIsSetAside() throws IOException {
        Files.write(profile.resolve("settings.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0x80});
        assertEquals(Optional.empty(), new SettingsFile(profile).read());
        assertTrue(Files.notExists(profile.resolve("settings.json")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}
        {"theme": "MAUVE", "widthPx": -3, "heightPx": 1e99, "articleScale": 0}
        {"theme": 7, "widthPx": "wide", "sectionsShare": 0.99, "contentsShare": -1, "maximized": "very"}
        {"contents": 4, "unknown": [1, 2]}
        []
        """)
    void whatMakesNoSenseIsAsUsual(String json) throws IOException {
        Files.writeString(profile.resolve("settings.json"), json);
        assertEquals(Optional.of(Settings.USUAL), new SettingsFile(profile).read());
    }
}
