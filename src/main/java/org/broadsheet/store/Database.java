package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The file's connections: several to read, one to write, which threads take in turn. In WAL a reader never waits for
/// the writer. Other processes are waited for by SQLite itself.
///
/// The writer is one connection for both kinds of writing, because then `PRAGMA data_version` on it changes only when
/// another process has written.
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLISECONDS = 10_000;

    private final Path file;
    private final BooleanSupplier forbidden;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Session> readers = new ConcurrentLinkedDeque<>();
    private volatile long version;
    private volatile boolean closed;

    /// What is done in one transaction.
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /// What is done in one transaction and gives nothing.
    interface Deed {
        void on(Session session) throws SQLException;
    }

    /// Whether a power cut may take the last of it.
    enum Worth {
        /// Synced before a commit returns.
        MADE_BY_READER("PRAGMA synchronous = FULL"),
        /// Can be fetched again: consistent after a power cut, though the newest may be missing.
        FETCHED("PRAGMA synchronous = NORMAL");

        private final String pragma;

        Worth(String pragma) {
            this.pragma = pragma;
        }
    }

    /// @param forbidden whether the calling thread is one that must not wait
    Database(Path file, BooleanSupplier forbidden) {
        this.file = file;
        this.forbidden = forbidden;
        try {
            writer = writer(file);
            version = writer.number("PRAGMA data_version");
        } catch (SQLException failure) {
            throw StoreException.of(failure, file);
        }
    }

    static Session writer(Path file) throws SQLException {
        var session = Session.open(file, "");
        try {
            session.execute("PRAGMA busy_timeout = " + BUSY_MILLISECONDS);
            session.execute("PRAGMA page_size = 16384"); // takes effect in a new file alone; half the size at 4096
            session.execute("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA foreign_keys = ON");
            session.execute("PRAGMA recursive_triggers = ON");
            session.execute("PRAGMA journal_size_limit = 67108864");
            return session;
        } catch (SQLException failure) {
            session.close();
            throw failure;
        }
    }

    <T> List<T> query(String sql, Session.Row<T> row, @Nullable Object... values) {
        return read(session -> session.query(sql, row, values));
    }

    <T> Optional<T> one(String sql, Session.Row<T> row, @Nullable Object... values) {
        return read(session -> session.one(sql, row, values));
    }

    /// Reads on a connection of its own, all of it from one moment.
    <T> T read(Work<T> work) {
        refuse();
        reading.acquireUninterruptibly();
        try {
            refuse();
            var session = borrow();
            var done = false;
            try {
                session.execute("BEGIN");
                var result = work.on(session);
                session.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (done) {
                    readers.push(session);
                } else {
                    session.close();
                }
            }
        } catch (SQLException failure) {
            throw failed(failure);
        } finally {
            reading.release();
        }
    }

    private Session borrow() throws SQLException {
        var idle = readers.poll();
        if (idle != null) {
            return idle;
        }
        var session = Session.open(file, "");
        session.execute("PRAGMA busy_timeout = " + BUSY_MILLISECONDS);
        session.execute("PRAGMA query_only = ON");
        return session;
    }

    void write(Worth worth, Deed deed) {
        change(worth, session -> {
            deed.on(session);
            return true;
        });
    }

    /// Writes all of it or, when anything fails, nothing.
    <T> T change(Worth worth, Work<T> work) {
        refuse();
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction within a transaction");
        }
        writing.lock();
        try {
            refuse();
            writer.execute(worth.pragma);
            writer.execute("BEGIN IMMEDIATE");
            var done = false;
            try {
                var result = work.on(writer);
                writer.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack();
                }
            }
        } catch (SQLException failure) {
            throw failed(failure);
        } finally {
            writing.unlock();
        }
    }

    private void rollBack() {
        try {
            writer.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite rolls back by itself after the graver errors, and then has no transaction to end.
        }
    }

    /// A number that is another one after another process has written. Never waits for a writer in this process.
    long version() {
        refuse();
        if (writing.tryLock()) {
            try {
                version = writer.number("PRAGMA data_version");
            } catch (SQLException failure) {
                throw failed(failure);
            } finally {
                writing.unlock();
            }
        }
        return version;
    }

    /// A damaged file is looked through at the next start, however cleanly this one ends.
    private StoreException failed(SQLException failure) {
        if (StoreException.damaged(failure)) {
            try {
                Files.writeString(suspect(file), "");
            } catch (IOException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
        }
        return StoreException.of(failure, file);
    }

    /// The mark that damage was met while running.
    static Path suspect(Path file) {
        return file.resolveSibling(file.getFileName() + ".suspect");
    }

    private void refuse() {
        if (forbidden.getAsBoolean()) {
            throw new IllegalStateException("the store was asked on a thread that must not wait");
        }
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    /// Waits for what is under way. The last to leave the file takes its WAL in.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            closed = true;
            for (var session : readers) {
                session.close();
            }
            writer.close();
        } catch (SQLException failure) {
            throw StoreException.of(failure, file);
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }
}
