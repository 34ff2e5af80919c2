package org.broadsheet.store;

import static org.broadsheet.store.Database.Worth.FETCHED;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Shortfall;
import org.jspecify.annotations.Nullable;

/// Pictures as they came: files named for the SHA-256 of their bytes, each once, however many articles show it; and the
/// tables `picture` and `picture_file`, which name them. A file is on the disk for good before a row names it.
public final class PictureFiles {
    private final Database database;
    private final Path folder;
    private final Orphans orphans;

    PictureFiles(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.orphans = new Orphans(database, folder);
    }

    /// Keeps a picture of an article. Nothing is noted when the article is gone.
    /// @return the SHA-256 of its bytes, in hex
    public String keep(EntryId entry, URI address, byte[] bytes, String mediaType, int widthPx, int heightPx) {
        var sha256 = sha256(bytes);
        store(sha256, bytes);
        database.write(FETCHED, session -> {
            session.run("""
                    INSERT OR IGNORE INTO picture_file (sha256, media_type, width_px, height_px, size) VALUES (?, ?, ?, ?, ?)
                    """, sha256, mediaType, widthPx, heightPx, bytes.length);
            note(session, entry, address, sha256, null);
            store(sha256, bytes);
        });
        return sha256;
    }

    /// Done before a row names it, and again within the transaction: meanwhile it may have gone as an orphan.
    private void store(String sha256, byte[] bytes) {
        try {
            write(sha256, bytes);
        } catch (IOException failure) {
            throw StoreException.of(failure, file(sha256));
        }
    }

    /// Looks through the whole store, and puts right what can be where that is wished.
    Checked check(boolean repair) {
        return new Checking(database, this, orphans, repair).check();
    }

    /// Lets go of pictures that no article shows any more.
    public void letOrphansGo() {
        orphans.letGo();
    }

    /// Lets go also of files that nobody ever named, as a kill may leave them. Looks through the whole folder.
    /// @return how many went
    public int sweep() {
        return orphans.letGo().size() + orphans.delete(orphans.found()).size();
    }

    /// Notes that a picture of an article could not be had. Where that will last it is not wanted again.
    public void failed(EntryId entry, URI address, Shortfall why) {
        database.write(FETCHED, session -> note(session, entry, address, null, why));
    }

    private static void note(Session session, EntryId entry, URI address, @Nullable String sha256,
            @Nullable Shortfall why) throws SQLException {
        var cause = why == null ? null : why.cause().name();
        var told = why == null ? null : why.told();
        var lasting = why != null && why.cause().lasting();
        session.run("""
                INSERT INTO picture (entry, address, position, lead, sha256, failed, shortfall, trouble)
                SELECT id, ?2, (SELECT count(*) FROM picture WHERE entry = ?1), FALSE, ?3, ?4, ?5, ?6 FROM entry WHERE id = ?1
                    ON CONFLICT (entry, address) DO UPDATE SET sha256 = excluded.sha256, failed = excluded.failed,
                       shortfall = excluded.shortfall, trouble = excluded.trouble
                """, entry, address, sha256, lasting ? String.valueOf(told) : null, cause, told);
        Articles.weigh(session, entry.number());
    }

    /// The picture that an article shows from this address, if it is held.
    public Optional<StoredPicture> of(EntryId entry, URI address) {
        return database.one("""
                SELECT picture_file.* FROM picture JOIN picture_file USING (sha256)
                 WHERE picture.entry = ? AND picture.address = ?
                """, this::stored, entry, address);
    }

    /// The pictures of an article that are held, by their addresses.
    public Map<URI, StoredPicture> of(EntryId entry) {
        var held = new HashMap<URI, StoredPicture>();
        database.query("""
                SELECT picture.address, picture_file.* FROM picture JOIN picture_file USING (sha256) WHERE picture.entry = ?
                """, row -> Map.entry(URI.create(row.getString("address")), stored(row)), entry).forEach(one -> held.put(one.getKey(), one.getValue()));
        return held;
    }

    /// Why a picture of an article is not held, if that was tried.
    public Optional<String> trouble(EntryId entry, URI address) {
        return database.one("SELECT trouble FROM picture WHERE entry = ? AND address = ? AND sha256 IS NULL AND trouble IS NOT NULL",
                row -> row.getString("trouble"), entry, address);
    }

    public Optional<StoredPicture> of(String sha256) {
        return database.one("SELECT * FROM picture_file WHERE sha256 = ?", this::stored, sha256);
    }

    /// Its bytes; empty when the file is missing.
    public Optional<byte[]> bytes(StoredPicture picture) {
        try {
            return Files.exists(picture.file()) ? Optional.of(Files.readAllBytes(picture.file())) : Optional.empty();
        } catch (IOException failure) {
            throw StoreException.of(failure, picture.file());
        }
    }

    private StoredPicture stored(ResultSet row) throws SQLException {
        var sha256 = row.getString("sha256");
        return new StoredPicture(sha256, row.getString("media_type"), row.getInt("width_px"), row.getInt("height_px"),
                file(sha256));
    }

    Path file(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private void write(String sha256, byte[] bytes) throws IOException {
        var file = file(sha256);
        if (Files.exists(file) && Files.size(file) == bytes.length) {
            return;
        }
        var shelf = shelf(sha256);
        var made = !Files.exists(shelf);
        Files.createDirectories(shelf);
        var making = Files.createTempFile(shelf, "making", "");
        try {
            try (var out = new FileOutputStream(making.toFile())) { // a channel would break when the thread is interrupted
                out.write(bytes);
                out.getFD().sync();
            }
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(making);
        }
        sync(shelf);
        if (made) {
            sync(folder);
        }
    }

    /// A file's name is the folder's; without this a power cut may take it. Windows knows no such thing.
    private static void sync(Path folder) throws IOException {
        var interrupted = Thread.interrupted();
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (ClosedByInterruptException hurried) {
            interrupted = true; // in this very moment; a refresh that is stopped interrupts once
            Thread.interrupted();
            sync(folder);
        } catch (AccessDeniedException notOnThisSystem) {
            // the name is as safe as the system makes it
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
