package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.MADE_BY_READER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Picture files that no article shows any more. A file goes only within a transaction that has seen that no row names it,
/// and whoever keeps a picture looks within his own whether its file is still there: so neither another thread nor another
/// process loses one, and a kill leaves at worst a file that goes the next time.
final class Orphans {
    private static final int AT_ONCE = 100;
    /// A file that is being written is named otherwise; older than this, its writer was killed.
    private static final Duration UNFINISHED = Duration.ofHours(1);

    private final Database database;
    private final Path folder;

    Orphans(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /// Takes away rows and files of pictures that no article names any more. The rows are gone for good, power cut or not,
    /// before their files go.
    /// @return the files that went
    List<Path> letGo() {
        var rows = database.change(MADE_BY_READER, session -> session.query("""
                DELETE FROM picture_file WHERE NOT EXISTS (SELECT 1 FROM picture WHERE picture.sha256 = picture_file.sha256)
                RETURNING sha256
                """, row -> row.getString(1)));
        return delete(rows.stream().map(sha256 -> folder.resolve(sha256.substring(0, 2)).resolve(sha256)).toList());
    }

    /// Files in the folder of pictures that no row names, also those whose writer was killed.
    List<Path> found() {
        var orphans = new ArrayList<Path>();
        try (var shelves = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            for (var shelf : shelves.filter(Files::isDirectory).toList()) {
                orphans.addAll(foundOn(shelf));
            }
        } catch (IOException failure) {
            throw StoreException.of(failure, folder);
        }
        return orphans;
    }

    private List<Path> foundOn(Path shelf) throws IOException {
        var prefix = shelf.getFileName().toString();
        var known = new HashSet<>(database.query("SELECT sha256 FROM picture_file WHERE substr(sha256, 1, 2) = ? AND sha256 >= ? AND sha256 < ?",
                row -> row.getString(1), prefix, prefix, prefix + "g"));
        try (var files = Files.list(shelf)) {
            return files.filter(file -> !known.contains(file.getFileName().toString()) && Files.isRegularFile(file) && finished(file)).toList();
        }
    }

    private static boolean finished(Path file) {
        try {
            return !file.getFileName().toString().startsWith("making")
                    || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(UNFINISHED));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /// Takes these away; one that is named by a row meanwhile stays.
    /// @return those that went
    List<Path> delete(List<Path> files) {
        var gone = new ArrayList<Path>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            var some = files.subList(from, Math.min(from + AT_ONCE, files.size()));
            database.write(MADE_BY_READER, session -> {
                for (var file : some) {
                    if (session.number("SELECT count(*) FROM picture_file WHERE sha256 = ?", file.getFileName().toString()) == 0) {
                        delete(file);
                        gone.add(file);
                    }
                }
            });
        }
        return gone;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw StoreException.of(failure, file);
        }
    }
}
