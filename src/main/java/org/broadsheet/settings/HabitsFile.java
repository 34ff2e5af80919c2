package org.broadsheet.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `habits.json` in the data folder. Nothing of it is the reader's work: a line that makes no sense is passed over, and a file that
/// is no JSON counts as none. Waits for the disk.
public final class HabitsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// No file of ours is larger.
    private static final long LARGEST_BYTES = 1_000_000;

    private final Path file;

    /// @param profile the data folder
    public HabitsFile(Path profile) {
        file = profile.resolve("habits.json");
    }

    public Habits read() {
        var uses = new HashMap<String, Habits.Use>();
        try {
            if (Files.size(file) <= LARGEST_BYTES) {
                JSON.readTree(Files.readString(file)).properties().stream().limit(Habits.MOST)
                        .forEach(line -> use(line.getValue()).ifPresent(use -> uses.put(line.getKey(), use)));
            }
        } catch (JacksonException | IOException noneToRead) {
            return Habits.NONE;
        }
        return new Habits(uses);
    }

    private static Optional<Habits.Use> use(JsonNode json) {
        var weight = json.path("weight").doubleValue(0);
        try {
            return weight > 0 && Double.isFinite(weight)
                    ? Optional.of(new Habits.Use(weight, Instant.parse(json.path("last").stringValue("")))) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public void keep(Habits habits) {
        var json = JSON.createObjectNode();
        habits.uses().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(use -> json.putObject(use.getKey())
                .put("weight", use.getValue().weight()).put("last", use.getValue().last().toString()));
        Atomically.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
