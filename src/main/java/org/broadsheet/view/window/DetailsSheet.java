package org.broadsheet.view.window;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Advance;
import org.broadsheet.library.Change;
import org.broadsheet.library.Changes;
import org.broadsheet.library.Inspecting;
import org.broadsheet.library.Moving;
import org.broadsheet.library.NextCheck;
import org.broadsheet.library.SectionDetails;
import org.broadsheet.news.Section;
import org.broadsheet.news.SectionId;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// What is known of a section: its feed, what was repaired in it, when it is asked for. Follows what changes while it is
/// open. Lives on the JavaFX thread.
final class DetailsSheet {
    private static final String LANE = "details";
    private static final SectionReport NOTHING = new SectionReport("", List.of());

    private final Inspecting inspecting;
    private final Changes changes;
    private final Background background;
    private final Sentence title = new Sentence("title");
    private final ReportPage page = new ReportPage();
    private final Sentence answer = new Sentence("answer");
    private final Button refresh = new Button(Labels.say("details.refresh"));
    private final Button back = new Button(Labels.say("details.moved.undo"));
    private final Button choices = new Button(Labels.say("details.choices"));
    private final Sheet sheet;
    private SectionReport report = NOTHING;
    private @Nullable Section section;
    private Changes.@Nullable Listening listening;

    /// @param refreshed asks a section's feed now
    /// @param moving    puts an address back
    /// @param chosen    opens what can be chosen for a section
    DetailsSheet(Stage owner, Theme theme, Inspecting inspecting, Changes changes, Background background,
            Consumer<Section> refreshed, Moving moving, Consumer<SectionId> chosen) {
        this.inspecting = inspecting;
        this.changes = changes;
        this.background = background;
        var copy = new Button(Labels.say("details.copy"));
        copy.setOnAction(_ -> copy());
        var close = new Button(Labels.say("details.close"));
        close.setCancelButton(true);
        var buttons = Form.buttons(back, copy, choices, refresh, close);
        back.managedProperty().bind(back.visibleProperty());
        choices.setOnAction(_ -> {
            if (section != null) {
                chosen.accept(section.id());
            }
        });
        sheet = new Sheet(owner, theme, Labels.title(Command.SECTION_DETAILS),
                new VBox(title, page, answer, buttons), 660, 560).about("handbook#when-something-is-wrong");
        close.setOnAction(_ -> sheet.close());
        refresh.setOnAction(_ -> {
            if (section != null) {
                refreshed.accept(section);
            }
        });
        back.setOnAction(_ -> back(moving));
        sheet.whenClosed(this::closed);
    }

    private void back(Moving moving) {
        if (section != null) {
            var which = section.id();
            page.requestFocus(); // the button goes
            background.act(() -> {
                var said = moving.undo(which) ? "details.moved.undone" : "details.moved.stays";
                background.tell(() -> answer.say(Labels.say(said)));
            });
        }
    }

    void open(Section which) {
        section = which;
        answer.say("");
        background.ask(LANE, () -> inspecting.inspect(which.id()), found -> found.ifPresent(details -> {
            listening = changes.listen(change -> background.tell(() -> heard(change)));
            page.setVvalue(0);
            show(details);
            sheet.open(page);
        }));
    }

    private void closed() {
        background.forget(LANE);
        if (listening != null) {
            listening.close();
        }
    }

    private void heard(Change change) {
        switch (change) {
            case Change.Progress(String sentence, boolean busy) -> {
                answer.say(sentence);
                if (!busy) {
                    again();
                }
            }
            case Change.Refreshing(Advance advance) -> answer.say(AdvanceSentence.of(advance));
            case Change.Elsewhere _, Change.Sections _ -> again();
            case Change.Articles _, Change.Marks _, Change.Activity _ -> { }
        }
    }

    private void again() {
        if (section != null && sheet.opened()) {
            var which = section.id();
            background.ask(LANE, () -> inspecting.inspect(which), found -> found.ifPresent(this::show));
        }
    }

    private void show(SectionDetails details) {
        back.setVisible(details.moved() != null && details.moved().followed());
        var said = SectionReport.of(details, ZoneId.systemDefault());
        choices.setDisable(details.next().why() == NextCheck.Why.SHIPPED);
        refresh.setDisable(details.next().why() == NextCheck.Why.SHIPPED);
        if (said.equals(report)) {
            return;
        }
        report = said;
        title.say(said.title());
        var within = page.lines().lookupAll(".text-field").stream().anyMatch(Node::isFocused);
        page.clear();
        said.lines().forEach(line -> page.add(line.name(), value(line)));
        page.setAccessibleText(said.text());
        if (within) {
            page.requestFocus();
        }
    }

    /// An address is a field of its own: Tab comes to it, and it can be selected and copied.
    private static Node value(SectionReport.Line line) {
        if (line.address()) {
            var field = new TextField(line.value().getFirst());
            field.setEditable(false);
            field.setAccessibleText(line.name());
            field.focusedProperty().subscribe(focused -> {
                if (focused) {
                    field.selectAll();
                }
            });
            return field;
        }
        return ReportPage.sentences(line.value());
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(report.text());
        Clipboard.getSystemClipboard().setContent(content);
        answer.say(Labels.say("details.copied"));
    }
}
