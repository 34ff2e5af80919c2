package org.broadsheet.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The tables that come with the program.
public final class Assets {
    private Assets() {}

    /// The text of one, in UTF-8.
    /// @param name below `assets`
    /// @throws IllegalStateException where the program came without it
    public static String text(String name) {
        try (var bytes = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("assets/" + name + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
