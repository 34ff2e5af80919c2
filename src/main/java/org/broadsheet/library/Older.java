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
                return error == null ? Sentences.say("older.none-named") : Sentences.say("older.none-came", error);
            }
            var came = Sentences.say("older.came", outcome.fresh(), documents);
            return error != null ? Sentences.say("older.then", came, error) : Sentences.say("older.more", came, more ? 1 : 0);
        }
    }

    /// A refresh of the same store is running, in this process or another; nothing was done.
    record Busy() implements Older {}
}
