package org.broadsheet.view.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the window says, in the language of the program. An underscore stands before a label's access letter.
public final class Labels {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.broadsheet.view.command.labels");

    /// Dates and numbers go with the words around them: in the reader's own way only where that is the same language.
    public static final Locale LOCALE = Locale.getDefault().getLanguage().equals(language()) ? Locale.getDefault()
            : Locale.forLanguageTag(language());

    private Labels() {}

    private static String language() {
        var tag = BUNDLE.getLocale().getLanguage();
        return tag.isEmpty() ? "en" : tag;
    }

    /// A sentence or word of the bundle, with values in it.
    public static String say(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), LOCALE).format(values);
    }

    /// A command's name, with its access letter marked.
    public static String marked(Command command) {
        return BUNDLE.getString(command.id());
    }

    /// A menu's name, with its access letter marked.
    public static String marked(Command.Menu menu) {
        return BUNDLE.getString(menu.id());
    }

    /// A command's name.
    public static String plain(Command command) {
        return marked(command).replace("_", "");
    }

    /// A menu's name.
    public static String plain(Command.Menu menu) {
        return marked(menu).replace("_", "");
    }
}
