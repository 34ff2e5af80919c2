package org.broadsheet.app.newsroom;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a reader's data lies when he names no folder.
public final class Profile {
    private Profile() {}

    /// The platform's place for a program's data: `XDG_DATA_HOME` or `~/.local/share` on Linux, `Application Support`
    /// on a Mac, `APPDATA` on Windows.
    public static Path usual(Map<String, String> environment, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Broadsheet");
        }
        if (name.contains("windows")) {
            return absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Broadsheet");
        }
        return absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve("broadsheet");
    }

    /// The XDG specification has relative paths ignored.
    private static Path absolute(@Nullable String named, Path usual) {
        return named != null && Path.of(named).isAbsolute() ? Path.of(named) : usual;
    }
}
