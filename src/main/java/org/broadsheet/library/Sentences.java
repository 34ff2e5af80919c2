package org.broadsheet.library;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.broadsheet.words.Phrases;

/// What the library says to a reader. Any thread.
final class Sentences {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.library.sentences");

    private Sentences() {}

    /// A sentence or a part of one, with values in it.
    static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }

    /// How a moment of these days is written among them, in the zone of the machine.
    static DateTimeFormatter time() {
        return DateTimeFormatter.ofPattern(PHRASES.line("failure.time"), PHRASES.locale()).withZone(ZoneId.systemDefault());
    }
}
