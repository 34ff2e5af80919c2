package org.broadsheet.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.broadsheet.app.command.Root;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Pictures are decoded by the JDK; its own window toolkit would quarrel with that of JavaFX over the display.
        System.setProperty("java.awt.headless", "true");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(Root.run(out, System.err, Main::window, arguments));
    }

    /// The window, which alone needs JavaFX: its classes are loaded only from here on.
    private static int window(Root root) {
        if (System.getProperty("os.name").startsWith("Linux") && System.getProperty("glass.platform") == null
                && System.getenv("DISPLAY") == null) {
            root.tell("There is no display to open the window on (DISPLAY is not set); the commands work without one: "
                    + "see broadsheet --help.");
            return 1;
        }
        var door = OneWindow.take(root.profile(), root.address());
        if (door.isEmpty()) {
            root.tell("Broadsheet is open already with this data; its window has been brought to the front.");
            return 0;
        }
        try (var taken = door.get(); var newsroom = root.newsroom(WindowApp::mustNotWait)) {
            WindowApp.open(new WindowApp.Start(root.profile(), newsroom, taken, root.address(), Boolean.getBoolean("broadsheet.record")));
        }
        return 0;
    }
}
