package org.broadsheet.view.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.library.Exporting;
import org.broadsheet.settings.KeysText;
import org.broadsheet.settings.KeysText.Fault;
import org.broadsheet.settings.KeysText.Read;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Keys;
import org.broadsheet.view.command.Labels;

/// Carries the reader's keys into a file, and takes those of a file over. Lives on the JavaFX thread; files are read and written on
/// others.
final class KeysExchange {
    private static final List<String> ENDINGS = List.of("json");
    /// Keys of his own for every command, ten times over.
    private static final long MOST_BYTES = 1_000_000;

    private final KeptKeys keys;
    private final FileChoice files;
    private final Background background;
    private final Consumer<String> voice;

    /// @param voice tells the reader what came of it
    KeysExchange(KeptKeys keys, FileChoice files, Background background, Consumer<String> voice) {
        this.keys = keys;
        this.files = files;
        this.background = background;
        this.voice = voice;
    }

    /// Takes over all that a file says of keys, in the place of what was chosen before; nothing of one in which something is wrong.
    void take() {
        files.open(Labels.say("keys.import.title"), ENDINGS).ifPresent(file -> background.act(() -> {
            var read = read(file);
            background.tell(() -> taken(String.valueOf(file.getFileName()), read));
        }));
    }

    private static Read read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? new Read.Bad(1, Fault.OTHER, "")
                    : KeysText.read(Files.readString(file), written -> Keys.read(written).isPresent());
        } catch (IOException unreadable) {
            return new Read.Bad(1, Fault.NO_JSON, "");
        }
    }

    private void taken(String name, Read read) {
        switch (read) {
            case Read.Good(var choices) -> {
                var sentence = Labels.say("keys.imported", name);
                keys.change(choices, sentence);
                voice.accept(sentence);
            }
            case Read.Bad(int line, Fault fault, String what) -> voice.accept(Labels.say("keys.import." + fault, name, line, what));
        }
    }

    void carry() {
        files.save(Labels.say("keys.export.title"), "broadsheet-keys.json", ENDINGS).ifPresent(file -> {
            var text = KeysText.of(keys.now().choices());
            background.act(() -> {
                var sentence = Exporting.save(file, text).map(failure -> Labels.say("export.failed", file.getFileName(), failure))
                        .orElseGet(() -> Labels.say("export.done", Labels.say("keys.title"), file.getFileName()));
                background.tell(() -> voice.accept(sentence));
            });
        });
    }
}
