package org.broadsheet.view.command;

import static org.broadsheet.view.command.Command.Menu.ARTICLE;
import static org.broadsheet.view.command.Command.Menu.EDIT;
import static org.broadsheet.view.command.Command.Menu.FILE;
import static org.broadsheet.view.command.Command.Menu.GO;
import static org.broadsheet.view.command.Command.Menu.HELP;
import static org.broadsheet.view.command.Command.Menu.LINKS;
import static org.broadsheet.view.command.Command.Menu.LISTS;
import static org.broadsheet.view.command.Command.Menu.ORDER;
import static org.broadsheet.view.command.Command.Menu.PANES;
import static org.broadsheet.view.command.Command.Menu.PARTS;
import static org.broadsheet.view.command.Command.Menu.PUBLISHERS;
import static org.broadsheet.view.command.Command.Menu.SECTION;
import static org.broadsheet.view.command.Command.Menu.SKIPS;
import static org.broadsheet.view.command.Command.Menu.VIEW;
import static org.broadsheet.view.command.Command.Place.ANYWHERE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of commands: a row each, in the order of the menus. Menus, keys, the sheet of keys and `broadsheet commands`
/// are printed from it; what a command does and when it is possible is bound in [Deeds]. Knows nothing of JavaFX.
///
/// Keys are written as in [Stroke]; `G T` is one after the other. Their meanings are those of other readers and of the
/// web; none needs AltGr, and no two stand for each other by their place on one country's keyboard.
public enum Command {
    REFRESH("refresh.all", FILE, ANYWHERE, "F5", "Mod+R", "Shift+R"),
    STOP("refresh.stop", FILE, ANYWHERE, "Shift+Esc"),
    PAUSE("refresh.pause", FILE, ANYWHERE, "Mod+Shift+F5"),
    OFFLINE("refresh.offline", FILE, ANYWHERE, "Mod+Shift+W"),
    MAKE_READY("ready.all", FILE, ANYWHERE, "Mod+Shift+O"),
    IMPORT("subscriptions.import", FILE, ANYWHERE, "Mod+O"),
    FOLLOW_LIST("list.subscribe", FILE, ANYWHERE, "Mod+Shift+B"),
    EXPORT("subscriptions.export", FILE, ANYWHERE, "Mod+Shift+S"),
    EXPORT_SHOWN("subscriptions.export-shown", FILE, ANYWHERE, "Mod+Shift+X"),
    EXPORT_LIST("list.export", FILE, ANYWHERE, "Mod+Shift+E"),
    ACTIVITY("activity.show", FILE, ANYWHERE, "Mod+J"),
    NETWORK("network.choices", FILE, ANYWHERE, "Mod+Shift+P"),
    QUIT("window.quit", FILE, ANYWHERE, "Mod+Q"),

    UNDO("edit.undo", EDIT, ANYWHERE, "Mod+Z"),
    REDO("edit.redo", EDIT, ANYWHERE, "Mod+Shift+Z", "Mod+Y"),
    COPY_PARAGRAPH("copy.paragraph", EDIT, ANYWHERE, "Mod+C"),
    COPY_ARTICLE("copy.article", EDIT, ANYWHERE, "Shift+C"),
    COPY_LINK("copy.link", EDIT, ANYWHERE, "Mod+Shift+C"),
    FIND("article.find", EDIT, ANYWHERE, "Mod+F"),
    FIND_NEXT("article.find-next", EDIT, ANYWHERE, "F3"),
    FIND_PREVIOUS("article.find-previous", EDIT, ANYWHERE, "Shift+F3"),
    FILTER("list.filter", EDIT, ANYWHERE, "F"),
    SEARCH("list.search", EDIT, ANYWHERE, "/", "Mod+Shift+F"),
    CHANGE_KEYS("keys.change", EDIT, ANYWHERE, "Mod+Shift+K"),
    SETTINGS("settings.show", EDIT, ANYWHERE, "Mod+,"),

    LARGER("article.larger", VIEW, ANYWHERE, "Mod+Plus"),
    SMALLER("article.smaller", VIEW, ANYWHERE, "Mod+Minus"),
    USUAL_SIZE("article.usual-size", VIEW, ANYWHERE, "Mod+0"),
    AS_SYSTEM("theme.system", VIEW, ANYWHERE),
    LIGHT("theme.light", VIEW, ANYWHERE),
    DARK("theme.dark", VIEW, ANYWHERE),
    ICONS("view.icons", VIEW, ANYWHERE),
    FULL_SCREEN("window.full-screen", VIEW, ANYWHERE, "F11"),

