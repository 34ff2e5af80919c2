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
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(Root.run(out, System.err, _ -> 2, arguments));
    }
}
