package org.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script that starts the program, in a made-up machine: its own `/usr`, `/opt` and home, and Javas that only say
/// who they are and what they were asked to run.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell's script")
class LauncherTest {
    private record Said(int code, String out, String err) {}

    @TempDir
    Path machine = Path.of("");

    private Path script = Path.of("");

    @BeforeEach
    void layOutTheProgramFolder() throws IOException {
        Path folder = Files.createDirectories(machine.resolve("program folder/bin"));
        Files.createDirectories(folder.resolveSibling("lib"));
        script = folder.resolve("broadsheet");
        String text = Files.readString(Path.of("assets/packaging/broadsheet"));
        for (String root : List.of("/usr/", "/opt/", "/Library/")) {
            text = text.replace(" " + root, " \"$MACHINE\"" + root);
        }
        runnable(script, text);
    }

    @Test
    void saysInOneSentenceThatNoJavaIsNewEnough() throws Exception {
        java("usr/lib/jvm/java-17", "17.0.15");
        java("elsewhere/jdk", "24.0.2");
        var said = start(Map.of("JAVA_HOME", machine + "/elsewhere/jdk"), script, "list");
        assertEquals(1, said.code);
        assertEquals("", said.out);
        assertTrue(said.err.matches("Broadsheet needs Java 25 or newer[^\n]*\n"), said.err);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        usr/lib/jvm/temurin-25-jdk-amd64,                     25.0.3
        opt/jdk-26,                                           26
        opt/java/openjdk,                                     25
        home/.jdks/azul-25,                                   25.0.1
        home/.sdkman/candidates/java/current,                 25.0.3
        Library/Java/JavaVirtualMachines/t.jdk/Contents/Home, 100.1
        """)
    void findsAJavaInTheUsualFolders(String place, String version) throws Exception {
        java("usr/lib/jvm/a-java-17", "17.0.15");
        java(place, version);
        assertTrue(start(Map.of(), script, "list").out.startsWith(place + "\n"));
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        java("opt/odd", "25.0.3");
        Files.delete(machine.resolve("opt/odd/release"));
        assertTrue(start(Map.of(), script, "list").out.startsWith("opt/odd\n"));
    }

    @Test
    void prefersJavaHomeAndThenThePath() throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        java("mine", "25");
        java("other", "26");
        Files.createSymbolicLink(Files.createDirectories(machine.resolve("links")).resolve("java"),
                machine.resolve("other/bin/java"));
        var path = machine + "/links:/usr/bin:/bin";
        assertTrue(start(Map.of("PATH", path), script, "list").out.startsWith("other\n"));
        assertTrue(start(Map.of("PATH", path, "JAVA_HOME", machine + "/mine"), script, "list").out
                .startsWith("mine\n"));
    }

    @Test
    void startsThroughSymbolicLinksFromAnyFolder() throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        Path link = Files.createSymbolicLink(machine.resolve("first"), machine.relativize(script));
        Path second = Files.createSymbolicLink(machine.resolve("second"), link);
        assertTrue(start(Map.of(), second, "list").out.contains("/program folder/lib/broadsheet.jar\n"));
    }

    @Test
    void isFoundByItsNameOnThePath() throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        var said = start(Map.of("PATH", script.getParent() + ":/usr/bin:/bin"), Path.of("broadsheet"), "list");
        assertTrue(said.out.contains("/program folder/lib/broadsheet.jar\n"), said.err);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                          | window
        --offline                  | window
        --profile list             | window
        --offline --profile=list   | window
        --help                     | command
        --version                  | command
        list                       | command
        --profile list list        | command
        --json articles --limit 0  | command
        """)
    void takesJavaFxAlongForTheWindowAlone(@Nullable String arguments, String kind) throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        var out = start(Map.of(), script, arguments == null ? new String[0] : arguments.split(" ", -1)).out;
        assertEquals(kind.equals("window"), out.contains("--module-path="), out);
        assertTrue(out.contains("/lib/" + kind + ".options\n"), out);
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        var out = start(Map.of(), script, "search", "two  words", "", "*", "größe", "$HOME").out;
        assertTrue(out.endsWith("search\ntwo  words\n\n*\ngröße\n$HOME\n"), out);
    }

    @Test
    void usesTheCacheOfItsKindWhereThereIsOne() throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        Files.createFile(script.resolveSibling("../lib/command.aot"));
        assertTrue(start(Map.of(), script, "list").out.contains("/lib/command.aot\n"));
        assertFalse(start(Map.of(), script).out.contains("AOTCache"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -      | -           | de_DE.UTF-8 | -       | -
        -      | -           | C           | -       | C.UTF-8
        -      | -           | -           | -       | C.UTF-8
        POSIX  | -           | de_DE.UTF-8 | C.UTF-8 | -
        -      | en_GB.utf8  | C           | -       | en_GB.utf8
        """)
    void readsAsUtf8WhateverTheLocale(@Nullable String all, @Nullable String characters, @Nullable String language,
            @Nullable String allThen, @Nullable String charactersThen) throws Exception {
        java("usr/lib/jvm/jdk-25", "25");
        var locale = new HashMap<String, String>();
        if (all != null) {
            locale.put("LC_ALL", all);
        }
        if (characters != null) {
            locale.put("LC_CTYPE", characters);
        }
        if (language != null) {
            locale.put("LANG", language);
        }
        var said = start(locale, script, "list").out.lines().skip(1).findFirst().orElseThrow();
        assertEquals("LC_ALL=%s LC_CTYPE=%s".formatted(Objects.requireNonNullElse(allThen, ""),
                Objects.requireNonNullElse(charactersThen, "")), said);
    }

    /// A Java that prints its place on the machine, its locale and its arguments, a line each.
    private void java(String place, String version) throws IOException {
        Path home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Made up"
                JAVA_RUNTIME_VERSION="1.2.3"
                JAVA_VERSION="%s"
                JAVA_VERSION_DATE="2026-01-01"
                """.formatted(version));
        runnable(home.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit; fi
                echo '%s'
                echo "LC_ALL=$LC_ALL LC_CTYPE=$LC_CTYPE"
                for argument do printf '%%s\\n' "$argument"; done
                """.formatted(version, place));
    }

    private static void runnable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Said start(Map<String, String> environment, Path file, String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("/bin/sh", "-c", "exec \"$@\"", "sh", file.toString()),
                Stream.of(arguments)).toList();
        Path out = Files.createTempFile(machine, "out", "");
        Path err = Files.createTempFile(machine, "err", "");
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", machine + "/home", "MACHINE",
                machine.toString(), "JAVA_HOME", ""));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the script did not end");
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