    NEXT("article.next", GO, ANYWHERE, "J"),
    PREVIOUS("article.previous", GO, ANYWHERE, "K"),
    NEXT_UNREAD("article.next-unread", GO, ANYWHERE, "N"),
    PREVIOUS_UNREAD("article.previous-unread", GO, ANYWHERE, "P"),
    NEXT_SECTION("section.next", GO, ANYWHERE, "Mod+PageDown"),
    PREVIOUS_SECTION("section.previous", GO, ANYWHERE, "Mod+PageUp"),
    NEXT_UNREAD_SECTION("section.next-unread", GO, ANYWHERE, "Shift+N"),
    PREVIOUS_UNREAD_SECTION("section.previous-unread", GO, ANYWHERE, "Shift+P"),
    TRAIL_BACK("trail.back", GO, ANYWHERE, "Alt+Left"),
    TRAIL_FORWARD("trail.forward", GO, ANYWHERE, "Alt+Right"),
    TODAY("list.today", LISTS, ANYWHERE, "G T"),
    UNREAD("list.unread", LISTS, ANYWHERE, "G U"),
    STARRED("list.starred", LISTS, ANYWHERE, "G S"),
    ALL("list.all", LISTS, ANYWHERE, "G A"),
    NOT_READY("list.not-ready", LISTS, ANYWHERE, "G R"),
    SKIP_CONTENT("skip.content", SKIPS, ANYWHERE, "Alt+1"),
    SKIP_MENU("skip.menu", SKIPS, ANYWHERE, "Alt+2"),
    SKIP_SITES("skip.sites", SKIPS, ANYWHERE, "Alt+3"),
    SKIP_SEARCH("skip.search", SKIPS, ANYWHERE, "Alt+4"),
    SECTIONS_PANE("pane.sections", PANES, ANYWHERE, "Mod+1"),
    CONTENTS_PANE("pane.contents", PANES, ANYWHERE, "Mod+2"),
    ARTICLE_PANE("pane.article", PANES, ANYWHERE, "Mod+3"),
    PANE_AFTER("pane.after", PANES, ANYWHERE, "Right"),
    PANE_BEFORE("pane.before", PANES, ANYWHERE, "Left"),
    NEXT_PANE("pane.next", PANES, ANYWHERE, "F6"),
    PREVIOUS_PANE("pane.previous", PANES, ANYWHERE, "Shift+F6"),
    BACK("go.back", GO, ANYWHERE, "Esc"),
    CALL_UP("go.call-up", GO, ANYWHERE, "Mod+K"),

    FIND_SECTION("section.find", Menu.SECTIONS, ANYWHERE, "G F"),

    CHOOSE_SECTIONS("section.choose", PUBLISHERS, ANYWHERE, "A"),
    TAKE_OVER("publishers.take-over", PUBLISHERS, ANYWHERE, "Mod+Shift+T"),
    SHARE("publishers.share", PUBLISHERS, ANYWHERE, "Mod+Shift+H"),

    ADD_SECTION("section.add", SECTION, ANYWHERE, "Mod+N"),
    REFRESH_SECTION("refresh.section", SECTION, ANYWHERE, "Shift+F5", "R"),
    FETCH_OLDER("section.older", SECTION, ANYWHERE),
    ALL_READ("list.all-read", SECTION, ANYWHERE, "Shift+A"),
    OLDER_READ("list.older-read", SECTION, ANYWHERE, "Shift+O"),
    SECTION_DETAILS("section.details", SECTION, ANYWHERE, "Mod+I", "Alt+Enter"),
    LOGIN("network.login", SECTION, ANYWHERE, "Mod+L"),
    CERTIFICATE("network.certificate", SECTION, ANYWHERE, "Mod+Shift+L"),
    FEEDS("feeds.show", SECTION, ANYWHERE, "Mod+Shift+I"),
    SECTION_CHOICES("section.choices", SECTION, ANYWHERE, "Mod+U"),
    CHOICES_FOR_ALL("choices.all", SECTION, ANYWHERE, "Mod+Shift+U"),
    NEW_FOLDER("folder.new", SECTION, ANYWHERE, "Mod+Shift+N"),
    FOLD_ALL("folder.fold-all", SECTION, ANYWHERE, "Mod+Shift+D"),
    RENAME("section.rename", SECTION, Place.SECTIONS, "F2"),
    MOVE_TO("section.move", ORDER, ANYWHERE, "Mod+Shift+M"),
    MOVE_UP("section.up", ORDER, Place.SECTIONS, "Mod+Shift+Up"),
    MOVE_DOWN("section.down", ORDER, Place.SECTIONS, "Mod+Shift+Down"),
    MOVE_IN("section.in", ORDER, Place.SECTIONS, "Mod+Shift+Right"),
    MOVE_OUT("section.out", ORDER, Place.SECTIONS, "Mod+Shift+Left"),
    REMOVE_SECTION("section.remove", SECTION, Place.SECTIONS, "Del"),

