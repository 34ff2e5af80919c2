package org.broadsheet.view.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.Languages;
import org.broadsheet.words.Phrases;

/// What the window says, in the language of the program. An underscore stands before a label's access letter.
public final class Labels {
    private static final Phrases PHRASES = new Phrases("org.broadsheet.view.command.labels");

    /// A character that stands in no text.
    private static final char GUARD = '\uFDD0';

    /// How dates and numbers are written among the window's words.
    public static final Locale LOCALE = PHRASES.locale();

    /// The place of a key in a sentence: that of a command, `[edit.undo]`, or one that is always the same, `[Mod+Z]`.
    private static final Pattern KEY = Pattern.compile("\\[([^\\]\\s]+)]");
    private static final Map<String, Command> BY_ID = Arrays.stream(Command.values()).collect(Collectors.toMap(Command::id, command -> command));
    private static final AtomicReference<Keying> KEYING = new AtomicReference<>(Keying.USUAL);

    /// Whether the window runs from right to left, as its words are read.
    public static final boolean RIGHT_TO_LEFT = Languages.rightToLeft(LOCALE);

    /// The order in which names stand in its lists.
    public static final Comparator<String> ORDER = Languages.order(LOCALE);

    private Labels() {}

    /// Has sentences name the keys of commands as these have them, from now on: there is one keyboard, as there is one language.
    public static void use(Keying keying) {
        KEYING.set(keying);
    }

    /// A sentence or word of the bundle, with values in it, and with the keys in force of the commands that it names.
    public static String say(String key, Object... values) {
        // Brackets that come with a value name no command.
        var guarded = Arrays.stream(values).map(value -> value instanceof String text ? text.replace('[', GUARD) : value).toArray();
        return KEY.matcher(PHRASES.say(key, guarded)).replaceAll(mark -> Matcher.quoteReplacement(key(mark))).replace(GUARD, '[');
    }

    private static String key(MatchResult mark) {
        var command = BY_ID.get(mark.group(1));
        return command != null ? key(command) : Keys.read(mark.group(1)).map(Keys::shown).orElse(mark.group());
    }

    /// The key that does it; where there is none, its place in the menus.
    public static String key(Command command) {
        return KEYING.get().keys(command).stream().findFirst().map(Keys::shown)
                .orElseGet(() -> say("menu.within", plain(command.menu()), title(command)));
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
