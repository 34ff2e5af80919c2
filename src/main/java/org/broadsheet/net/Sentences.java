package org.broadsheet.net;

import org.broadsheet.words.Phrases;

/// What the network tells to a reader. Any thread.
final class Sentences {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.net.sentences");

    private Sentences() {}

    /// A sentence or a part of one, with values in it.
    static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }
}
