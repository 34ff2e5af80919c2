package org.broadsheet.view.window;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// The one door from the window to the rest of the machine: dialogues for files, the reader's browser, the whole screen, the end of the program.
public interface Door extends FileChoice {
    /// Opens an address in the reader's browser.
    void browse(URI address);

    /// Gives the window the whole screen, or takes it back.
    /// @return whether it has it now
    boolean turnFullScreen();

    /// Ends the program.
    void quit();

    /// The door to the system.
    /// @param browser opens an address in the reader's browser
    static Door ofSystem(Stage window, Consumer<URI> browser) {
        var files = FileChoice.ofSystem(window);
        return new Door() {
            @Override
            public Optional<Path> open(String title, List<String> endings) {
                return files.open(title, endings);
            }

            @Override
            public Optional<Path> save(String title, String name, List<String> endings) {
                return files.save(title, name, endings);
            }

            @Override
            public void browse(URI address) {
                browser.accept(address);
            }

            @Override
            public boolean turnFullScreen() {
                window.setFullScreen(!window.isFullScreen());
                return window.isFullScreen();
            }

            @Override
            public void quit() {
                window.close();
            }
        };
    }
}
