package org.broadsheet.feed;

import org.broadsheet.words.Phrases;

/// What is said of a feed or a list to a reader. Any thread.
final class Sentences {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.feed.sentences");

    private Sentences() {}

    /// A sentence or a part of one, with values in it.
    static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }
}
