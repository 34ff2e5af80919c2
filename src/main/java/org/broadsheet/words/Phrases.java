package org.broadsheet.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a part of the program says to a reader, from its resource bundle, in the language of the program. Any thread.
public final class Phrases {
    private final ResourceBundle bundle;
    private final Locale locale;

    /// @param bundle its name: the package, a full stop, and the name of the file
    public Phrases(String bundle) {
        this.bundle = ResourceBundle.getBundle(bundle);
        var language = this.bundle.getLocale().getLanguage();
        var spoken = language.isEmpty() ? "en" : language;
        // Dates and numbers go with the words around them: in the reader's own way only where that is the same language.
        locale = Locale.getDefault().getLanguage().equals(spoken) ? Locale.getDefault() : Locale.forLanguageTag(spoken);
    }

    /// How dates and numbers are written among these phrases.
    public Locale locale() {
        return locale;
    }

    /// A sentence or word, with values in it.
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /// A line of the bundle as it stands there.
    public String line(String key) {
        return bundle.getString(key);
    }
}
