package org.broadsheet.news;

import org.jspecify.annotations.Nullable;

/// Why an article is not complete.
/// @param told what happened, a sentence whose first word is fit for a test: `http 404 https://…: …`; absent when nothing was
///             tried, or there is nothing more to say
public record Shortfall(Cause cause, @Nullable String told) {
    /// What keeps it so.
    public enum Cause {
        /// Its page or a picture is still to be fetched.
        NOT_FETCHED(Ends.WITH_THE_NEXT_TRY),
        /// That was tried, and there was no answer that could be used; it is tried again.
        NOT_REACHED(Ends.WITH_THE_NEXT_TRY),
        /// As many bytes came, or are held, as the reader allows.
        OVER_BUDGET(Ends.WITH_THE_NEXT_TRY),
        /// The server does not give out its page, or a picture.
        REFUSED(Ends.NEVER_BY_ITSELF),
        /// Whoever wants to read on must sign in or pay.
        SUBSCRIPTION(Ends.NEVER_BY_ITSELF),
        /// Its page came, and no article was found on it.
        NO_ARTICLE(Ends.NEVER_BY_ITSELF),
        /// What stands at the address of a picture cannot be shown.
        NO_PICTURE(Ends.NEVER_BY_ITSELF),
        /// The reader wants no full text in its section.
        TEXT_UNWANTED(Ends.AS_THE_READER_CHOOSES),
        /// The reader wants no pictures in its section.
        PICTURES_UNWANTED(Ends.AS_THE_READER_CHOOSES);

        private enum Ends { WITH_THE_NEXT_TRY, NEVER_BY_ITSELF, AS_THE_READER_CHOOSES }

        private final Ends ends;

        Cause(Ends ends) {
            this.ends = ends;
        }

        /// Whether asking again would bring the same: it is done only when the article has changed, or the reader says so.
        public boolean lasting() {
            return ends == Ends.NEVER_BY_ITSELF;
        }

        /// Whether the reader has it so on purpose; then nothing is missing.
        public boolean chosen() {
            return ends == Ends.AS_THE_READER_CHOOSES;
        }
    }
}
