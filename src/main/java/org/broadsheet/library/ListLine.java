package org.broadsheet.library;

import org.jspecify.annotations.Nullable;

/// A line of a list of subscriptions, and what becomes of it when the list is taken over.
/// @param depth  how many folders it stands in, in the list
/// @param detail its address, or what stands there in place of one; empty for a folder
/// @param note   a sentence about it, without its full stop; absent: there is nothing to say
public record ListLine(int depth, Kind kind, String title, String detail, @Nullable String note) {
    /// What it is.
    public enum Kind {
        FOLDER,
        /// Another list, which tells what stands in this folder, and is kept in step with.
        LIST,
        /// A feed that is not subscribed to.
        NEW,
        /// One that is.
        KNOWN,
        /// One that stands further up in the list already.
        TWICE,
        /// What cannot be subscribed to.
        REFUSED
    }

    /// Whether it can be taken over by itself.
    public boolean offered() {
        return kind == Kind.NEW || kind == Kind.TWICE || kind == Kind.LIST;
    }
}
