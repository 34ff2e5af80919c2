package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.broadsheet.news.Contents;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Arranging;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.ContentsPane;
import org.broadsheet.view.contents.SectionsModel;
import org.broadsheet.view.contents.TakingBack;

/// What the commands for sections do: fetch, add, choose, remove.
final class SectionDeeds {
    private final ContentsModel contents;
    private final SectionsModel sections;
    private final ContentsPane contentsPane;
    private final ConnectingDeeds connecting;
    private final Refreshing refreshing;
    private final FetchingOlder older;
    private final Removing subscriptions;
    private final AddSheet adding;
    private final ChooseSheet choosing;
    private final DetailsSheet details;
    private final RemoveSheet removing;
    private final ActivitySheet activity;
    private final FeedsSheet feeds;
    private final NetworkSheet network;
    private final LoginSheet login;
    private final CertificateSheet certificate;

    SectionDeeds(Stage stage, Theme theme, BroadsheetWindow.Library library, Background background, ContentsModel contents,
            SectionsModel sections, ContentsPane contentsPane, ConnectingDeeds connecting, Refreshing refreshing, FetchingOlder older,
            TakingBack takingBack, Arranging arranging,
            Consumer<SectionId> choices, Consumer<String> voice) {
        this.contents = contents;
        this.sections = sections;
        this.contentsPane = contentsPane;
        this.connecting = connecting;
        this.refreshing = refreshing;
        this.older = older;
        var subscribing = library.subscribing();
        activity = new ActivitySheet(stage, theme, library.activity(), library.changes(), background);
        subscriptions = new Removing(subscribing, takingBack);
        feeds = new FeedsSheet(stage, theme, subscribing, library.changes(), background,
                those -> refreshing.run(those.stream().map(Section::id).toList()), subscriptions::gone);
        network = new NetworkSheet(stage, theme, library.networking(), background);
        login = new LoginSheet(stage, theme, library.networking(), background);
        certificate = new CertificateSheet(stage, theme, library.networking(), background);
        adding = new AddSheet(stage, theme, subscribing, background, login, this::added);
        choosing = new ChooseSheet(stage, theme, library.choosing(), library.connecting(), background, this::chosen, this::left, typed -> {
            if (typed.contains(".") && !typed.strip().contains(" ")) {
                adding.look(typed);
            } else {
                adding.open();
            }
        });
        details = new DetailsSheet(stage, theme, library.inspecting(), library.changes(), background,
                section -> refreshing.run(List.of(section.id())), library.moving(), choices);
        removing = new RemoveSheet(stage, theme, subscriptions::remove, folder -> arranging.remove(folder.id(), folder.title()));
    }

    void bind(Deeds deeds) {
        deeds.bind(Command.REFRESH, this::refreshAll,
                        () -> connecting.obstacle().or(() -> Deeds.unless(!sections.sections().isEmpty(), "not.sections")))
                .bind(Command.MAKE_READY, refreshing::makeReady, () -> connecting.obstacle())
                .bind(Command.REFRESH_SECTION, this::refreshSection,
                        () -> connecting.obstacle().or(() -> Deeds.unless(!sections.sectionsOf(shown()).isEmpty(), "not.section")))
                .bind(Command.ADD_SECTION, adding::open)
                .bind(Command.CHOOSE_SECTIONS, choosing::open)
                .bind(Command.FETCH_OLDER, () -> sections.section(shown()).ifPresent(older::run),
                        () -> connecting.obstacle().or(() -> Deeds.unless(sections.section(shown()).isPresent(), "not.one-older")))
                .bind(Command.SECTION_DETAILS, () -> sections.section(shown()).ifPresent(details::open),
                        () -> Deeds.unless(sections.section(shown()).isPresent(), "not.one-details"))
                .bind(Command.ACTIVITY, activity::open)
                .bind(Command.FEEDS, feeds::open)
                .bind(Command.NETWORK, network::open)
                .bind(Command.LOGIN, () -> login.open(address(), this::refreshSection))
                .bind(Command.CERTIFICATE, () -> certificate.open(address()))
                .bind(Command.REMOVE_SECTION, () -> sections.filed(shown()).ifPresent(what -> removing.open(what, sections.sectionsOf(shown()))),
                        () -> Deeds.unless(sections.filed(shown()).isPresent(), "not.filed"));
    }

    /// Opens the sheet with an address, and waits for the reader.
    void ask(String address) {
        adding.ask(address);
    }

    /// Opens the sheet and looks what an address leads to.
    void look(String address) {
        adding.look(address);
    }

    /// Of the section that is shown; empty where none is.
    private String address() {
        return sections.section(shown()).map(section -> section.address().toString()).orElse("");
    }

    private Contents shown() {
        return contents.contents().get();
    }

    private void refreshAll() {
        contents.refresh();
        refreshing.run(List.of());
    }

    private void refreshSection() {
        contents.refresh();
        refreshing.run(sections.sectionsOf(shown()).stream().map(Section::id).toList());
    }

    /// Shows what is new, and fetches it unless the reader has it otherwise.
    private void chosen(List<Section> those, List<Section> ended) {
        if (those.isEmpty() && ended.isEmpty()) {
            return;
        }
        var said = ended.isEmpty() ? Labels.say("choose.subscribed.said", those.size()) : Labels.say("choose.said", those.size(), ended.size());
        subscriptions.chosen(those, ended, those.isEmpty() ? said : waiting(said));
        if (!those.isEmpty() && connecting.obstacle().isEmpty()) {
            show(those);
        }
    }

    /// Says how it is fetched, and how taken back.
    private void left(List<Section> those) {
        subscriptions.chosen(those, List.of(),
                Labels.say("choose.waiting", Labels.say("choose.subscribed.said", those.size()), Labels.say("choose.left", those.size())));
    }

    /// What is subscribed to is not fetched where the reader has it otherwise.
    private String waiting(String said) {
        return connecting.obstacle().map(why -> Labels.say("choose.waiting", said, why)).orElse(said);
    }

    /// All sections of a publisher, to choose from.
    void choose(String publisher) {
        choosing.open(publisher);
    }

    /// Asks whether a section is to end.
    void end(Section section) {
        removing.open(section, List.of(section));
    }

    /// Fetches what the reader has subscribed to from within an article, and leaves him there.
    void subscribed(List<Section> those) {
        subscriptions.chosen(those, List.of(), waiting(Labels.say("choose.one.said", those.getFirst().title())));
        if (connecting.obstacle().isEmpty()) {
            refreshing.run(those.stream().map(Section::id).toList());
        }
    }

    /// Shows what was added, and fetches it.
    private void added(List<Section> those) {
        subscriptions.chosen(those, List.of(), waiting(Labels.say("choose.subscribed.said", those.size())));
        show(those);
    }

    private void show(List<Section> those) {
        contents.show(those.size() == 1 ? new Contents.Of(those.getFirst().id()) : new Contents.Unread());
        contentsPane.focusList();
        refreshing.run(those.stream().map(Section::id).toList());
    }
}
