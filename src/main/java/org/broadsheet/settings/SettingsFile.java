package org.broadsheet.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.settings.Settings.Theme;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `settings.json` in the data folder. A reader may edit it: what is missing or makes no sense is as usual, and a file
/// that is no JSON is set aside, never overwritten. Waits for the disk.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// @param profile the data folder
    public SettingsFile(Path profile) {
        file = profile.resolve("settings.json");
    }

    /// What was kept last; absent on the first start, and when the file had to be set aside.
    public Optional<Settings> read() {
        try {
            return Optional.of(settings(JSON.readTree(Files.readString(file))));
        } catch (JacksonException damaged) {
            setAside();
            return Optional.empty();
        } catch (IOException unreadable) {
            if (Files.exists(file)) {
                setAside(); // not UTF-8, or the disk failed
            }
            return Optional.empty();
        }
    }

    /// The language that was chosen, for whoever must know it before anything else; absent when none was, and when the
    /// file cannot be read, which is left to [#read].
    public Optional<String> language() {
        try {
            return Optional.ofNullable(settings(JSON.readTree(Files.readString(file))).language());
        } catch (JacksonException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling("settings.json.damaged-" + Instant.now().toEpochMilli()));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static Settings settings(JsonNode json) {
        var usual = Settings.USUAL;
        return new Settings(theme(json.path("theme").stringValue("")),
                json.path("articleScale").doubleValue(usual.articleScale()),
                json.path("widthPx").doubleValue(usual.widthPx()),
                json.path("heightPx").doubleValue(usual.heightPx()),
                json.path("maximized").booleanValue(usual.maximized()),
                json.path("sectionsShare").doubleValue(usual.sectionsShare()),
                json.path("contentsShare").doubleValue(usual.contentsShare()),
                json.path("contents").stringValueOpt().orElse(null),
                new Settings.Fetching(json.path("offline").booleanValue(false), json.path("paused").booleanValue(false)), json.path("icons").booleanValue(false),
                json.path("language").stringValueOpt().orElse(null));
    }

    private static Theme theme(String name) {
        for (var theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    /// Keeps them; a crash at any moment leaves the old file or the new one.
    public void keep(Settings settings) {
        var json = JSON.createObjectNode();
        json.put("theme", settings.theme().name());
        json.put("articleScale", settings.articleScale());
        json.put("widthPx", settings.widthPx());
        json.put("heightPx", settings.heightPx());
        json.put("maximized", settings.maximized());
        json.put("sectionsShare", settings.sectionsShare());
        json.put("contentsShare", settings.contentsShare());
        json.put("contents", settings.contents());
        json.put("offline", settings.fetching().offline());
        json.put("paused", settings.fetching().paused());
        json.put("icons", settings.icons());
        json.put("language", settings.language());
        Atomically.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
