package org.broadsheet.view.reading;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the article pane itself says, in the language of the program.
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.broadsheet.view.reading.article");

    /// Dates and numbers go with the words around them: in the reader's own way only where that is the same language.
    static final Locale LOCALE = Locale.getDefault().getLanguage().equals(language()) ? Locale.getDefault()
            : Locale.forLanguageTag(language());

    private Words() {}

    private static String language() {
        var tag = BUNDLE.getLocale().getLanguage();
        return tag.isEmpty() ? "en" : tag;
    }

    static String say(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), LOCALE).format(values);
    }
}
