package org.broadsheet.library;

import java.util.Optional;
import org.broadsheet.news.Standing;

/// What a reader is told of an address before he subscribes to it.
public final class StandingWords {
    private StandingWords() {}

    /// Empty where there is nothing to say: somebody found news there within the last year.
    public static Optional<String> of(Standing standing) {
        return switch (standing) {
            case LIVE -> Optional.empty();
            case LISTED, OLD -> Optional.of(Sentences.say("standing." + standing));
        };
    }
}
