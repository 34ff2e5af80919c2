package org.broadsheet.view.window;

import java.time.Duration;
import java.util.ArrayList;
import org.broadsheet.library.Advance;
import org.broadsheet.view.command.Labels;

/// How far a refresh has come, in words.
final class AdvanceSentence {
    private static final int TEN = 10;

    private AdvanceSentence() {}

    static String of(Advance advance) {
        var parts = new ArrayList<String>();
        parts.add(Labels.say("refreshing", advance.answered(), advance.sections()));
        if (advance.fresh() > 0) {
            parts.add(Labels.say("refreshing.new", advance.fresh()));
        }
        if (advance.pages() + advance.pictures() > 0) {
            parts.add(advance.pictures() == 0 ? Labels.say("refreshing.pages", advance.pages())
                    : advance.pages() == 0 ? Labels.say("refreshing.pictures", advance.pictures())
                    : Labels.say("refreshing.both", advance.pages(), advance.pictures()));
        }
        if (advance.remaining() != null) {
            parts.add(remaining(advance.remaining()));
        }
        return String.join(" \u00b7 ", parts);
    }

    /// Rounded up, and the more the longer it is: a guess should not look like a measurement.
    private static String remaining(Duration left) {
        long seconds = left.toSeconds() + 1;
        if (seconds <= TEN) {
            return Labels.say("remaining.moments");
        }
        return seconds <= 60 ? Labels.say("remaining.seconds", (seconds + TEN - 1) / TEN * TEN)
                : seconds <= 3600 ? Labels.say("remaining.minutes", (seconds + 59) / 60) : Labels.say("remaining.hours");
    }
}
