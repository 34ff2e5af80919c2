package org.broadsheet.view.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.broadsheet.view.Background;
import org.broadsheet.view.command.Labels;

/// Takes what is dropped on the window: an address or a file that holds one is looked at, a list of subscriptions is taken over.
/// Lives on the JavaFX thread; files are read on others.
final class Dropping {
    /// A file that holds an address is a line or two long.
    private static final int MOST_BYTES = 64 << 10;
    /// `URL=` of Windows (`.url`) and of desktops that follow freedesktop.org (`.desktop`), `<string>` of a Mac (`.webloc`).
    private static final Pattern INSIDE = Pattern.compile("(?im)(?:^URL(?:\\[\\$e])?=|<string>)\\s*((?:https?|feed)[^\\s<]{3,2000})");
    private static final Pattern ADDRESS = Pattern.compile("(?im)^\\s*((?:https?|feed):\\S{3,2000})\\s*$");

    private final Background background;
    private final Consumer<String> address;
    private final Consumer<Path> list;
    private final Consumer<String> voice;

    /// @param address looks at an address
    /// @param list    takes over a file with subscriptions
    /// @param voice   tells the reader what was no use
    Dropping(Background background, Consumer<String> address, Consumer<Path> list, Consumer<String> voice) {
        this.background = background;
        this.address = address;
        this.list = list;
        this.voice = voice;
    }

    void listenTo(Scene scene) {
        scene.setOnDragOver(over -> {
            if (over.getGestureSource() == null && usable(over.getDragboard())) { // what begins in the window is moved in it
                over.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                over.consume();
            }
        });
        scene.setOnDragDropped(this::dropped);
    }

    private static boolean usable(Dragboard board) {
        return board.hasFiles() || board.hasUrl() || board.hasString();
    }

    private void dropped(DragEvent drop) {
        var board = drop.getDragboard();
        if (drop.getGestureSource() != null || !usable(board)) {
            return;
        }
        drop.setDropCompleted(true);
        drop.consume();
        if (board.hasFiles()) {
            take(board.getFiles().getFirst().toPath());
        } else {
            take(Stream.of(board.getUrl(), board.getString()).flatMap(Stream::ofNullable).toList().getFirst());
        }
    }

    /// Takes a text, of which the first line that is an address counts.
    void take(String text) {
        address(text, ADDRESS).ifPresentOrElse(address, () -> voice.accept(Labels.say("drop.no-address")));
    }

    /// Takes a file.
    void take(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".url") && !name.endsWith(".webloc") && !name.endsWith(".desktop")) {
            list.accept(file);
            return;
        }
        background.ask("dropping", () -> address(beginning(file), INSIDE), inside -> inside.ifPresentOrElse(address,
                () -> voice.accept(Labels.say("drop.none-inside", file.getFileName()))));
    }

    private static Optional<String> address(String text, Pattern where) {
        var found = where.matcher(text);
        return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static String beginning(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
