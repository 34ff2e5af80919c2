package org.broadsheet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// The machine failed us: disk full, file damaged, no permission. The message is a sentence for the reader; what was
/// stored before is unharmed. Caught at the top alone.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String sentence) {
        super(sentence);
    }

    StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static StoreException of(SQLException failure, Path file) {
        return new StoreException(switch (code(failure)) {
            case SQLITE_FULL -> Sentences.say("full", file);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Sentences.say("damaged", file);
            case SQLITE_BUSY, SQLITE_LOCKED -> Sentences.say("busy", file);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Sentences.say("closed", file);
            default -> Sentences.say("unread", file, String.valueOf(failure.getMessage()));
        }, failure);
    }

    static StoreException of(IOException failure, Path file) {
        var full = String.valueOf(failure.getMessage()).contains("No space left");
        return new StoreException(full ? Sentences.say("full", file) : Sentences.say("file", file, String.valueOf(failure.getMessage())), failure);
    }

    static boolean damaged(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    /// Whether a row breaks the rules of its table.
    static boolean ruleBroken(SQLException failure) {
        return code(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    /// The primary code: an extended one carries it in its low byte.
    private static SQLiteErrorCode code(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }
}
