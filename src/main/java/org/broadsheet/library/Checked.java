package org.broadsheet.library;

/// What a feed of a list answered when it was asked.
/// @param place of its line
/// @param note  a sentence, without its full stop
public record Checked(int place, Verdict verdict, String note) {
    /// What to think of it.
    public enum Verdict {
        /// A feed.
        ALIVE,
        /// A feed that has moved for good; once subscribed to it is followed.
        MOVED,
        /// It gave no answer that could be used, but may another time.
        DOUBTFUL,
        /// There is nothing, or something else than a feed.
        DEAD
    }
}
