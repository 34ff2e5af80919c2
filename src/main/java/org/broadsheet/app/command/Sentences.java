package org.broadsheet.app.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.broadsheet.words.Phrases;

/// What the commands say to people. What they print for programs is English wherever they run. Any thread.
final class Sentences {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.app.command.sentences");

    private Sentences() {}

    /// A sentence or a part of one, with values in it.
    static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }

    /// How a moment is written among them, in the zone of the machine.
    /// @param key of its pattern
    static DateTimeFormatter time(String key) {
        return DateTimeFormatter.ofPattern(PHRASES.line(key), PHRASES.locale()).withZone(ZoneId.systemDefault());
    }
}
