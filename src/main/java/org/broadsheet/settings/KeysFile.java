package org.broadsheet.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// `keys.json` in the data folder. A reader may edit it; one that can't be read counts as none, and is set aside, never
/// overwritten, when keys are kept. Waits for the disk.
public final class KeysFile {
    private final Path file;

    /// @param profile the data folder
    public KeysFile(Path profile) {
        file = profile.resolve("keys.json");
    }

    /// What was kept last; as usual where nothing was. Keys that make no sense are left in it: another version may know them.
    public KeysText.Read read() {
        try {
            return Files.exists(file) ? KeysText.read(Files.readString(file), _ -> true) : new KeysText.Read.Good(KeyChoices.USUAL);
        } catch (IOException unreadable) { // not UTF-8, or the disk failed
            return new KeysText.Read.Bad(1, KeysText.Fault.NO_JSON, "");
        }
    }

    /// Keeps them; a crash at any moment leaves the old file or the new one.
    public void keep(KeyChoices choices) {
        if (read() instanceof KeysText.Read.Bad) {
            setAside();
        }
        Atomically.write(file, KeysText.of(choices));
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling("keys.json.damaged-" + Instant.now().toEpochMilli()));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
