package org.broadsheet.view.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where on the keyboard characters stand that are no Latin letters, or stand in the place of digits: JavaFX names such a key by
/// nothing but what it writes. From the table `layouts.tsv`. Two layouts may write a character with different keys; then that of
/// the reader's system language counts, else the one that stands first.
final class Layouts {
    private static final List<String> PLACES = List.of("1234567890", "QWERTYUIOP", "ASDFGHJKL;'", "ZXCVBNM,./");

    static final Layouts OF_SYSTEM = new Layouts(System.getProperty("user.language", ""));

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();

    /// @param language of the system
    Layouts(String language) {
        var rows = text().lines().filter(line -> !line.isBlank() && !line.startsWith("//")).map(line -> line.split("\t")).toList();
        Stream.concat(rows.stream().filter(row -> List.of(row[0].split(" ")).contains(language)), rows.stream())
                .forEach(row -> read(row, List.of(row[0].split(" ")).contains(language)));
    }

    private void read(String[] row, boolean readers) {
        for (int line = 0; line < PLACES.size(); line++) {
            var written = row.length > line + 1 ? row[line + 1].split(" ") : new String[0];
            for (int i = 0; i < written.length; i++) {
                var place = PLACES.get(line).substring(i, i + 1);
                if (!written[i].isEmpty() && !written[i].equals("\u00b7")) {
                    places.putIfAbsent(written[i], place);
                    if (readers) {
                        own.putIfAbsent(written[i], place);
                    }
                }
            }
        }
    }

    /// The letter, digit or sign that an American keyboard has on the key that writes this.
    Optional<String> place(String written) {
        return Optional.ofNullable(places.get(written.toLowerCase(Locale.ROOT)));
    }

    /// The same where only the layout of the reader's own language is meant: others write this with a key of its own.
    Optional<String> ownPlace(String written) {
        return Optional.ofNullable(own.get(written.toLowerCase(Locale.ROOT)));
    }

    private static String text() {
        try (var bytes = Layouts.class.getResourceAsStream("layouts.tsv")) {
            if (bytes == null) {
                throw new IllegalStateException("layouts.tsv is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
