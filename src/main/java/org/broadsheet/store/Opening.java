package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What happens to the file before it is used: it is looked at, set aside when it is damaged, made when it is missing,
/// brought up to date when it is older. A process that is killed half-way finds everything as it was, or done.
final class Opening {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final ReentrantLock DOOR = new ReentrantLock();
    private static final String[] PARTS = {"", "-wal", "-shm"};

    private final Path file;
    private final boolean alone;

    private Opening(Path profile, boolean alone) {
        this.file = profile.resolve("news.db");
        this.alone = alone;
    }

    /// The file, ready, and where the damaged one was put if there was one.
    record Ready(Path file, @Nullable Path setAside, Presence presence) {}

    static Ready open(Path profile) {
        DOOR.lock();
        try {
            Files.createDirectories(profile);
            var presence = Presence.enter(profile);
            var done = false;
            try {
                var opening = new Opening(profile, presence.alone());
                var setAside = opening.prepare();
                presence.settle();
                done = true;
                return new Ready(opening.file, setAside, presence);
            } finally {
                if (!done) {
                    presence.close();
                }
            }
        } catch (IOException failure) {
            throw StoreException.of(failure, profile);
        } finally {
            DOOR.unlock();
        }
    }

    private @Nullable Path prepare() throws IOException {
        if (!Files.exists(file) && Files.exists(beside(".saved"))) {
            putAside(); // killed in the middle of the last steps of replace: the old log must not meet the new file
            Files.move(beside(".saved"), file);
        }
        var damage = damage();
        if (damage.isEmpty()) {
            if (Files.exists(file)) {
                migrate(file);
            } else {
                Files.move(made(), file);
            }
            Files.deleteIfExists(Database.suspect(file));
            return null;
        }
        if (!alone) {
            throw new StoreException(Sentences.say("damaged.open", file, damage.get()));
        }
        return replace();
    }

    /// What is wrong with the file, if anything. Throws when it is from a later Broadsheet.
    ///
    /// A quick_check reads the whole file, seconds for a large one, so it is done only where there is reason to doubt:
    /// the last process did not close the file (its WAL is still there and no one is using it), or it met damage while
    /// running. Reading the schema is done always; it notices what is no database, what was cut off, and what is not ours.
    private Optional<String> damage() throws IOException {
        var wal = beside("-wal");
        if (!Files.exists(file)) {
            return Files.exists(wal) ? Optional.of(Sentences.say("damage.log")) : Optional.empty();
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(Sentences.say("folder", file));
        }
        if (Files.size(file) == 0) {
            return Optional.of(Sentences.say("damage.empty"));
        }
        refuseNewer(Header.version(file));
        var doubt = alone && (Files.exists(Database.suspect(file)) || (Files.exists(wal) && Files.size(wal) > 0));
        try (var session = Session.open(file, "")) {
            session.execute("PRAGMA busy_timeout = 10000");
            return damage(session, doubt);
        } catch (SQLException failure) {
            if (StoreException.damaged(failure) || malformed(failure)) {
                return Optional.of(String.valueOf(failure.getMessage()));
            }
            throw StoreException.of(failure, file);
        }
    }

    private Optional<String> damage(Session session, boolean doubt) throws SQLException {
        long version = session.number("PRAGMA user_version");
        long tables = session.number("SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && session.number("PRAGMA application_id") != Schema.APPLICATION) {
            return Optional.of(Sentences.say("damage.other"));
        }
        refuseNewer(version);
        if (version == Schema.VERSION && !Schema.missing(session).isEmpty()) {
            return Optional.of(Sentences.say("damage.lacks", String.join(", ", Schema.missing(session))));
        }
        if (doubt) {
            var answer = session.one("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("");
            return answer.equals("ok") ? Optional.empty() : Optional.of(answer);
        }
        return Optional.empty();
    }

    /// SQLite gives a schema it cannot parse as a plain error in some places.
    private static boolean malformed(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("malformed");
    }

    private void refuseNewer(long version) {
        if (version > Schema.VERSION) {
            throw new StoreException(Sentences.say("newer", file));
        }
    }

    private static void migrate(Path file) {
        try (var session = Database.writer(file)) {
            Schema.migrate(session);
        } catch (SQLException failure) {
            throw StoreException.of(failure, file);
        }
    }

    /// Saves what can be read into a new file, and only then puts the damaged one aside and the new one in its place.
    private Path replace() throws IOException {
        var making = made();
        Salvage.into(making, file);
        Files.move(making, beside(".saved"), StandardCopyOption.REPLACE_EXISTING);
        var aside = putAside();
        Files.move(beside(".saved"), file);
        Files.deleteIfExists(Database.suspect(file));
        return aside;
    }

    /// An empty file of this version under another name: under its own name there is never half a file.
    private Path made() throws IOException {
        for (var part : PARTS) {
            Files.deleteIfExists(beside(".saving" + part));
        }
        migrate(beside(".saving"));
        return beside(".saving");
    }

    private Path putAside() throws IOException {
        var aside = free(beside(".damaged-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault()))));
        for (var part : PARTS) {
            if (Files.exists(beside(part))) {
                Files.move(beside(part), aside.resolveSibling(aside.getFileName() + part));
            }
        }
        return aside;
    }

    private static Path free(Path wished) {
        var path = wished;
        for (int n = 2; Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + "-wal")); n++) {
            path = wished.resolveSibling(wished.getFileName() + "-" + n);
        }
        return path;
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
