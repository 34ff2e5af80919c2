package org.broadsheet.view.window;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.ActivityLog;
import org.broadsheet.library.Advance;
import org.broadsheet.library.BackIssues;
import org.broadsheet.library.Change;
import org.broadsheet.library.Changes;
import org.broadsheet.library.Choosing;
import org.broadsheet.library.Connecting;
import org.broadsheet.library.Exporting;
import org.broadsheet.library.Following;
import org.broadsheet.library.Importing;
import org.broadsheet.library.IconFetching;
import org.broadsheet.library.Inspecting;
import org.broadsheet.library.Moving;
import org.broadsheet.library.Networking;
import org.broadsheet.library.MakingReady;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.PictureFetching;
import org.broadsheet.library.PublisherFiles;
import org.broadsheet.library.Reading;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.library.Recalling;
import org.broadsheet.library.Refresh;
import org.broadsheet.library.Searching;
import org.broadsheet.library.Story;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Section;
import org.broadsheet.settings.KeyChoices;
import org.broadsheet.settings.KeysText;
import org.broadsheet.settings.Settings;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Keymap;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.command.Menus;
import org.broadsheet.view.contents.Arranging;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.Marking;
import org.broadsheet.view.contents.Place;
import org.broadsheet.view.contents.SectionsModel;
import org.broadsheet.view.contents.SectionsPane;
import org.broadsheet.view.contents.SiteIcons;
import org.broadsheet.view.contents.TakingBack;
import org.broadsheet.view.contents.Wandering;
import org.broadsheet.view.palette.PaletteModel;
import org.broadsheet.view.reading.ArticlePane;
import org.broadsheet.view.reading.ReadingModel;
import org.jspecify.annotations.Nullable;

/// The window of the program: skip links, menu, sections, headlines, article, status. Lives on the JavaFX thread; what
/// the library announces reaches it through `Background`.
public final class BroadsheetWindow implements AutoCloseable {
    /// What the library offers to a window.
    public record Library(Reading reading, PictureFetching pictureFetching, Searching searching, Recalling recalling, Subscribing subscribing, Choosing choosing,
            PublisherFiles publisherFiles, Ordering ordering, IconFetching iconFetching, Importing importing, Following following, Refresh refresh,
            MakingReady makingReady, BackIssues backIssues, Inspecting inspecting, Moving moving, Exporting exporting, Networking networking,
            Connecting connecting, ActivityLog activity, Changes changes) {}

    /// The keys that the reader has chosen.
    /// @param keep keeps others; called on a thread that may wait
    public record OwnKeys(KeyChoices choices, Consumer<KeyChoices> keep) {}

