package org.broadsheet.view.reading;

import java.util.Locale;
import org.broadsheet.words.Phrases;

/// What the article pane itself says.
final class Words {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.view.reading.article");

    static final Locale LOCALE = PHRASES.locale();

    private Words() {}

    static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }
}
