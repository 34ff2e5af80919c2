package org.broadsheet.library;

import org.jspecify.annotations.Nullable;

/// How fetching the older articles of a section ended.
public sealed interface Older {
    /// It came to an end of its own.
    /// @param outcome   `fresh` are the older articles; its error says what broke it off, and what came before that stays
    /// @param documents read; none: the feed names none
    /// @param more      whether the feed names still older ones, to be asked for next time
    record Brought(Outcome outcome, int documents, boolean more) implements Older {
        /// In a sentence for the reader, without its full stop.
        public String sentence() {
            @Nullable String error = outcome.error();
            if (documents == 0) {
                return error == null ? "This feed names no older articles" : "No older articles came: " + error;
            }
            var came = switch (outcome.fresh()) {
                case 0 -> "No older articles";
                case 1 -> "One older article";
                default -> outcome.fresh() + " older articles";
            } + (documents == 1 ? " in one document" : " in " + documents + " documents");
            return came + (error != null ? "; then: " + error : more ? "; there are more" : "; there are no more");
        }
    }

    /// A refresh of the same store is running, in this process or another; nothing was done.
    record Busy() implements Older {}
}