    OPEN("article.open", ARTICLE, ANYWHERE, "Enter", "O"),
    PAGE_ON("article.page-on", ARTICLE, ANYWHERE, "Space"),
    PAGE_BACK("article.page-back", ARTICLE, ANYWHERE, "Shift+Space"),
    MARK("article.mark", ARTICLE, ANYWHERE, "M", "U"),
    STAR("article.star", ARTICLE, ANYWHERE, "S"),
    BROWSER("article.browser", ARTICLE, ANYWHERE, "B", "V"),
    ARTICLE_DETAILS("article.details", ARTICLE, ANYWHERE, "D"),
    FETCH_PICTURES("article.fetch-pictures", ARTICLE, ANYWHERE, "Y"),
    NEXT_PARAGRAPH("article.next-paragraph", PARTS, ANYWHERE, "Mod+Down"),
    PREVIOUS_PARAGRAPH("article.previous-paragraph", PARTS, ANYWHERE, "Mod+Up"),
    NEXT_HEADING("article.next-heading", PARTS, ANYWHERE, "H"),
    PREVIOUS_HEADING("article.previous-heading", PARTS, ANYWHERE, "Shift+H"),
    NEXT_PICTURE("article.next-picture", PARTS, ANYWHERE, "I"),
    PREVIOUS_PICTURE("article.previous-picture", PARTS, ANYWHERE, "Shift+I"),
    CAPTION("article.caption", PARTS, ANYWHERE, "C"),
    HEADLINE("article.headline", PARTS, ANYWHERE, "T"),
    SIGN_OFF("article.sign-off", PARTS, ANYWHERE, "E"),
    ARTICLE_START("article.start", PARTS, Place.ARTICLE, "Home"),
    ARTICLE_END("article.end", PARTS, Place.ARTICLE, "End"),
    NUMBER_LINKS("link.numbers", LINKS, ANYWHERE, "."),
    LINK_1("link.1", LINKS, ANYWHERE, "1"),
    LINK_2("link.2", LINKS, ANYWHERE, "2"),
    LINK_3("link.3", LINKS, ANYWHERE, "3"),
    LINK_4("link.4", LINKS, ANYWHERE, "4"),
    LINK_5("link.5", LINKS, ANYWHERE, "5"),
    LINK_6("link.6", LINKS, ANYWHERE, "6"),
    LINK_7("link.7", LINKS, ANYWHERE, "7"),
    LINK_8("link.8", LINKS, ANYWHERE, "8"),
    LINK_9("link.9", LINKS, ANYWHERE, "9"),
    LINK_10("link.10", LINKS, ANYWHERE, "0"),

    HANDBOOK("help.handbook", HELP, ANYWHERE, "F1"),
    KEYS("help.keys", HELP, ANYWHERE, "?", "Shift+F1"),
    MENU_BAR("menu.bar", HELP, ANYWHERE, "F10"),
    CONTEXT_MENU("menu.context", HELP, ANYWHERE, "Shift+F10", "Menu");

    /// A menu of the bar, in its order, or one that opens from a line of another.
    public enum Menu {
        FILE, EDIT, VIEW, GO, LISTS(GO), SKIPS(GO), PANES(GO), SECTIONS, PUBLISHERS, SECTION, ORDER(SECTION), ARTICLE, PARTS(ARTICLE), LINKS(ARTICLE), HELP;

        private final @Nullable Menu within;

        Menu() {
            within = null;
        }

        Menu(Menu within) {
            this.within = within;
        }

        /// The menu that it opens from; absent for one of the bar. It stands there where its first command stands in the table.
        public Optional<Menu> within() {
            return Optional.ofNullable(within);
        }

        /// Its line in the resource bundle.
        public String id() {
            return "menu." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the focus must be for the keys to count.
    public enum Place { ANYWHERE, SECTIONS, CONTENTS, ARTICLE }

    private final String id;
    private final Menu menu;
    private final Place place;
    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, and so is all in it
    private final List<Keys> keys;

    Command(String id, Menu menu, Place place, String... keys) {
        this.id = id;
        this.menu = menu;
        this.place = place;
        this.keys = Arrays.stream(keys).map(Keys::of).toList();
    }

    /// As the resource bundle and the command line name it.
    public String id() {
        return id;
    }

    public Menu menu() {
        return menu;
    }

    public Place place() {
        return place;
    }

    /// The keys that usually do it, the best known first; none for what is done by menu alone. Those in force are in [Keying].
    public List<Keys> keys() {
        return keys;
    }

    /// Whether its keys count where the focus is.
    boolean counts(Place focus) {
        return place == ANYWHERE || place == focus;
    }
}
