package org.broadsheet.view.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Keys as other news readers have them, from the table `presets.tsv`. Any thread.
public final class Presets {
    private static final Map<String, Map<Command, List<Keys>>> ALL = read();

    private Presets() {}

    /// Their names, as the reader's choice is kept under them: the programs whose keys they are.
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// Whether there is one of that name; the empty one is the table's own.
    public static boolean known(String name) {
        return name.isEmpty() || ALL.containsKey(name);
    }

    /// The commands whose keys it changes; none for a name that this version does not know.
    static Map<Command, List<Keys>> of(String name) {
        return ALL.getOrDefault(name, Map.of());
    }

    private static Map<String, Map<Command, List<Keys>>> read() {
        var all = new LinkedHashMap<String, Map<Command, List<Keys>>>();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("//")).map(line -> Arrays.asList(line.split("\t")))
                .forEach(row -> all.computeIfAbsent(row.getFirst(), _ -> new EnumMap<>(Command.class))
                        .put(command(row.get(1)), row.stream().skip(2).map(Keys::of).toList()));
        return all;
    }

    private static Command command(String id) {
        return Stream.of(Command.values()).filter(command -> command.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("presets.tsv: there is no command " + id));
    }

    private static String text() {
        try (var bytes = Presets.class.getResourceAsStream("presets.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("presets.tsv is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