    private static final String SHEET =
            Objects.requireNonNull(BroadsheetWindow.class.getResource("chrome.css")).toExternalForm();
    /// Of these one is always chosen, and those are on or off.
    private static final Set<Command> SWITCHES = Set.of(Command.PAUSE, Command.OFFLINE, Command.ICONS);
    private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256};

    private final Stage stage;
    private final Door door;
    private final Background background;
    private final Theme theme;
    private final KeptSettings settings;
    private final StatusLine status = new StatusLine();
    private final Deeds deeds = new Deeds(status::say);
    private final KeptKeys keys;
    private final SkipLinks skipLinks;
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final TakingBack takingBack;
    private final Arranging arranging;
    private final SiteIcons icons;
    private final LookDeeds look;
    private final ReadingModel reading;
    private final ArticlePane article;
    private final ContentsPane contentsPane;
    private final SectionsPane sectionsPane;
    private final SourceLists sourceLists;
    private final MoreOfPublisher moreOfPublisher;
    private final Scene scene;
    private final Keymap keymap;
    private final Dropping dropping;
    private final ConnectingDeeds connecting;
    private final SectionDeeds sectionDeeds;
    private final Changes.Listening listening;
    private @Nullable EntryId shown;

    /// @param keep    keeps the settings; called on a thread that may wait
    /// @param own     the keys that the reader has chosen, and how they are kept
    /// @param door    to dialogues for files, the browser, the end of the program
    public BroadsheetWindow(Stage stage, Library library, Background background, Theme theme, Settings settings,
            Consumer<Settings> keep, OwnKeys own, Door door) {
        this.door = door;
        this.stage = stage;
        this.background = background;
        this.theme = theme;
        this.settings = new KeptSettings(settings, background, keep);
        contents = new ContentsModel(library.reading(), library.searching(), background,
                LastList.read(settings.contents()));
        sections = new SectionsModel(library.reading(), library.subscribing(), library.ordering(), library.following(), background);
        reading = new ReadingModel(library.reading(), library.pictureFetching(), background);
        article = new ArticlePane(reading, this::browse, this::list);
        article.tell(status::say);
        contentsPane = new ContentsPane(contents, library.reading(), background);
        takingBack = new TakingBack(background, status::say);
        keys = new KeptKeys(own.choices(), background, own.keep(), takingBack);
        keys.keying().subscribe(_ -> article.sayNothing());
        skipLinks = new SkipLinks(deeds, keys.keying());
        icons = new SiteIcons(library.iconFetching(), background);
        look = new LookDeeds(door, theme, this.settings, icons, status::say);
        arranging = new Arranging(library.ordering(), takingBack, background);
        sectionsPane = new SectionsPane(sections, contents, arranging, icons);
        sourceLists = new SourceLists(contents, contentsPane, article);
        var split = new SplitPane(sectionsPane, contentsPane, article);
        var menus = new Menus(deeds, keys.keying(), LookDeeds.CHOICES, SWITCHES, this::chosen);
        var bar = menus.bar();
        var root = new VBox(skipLinks, bar, split, status);
        VBox.setVgrow(split, Priority.ALWAYS);
        root.getStyleClass().add("window");
        scene = new Scene(root, this.settings.widthPx(), this.settings.heightPx());
        theme.choice().set(Theme.Choice.valueOf(settings.theme().name()));
        theme.dress(scene);
        scene.getStylesheets().add(SHEET);
        var panes = new Panes(scene, sectionsPane, contentsPane, article, status);
        var wandering = new Wandering(contents, sections, library.reading(), background, status::say, status::way);
        var marking = new Marking(library.reading(), takingBack);
        new ArticleDeeds(contents, reading, article, marking, wandering, status::say).bind(deeds, this::browse,
                new ArticleSheet(stage, theme, library.reading(), background)::open);
        new GoDeeds(panes, contents, sections, sectionsPane, contentsPane, article, status::say).bind(deeds, sourceLists::back);
        connecting = new ConnectingDeeds(library.connecting(), this.settings, status, background);
        var refreshing = new Refreshing(library.refresh(), library.makingReady(), background, status::say);
        var older = new FetchingOlder(library.backIssues(), background, status::say);
        connecting.bind(deeds, refreshing, older);
        var order = new OrderDeeds(stage, theme, library.ordering(), arranging, background, contents, sections);
        order.bind(deeds);
        sectionDeeds = new SectionDeeds(stage, theme, library, background, contents, sections, contentsPane, connecting, refreshing, older, takingBack,
                arranging, order::choose, status::say);
        sectionDeeds.bind(deeds);
        moreOfPublisher = new MoreOfPublisher(Menus.of(bar, Command.Menu.GO), library.choosing(), article, background, sectionDeeds::subscribed,
                sectionDeeds::choose, this::nameSkipLink);
        new PublisherFileDeeds(door, library.publisherFiles(), contents, sections, background, status::say).bind(deeds);
        new SectionsMenu(Menus.of(bar, Command.Menu.SECTIONS), sections, contents, contentsPane::focusList);
        new PublishersMenu(Menus.of(bar, Command.Menu.PUBLISHERS), library.choosing(), background, sectionDeeds::subscribed, sectionDeeds::end);
        var importing = new ImportSheet(stage, theme, library.importing(), library.ordering(), background, takingBack,
                those -> refreshing.run(those.stream().map(Section::id).toList()));
        var list = new ListSheet(stage, theme, library.following(), background, those -> refreshing.run(those.stream().map(Section::id).toList()));
        deeds.bind(Command.FOLLOW_LIST, list::open);
        var fileDeeds = new FileDeeds(door, library.importing(), importing, library.subscribing(), library.exporting(), contents, this::listName, background, status::say);
        fileDeeds.bind(deeds);
        dropping = new Dropping(background, sectionDeeds::look, fileDeeds::take, status::say);
        dropping.listenTo(scene);
        bindHandbook();
        deeds.bind(Command.UNDO, takingBack::undo, () -> Deeds.unless(takingBack.undoable(), "mark.undo.nothing"))
                .bind(Command.REDO, takingBack::redo, () -> Deeds.unless(takingBack.redoable(), "mark.redo.nothing"));
        bindOwn(new ContextMenus(menus, sectionsPane, contentsPane, article, scene), new KeysSheet(stage, theme, keys::now, panes::place), bar);
        var settingsSheet = new SettingsSheet(stage, theme, this.settings, keys, deeds, this::chosen);
        deeds.bind(Command.CHANGE_KEYS, new ChangeKeysSheet(stage, theme, keys, door, background)::open).bind(Command.SETTINGS, settingsSheet::open);
        bindPalette(library, settingsSheet);
        keymap = new Keymap(deeds, bar, panes::place, keys::now, status::say, background::tell);
        keymap.listenTo(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::arrowsFromNowhere);
        showModels();
        furnish(split);
        listening = library.changes().listen(new Hearing(background, this::heard));
    }

    private boolean chosen(Command command) {
        if (command == Command.OFFLINE || command == Command.PAUSE) {
            return command == Command.OFFLINE ? connecting.offline() : connecting.paused();
        }
        return command == Command.ICONS ? settings.now().icons() : look.chosen(command);
    }

    private void bindOwn(ContextMenus contexts, KeysSheet keys, MenuBar bar) {
        look.bind(deeds);
        deeds.bind(Command.QUIT, door::quit)
                .bind(Command.KEYS, keys::open)
                .bind(Command.MENU_BAR, bar.getMenus().getFirst()::show)
                .bind(Command.CONTEXT_MENU, contexts::open);
    }

    private void bindPalette(Library library, SettingsSheet settingsSheet) {
        var lines = new PaletteLines(deeds, settingsSheet.ids(), keys::now, LookDeeds.CHOICES, SWITCHES, this::chosen, sections);
        var calling = new CallingUp(deeds, settingsSheet::open, contents, contentsPane, article, sectionDeeds, library.choosing(), takingBack, background, this::browse, status::say);
        var palette = new PaletteSheet(stage, theme, new PaletteModel(library.recalling(), library.choosing(), library.reading(), background),
                calling::call, calling::browse, calling::search);
        deeds.bind(Command.CALL_UP, () -> palette.open(lines.now()));
    }

    private void bindHandbook() {
        var handbook = new HandbookSheet(stage, theme, background, article.scaleProperty(), this::browse);
        new HandbookDeeds(handbook).listenTo(handbook.page().getScene(), keys::now, background);
        deeds.bind(Command.HANDBOOK, handbook::open);
        stage.addEventHandler(HelpWanted.ASKED, asked -> handbook.open(asked.subject()));
    }

    private void showModels() {
        contents.selected().subscribe(this::open);
        contents.contents().subscribe(this::listShown);
        sections.counts().subscribe(status::counts);
        sections.refreshed().subscribe(status::refreshed);
        sections.places().subscribe(this::placesShown);
        reading.story().subscribe(this::storyShown);
        article.scaleProperty().set(settings.now().articleScale());
        article.scaleProperty().subscribe(
                scale -> settings.change(last -> last.withArticleScale(scale.doubleValue())));
    }

    private void furnish(SplitPane split) {
        SplitPane.setResizableWithParent(sectionsPane, false);
        SplitPane.setResizableWithParent(contentsPane, false);
        IntStream.of(ICONS).mapToObj(px -> BroadsheetWindow.class
                .getResourceAsStream("/assets/icons/broadsheet-" + px + ".png")).filter(Objects::nonNull)
                .map(Image::new).forEach(stage.getIcons()::add);
        stage.setMinWidth(720);
        stage.setMinHeight(400);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // F11 leads out as it led in; Esc is one step back
        stage.setScene(scene);
        settings.shape(stage, scene, split);
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner == null) {
                background.tell(this::catchFocus);
            }
        });
    }

    /// Focus that went down with what had it goes to the list.
    private void catchFocus() {
        if (scene.getFocusOwner() == null) {
            contentsPane.focusList();
        }
    }

    /// Shows the window, with the list that was open last. The focus is on nothing yet, as in a page just opened: the
    /// first Tab comes to the skip links.
    /// @param firstStart whether to open the first article and to offer the choice of sections
    public void show(boolean firstStart) {
        stage.show();
        scene.getRoot().requestFocus();
        sections.load();
        icons.want(settings.now().icons());
        if (firstStart) {
            contents.show(new Contents.Everything(), () -> contents.step(1));
            deeds.run(Command.CHOOSE_SECTIONS);
        } else {
            contents.show(contents.contents().get());
        }
    }

    /// Brings the window to the front.
    public void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Asks the reader whether to add what an address leads to that another program has handed on. Nothing is asked of it before he
    /// says so. What stands in a file is shown to him.
    public void add(String address) {
        if (address.startsWith("file:")) {
            dropping.take(Path.of(URI.create(address)));
        } else {
            sectionDeeds.ask(address);
        }
    }

    /// Says something to the reader, in the line at the foot.
    public void say(String sentence) {
        status.say(sentence);
    }

    /// Says that the reader's own keys do not count, because their file can't be read.
    public void sayUnreadable(KeysText.Read.Bad bad) {
        status.say(Labels.say("keys.unreadable", bad.line()));
    }

    /// While the focus is on nothing, the arrows take up the list.
    private void arrowsFromNowhere(KeyEvent key) {
        if ((key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)
                && scene.getRoot().equals(scene.getFocusOwner())) {
            key.consume();
            contentsPane.focusList();
            contentsPane.chooseFirst();
        }
    }

    private void heard(Change change) {
        contents.heard(change);
        sections.heard(change);
        switch (change) {
            case Change.Articles _, Change.Elsewhere _ -> reading.reload();
            case Change.Sections _, Change.Marks _, Change.Activity _ -> { }
            case Change.Refreshing(Advance advance) -> status.progress(AdvanceSentence.of(advance), true);
            case Change.Progress(String sentence, boolean busy) -> {
                status.progress(sentence, busy);
                if (!busy) {
                    icons.show(); // of what is new; a refresh is when connections are made
                }
            }
        }
    }

    /// Also when it is open already: another one may be on its way to the page.
    private void open(@Nullable EntryId id) {
        if (id == null) {
            reading.close();
        } else {
            reading.open(id);
        }
    }

    private void storyShown(@Nullable Story story) {
        title();
        if (story != null && !story.teaser().id().equals(shown)) {
            status.article(Labels.say("status.article", contents.selectedIndex() + 1, contents.rows().size(),
                    story.teaser().read() ? 1 : 0, story.teaser().starred() ? 1 : 0,
                    ReadyWords.of(story.teaser())));
        }
        shown = story == null ? null : story.teaser().id();
        nameSkipLink();
        moreOfPublisher.show(story);
    }

    private void nameSkipLink() {
        skipLinks.name(article.publisher().map(publisher -> Labels.say("skip.sites.of", publisher))
                .orElse(Labels.plain(Command.SKIP_SITES)));
    }

    private void list(Contents.From source) {
        sourceLists.open(source);
    }

    private void listShown() {
        LastList.write(contents.contents().get()).ifPresent(list -> settings.change(last -> last.withContents(list)));
        title();
        status.say(sections.place(contents.contents().get())
                .map(Place::spoken)
                .orElseGet(() -> contents.contents().get() instanceof Contents.From
                        ? Labels.say("from.said", listName(), contents.unfiltered()) : ""));
    }

    /// A list whose section is gone gives way to *Today*.
    private void placesShown() {
        title();
        var what = contents.contents().get();
        if (sections.loaded().get() && (what instanceof Contents.Of || what instanceof Contents.Folder || what instanceof Contents.Labelled) && sections.place(what).isEmpty()) {
            contents.show(new Contents.Today());
        }
    }

    private void title() {
        var list = listName();
        stage.setTitle(list.isEmpty() ? Labels.say("title") : Labels.say("title.list", list));
    }

    private String listName() {
        var what = contents.contents().get();
        return switch (what) {
            case Contents.Found(var query) -> Labels.say("title.found", query);
            case Contents.From(var source, var name) -> Labels.say("from." + source.name(), name);
            default -> sections.place(what).map(place -> place.title()).orElse("");
        };
    }

    /// Leads out of the window, and says where to.
    private void browse(URI address) {
        door.browse(address);
        status.say(Labels.say("browsed", String.valueOf(address.getHost())));
    }

    /// Hears nothing more from the library.
    @Override
    public void close() {
        listening.close();
    }
}
