package org.broadsheet.markup;

import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// How a line at the end or the start of an article is read.
/// @param signOff what it says; absent exactly when the kind is [Kind#NONE]
public record Line(Kind kind, @Nullable SignOff signOff) {
    static final Line NONE = new Line(Kind.NONE, null);

    /// What a line is.
    public enum Kind {
        /// A compact mark: `jm/rc (Reuters, AP)`.
        SIGNOFF("signoff"),
        /// An attribution in words: "With additional reporting by AFP".
        CREDIT("credit"),
        /// `Berlin (dpa) -`
        DATELINE("dateline"),
        /// Part of the text.
        NONE("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// As the command line writes it.
        public String label() {
            return label;
        }
    }
}
