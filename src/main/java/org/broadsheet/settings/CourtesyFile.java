package org.broadsheet.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `courtesy.json` in the data folder, which a reader may make; the program never writes it. What is missing or makes no
/// sense is as usual. Waits for the disk.
public final class CourtesyFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CourtesyFile() {}

    /// What is set there.
    /// @param profile the data folder
    public static CourtesySettings read(Path profile) {
        try {
            return settings(JSON.readTree(Files.readString(profile.resolve("courtesy.json"))));
        } catch (JacksonException | IOException noneToRead) {
            return CourtesySettings.USUAL;
        }
    }

    private static CourtesySettings settings(JsonNode json) {
        var usual = CourtesySettings.USUAL;
        return new CourtesySettings(json.path("feedConnections").intValue(usual.feedConnections()),
                json.path("feedStartsASecond").doubleValue(usual.feedStartsASecond()),
                json.path("pageConnections").intValue(usual.pageConnections()),
                json.path("pageStartsASecond").doubleValue(usual.pageStartsASecond()),
                json.path("spareLoopback").booleanValue(usual.spareLoopback()));
    }
}
