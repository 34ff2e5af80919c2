package org.broadsheet.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets the reader name a file. Empty when he would rather not.
public interface FileChoice {
    /// A file to be read.
    /// @param title   of the dialogue
    /// @param endings of the files to be offered, without the dot; none: all files, as the list of a reader in a terminal has no ending
    Optional<Path> open(String title, List<String> endings);

    /// A file to be written; the dialogue has asked when there is one already.
    /// @param name    what is suggested
    /// @param endings the first is that of the suggestion
    Optional<Path> save(String title, String name, List<String> endings);

    /// The dialogues of the system.
    static FileChoice ofSystem(Window owner) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(String title, List<String> endings) {
                var chooser = chooser(title, endings);
                if (endings.isEmpty()) {
                    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("*", "*"));
                }
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                var chooser = chooser(title, endings);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        endings.forEach(ending -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + ending, "*." + ending)));
        return chooser;
    }
}
