package org.broadsheet.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// The resource bundles of the program, as they lie beside its classes.
public final class Bundles {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ENDING = ".properties";

    private Bundles() {}

    /// Their names: the path of the English file, without its ending.
    public static List<String> names() throws IOException {
        try (var files = Files.walk(CLASSES.resolve("org/broadsheet"))) {
            return files.map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ENDING) && !file.contains("_"))
                    .map(file -> file.substring(0, file.length() - ENDING.length())).sorted().toList();
        }
    }

    /// The lines of one of them in a language, by their keys; only those that stand in that very file.
    /// @param language `en`, whose file has no language in its name, or another
    public static SortedMap<String, String> lines(String name, String language) throws IOException {
        var file = CLASSES.resolve(name + (language.equals("en") ? "" : "_" + language) + ENDING);
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        var lines = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> lines.put(key, read.getProperty(key)));
        return lines;
    }
}
