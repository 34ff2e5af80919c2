package org.broadsheet.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `storage.json` in the data folder: window and commands both write it, and read it each time anew. What is missing or
/// makes no sense is as usual. Waits for the disk.
public final class BudgetsFile {
    private static final long MEGABYTE = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /// @param profile the data folder
    public BudgetsFile(Path profile) {
        file = profile.resolve("storage.json");
    }

    public Budgets read() {
        try {
            var json = JSON.readTree(Files.readString(file));
            return new Budgets(bytes(json, "dayMegabytes", Budgets.USUAL.dayBytes()), bytes(json, "storeMegabytes", Budgets.USUAL.storeBytes()));
        } catch (JacksonException | IOException noneToRead) {
            return Budgets.USUAL;
        }
    }

    /// Whole megabytes up to a petabyte.
    private static long bytes(JsonNode json, String name, long usual) {
        var megabytes = json.path(name).longValue(-1);
        return megabytes >= 0 && megabytes <= 1_000_000_000 ? megabytes * MEGABYTE : usual;
    }

    public void keep(Budgets budgets) {
        var json = JSON.createObjectNode();
        json.put("dayMegabytes", budgets.dayBytes() / MEGABYTE);
        json.put("storeMegabytes", budgets.storeBytes() / MEGABYTE);
        Atomically.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }
}
