package org.broadsheet.app.command;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Where text for people goes: how wide it is, and whether it may be coloured.
/// @param columns cells of one narrow letter
record Terminal(int columns, boolean colours) {
    /// A file or another program: lines as long as are easily read.
    static final Terminal NONE = new Terminal(100, false);
    private static final int NARROWEST = 40;
    private static final int WIDEST = 140;

    /// The one that this process writes to. The reader's `NO_COLOR` (no-color.org) holds, and his `COLUMNS`.
    static Terminal here() {
        var attached = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return of(System.getenv(), attached ? size() : NONE);
    }

    /// @param found what is known without asking the environment
    static Terminal of(Map<String, String> environment, Terminal found) {
        var columns = environment.getOrDefault("COLUMNS", "");
        var width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : found.columns;
        return new Terminal(Math.clamp(width, NARROWEST, WIDEST), found.colours
                && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM")));
    }

    /// Java cannot ask for the size; where there is no `stty`, the usual one is taken.
    private static Terminal size() {
        try {
            var asking = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
            var said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (asking.waitFor(1, TimeUnit.SECONDS) && said.matches("\\d{1,4} \\d{1,4}")) {
                return new Terminal(Integer.parseInt(said.substring(said.indexOf(' ') + 1)), true);
            }
        } catch (IOException none) {
            // not a system that has it
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return new Terminal(80, true);
    }

    String bold(String text) {
        return inked("1", text);
    }

    String faint(String text) {
        return inked("2", text);
    }

    String red(String text) {
        return inked("31", text);
    }

    String yellow(String text) {
        return inked("33", text);
    }

    private String inked(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
