package org.broadsheet.view.command;

import java.util.Locale;
import org.broadsheet.words.Phrases;

/// What the window says, in the language of the program. An underscore stands before a label's access letter.
public final class Labels {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.view.command.labels");

    /// How dates and numbers are written among the window's words.
    public static final Locale LOCALE = PHRASES.locale();

    private Labels() {}

    /// A sentence or word of the bundle, with values in it.
    public static String say(String key, Object... values) {
        return PHRASES.say(key, values);
    }

    /// A command's name, with its access letter marked.
    public static String marked(Command command) {
        return PHRASES.line(command.id());
    }

    /// A menu's name, with its access letter marked.
    public static String marked(Command.Menu menu) {
        return PHRASES.line(menu.id());
    }

    /// A command's name.
    public static String plain(Command command) {
        return marked(command).replace("_", "");
    }

    /// A command's name as the title of the window that it opens: without the dots that announce one.
    public static String title(Command command) {
        return plain(command).replace("\u2026", "");
    }

    /// A menu's name; of one that opens from another, both.
    public static String plain(Command.Menu menu) {
        var name = marked(menu).replace("_", "");
        return menu.within().map(outer -> say("menu.within", plain(outer), name)).orElse(name);
    }
}
