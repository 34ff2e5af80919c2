package org.broadsheet.view.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Added;
import org.broadsheet.library.Offer;
import org.broadsheet.library.Subscribing;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// Subscribes to a section by an address: that of a feed, of a page that leads to some, or of one that lists articles. What was
/// found is shown with its newest headlines, and nothing is taken before the reader says so. What went wrong is said in place,
/// with the address still there to mend. Esc breaks off a search that is going on, and else closes the sheet. Lives on the
/// JavaFX thread.
final class AddSheet {
    private static final String LANE = "adding";
    private static final double LOW_PX = 210;
    /// What the sheet needs besides the list, once something was found.
    private static final double AROUND_PX = 325;

    private final Subscribing subscribing;
    private final Background background;
    private final LoginSheet login;
    private final Consumer<List<Section>> added;
    private final TextField address = new TextField();
    private final ProgressBar going = new ProgressBar();
    private final Sentence answer = new Sentence("answer");
    private final OfferList offers = new OfferList(this::take);
    private final Preview preview = new Preview();
    private final Button add = new Button();
    private final BooleanProperty looking = new SimpleBooleanProperty(this, "looking");
    private final Sheet sheet;
    private @Nullable Section known;

    /// @param login takes the login of a server that asks for one
    /// @param added hears of the sections that were added, or were there before
    AddSheet(Stage owner, Theme theme, Subscribing subscribing, Background background, LoginSheet login,
            Consumer<List<Section>> added) {
        this.subscribing = subscribing;
        this.background = background;
        this.login = login;
        this.added = added;
        var label = new Label(Labels.say("add.address"));
        label.setLabelFor(address);
        address.setPromptText("https://");
        address.setAccessibleText(Labels.say("add.address"));
        going.setMaxWidth(Double.MAX_VALUE);
        going.visibleProperty().bind(looking);
        going.managedProperty().bind(looking);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        var buttons = Form.buttons(add, cancel);
        sheet = new Sheet(owner, theme, Labels.title(Command.ADD_SECTION),
                new VBox(label, address, going, answer, offers, preview, space, buttons), 600, LOW_PX).about("handbook#finding-feeds");
        cancel.setOnAction(_ -> sheet.close());
        add.setDefaultButton(true);
        add.setOnAction(_ -> take());
        add.disableProperty().bind(looking.or(Bindings.createBooleanBinding(() -> address.getText().isBlank(), address.textProperty())));
        address.textProperty().subscribe(_ -> clear());
        offers.chosen().subscribe(_ -> nameButton());
        offers.getSelectionModel().selectedItemProperty().subscribe(offer -> {
            preview.show(offer);
            nameButton();
        });
        sheet.onEscape(this::breakOff);
        sheet.whenClosed(this::clear);
    }

    /// Opens it with the address that lies in the clipboard, if one does.
    void open() {
        open(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).map(String::strip)
                .filter(text -> text.matches("(?i)(https?|feed):\\S{3,2000}")).orElse(""));
    }

    /// Opens it with an address, of which nothing is asked before the reader says so.
    void ask(String text) {
        open(text.strip());
    }

    private void open(String text) {
        address.setText(text);
        address.selectAll();
        clear();
        sheet.open(address);
    }

    /// Opens it and looks at once what an address that the reader has brought leads to.
    void look(String text) {
        open(text.strip());
        take();
    }

    boolean opened() {
        return sheet.opened();
    }

    private void clear() {
        background.forget(LANE);
        looking.set(false);
        known = null;
        answer.say("");
        offers.offer(List.of());
        showOffers(false);
    }

    private void showOffers(boolean so) {
        offers.setVisible(so);
        offers.setManaged(so);
        sheet.height(so ? AROUND_PX + offers.heightPx() : LOW_PX);
        nameButton();
    }

    private void nameButton() {
        var there = known != null || (offers.isVisible() && offers.wanted().stream().anyMatch(Offer::subscribed));
        add.setText(there ? Labels.say("add.show") : offers.isVisible() ? Labels.say("add.subscribe", offers.chosen().get()) : Labels.say("add.look"));
    }

    /// Whether there was something to break off.
    private boolean breakOff() {
        var so = looking.get();
        if (so) {
            clear();
            answer.say(Labels.say("add.stopped"));
            address.requestFocus();
            address.selectAll();
        }
        return so;
    }

    private void take() {
        var wanted = offers.isVisible() ? offers.wanted() : List.<Offer>of();
        if (known != null) {
            done(List.of(known));
        } else if (wanted.isEmpty()) {
            search(address.getText().strip());
        } else {
            background.act(() -> {
                var sections = wanted.stream().flatMap(offer -> section(subscribing.subscribe(offer, null, null)).stream()).toList();
                background.tell(() -> done(sections));
            });
        }
    }

    private void search(String wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        clear();
        looking.set(true);
        answer.say(Labels.say("add.asking", wanted));
        background.ask(LANE, () -> {
            try {
                return subscribing.look(wanted);
            } catch (RuntimeException failed) {
                background.tell(() -> failed(wanted));
                throw failed;
            }
        }, this::heard);
    }

    private void failed(String wanted) {
        looking.set(false);
        answer.say(Labels.say("add.failed", wanted));
    }

    private static Optional<Section> section(Added how) {
        return switch (how) {
            case Added.Subscribed(Section section) -> Optional.of(section);
            case Added.Known(Section section) -> Optional.of(section);
            case Added.Refused _, Added.Choice _ -> Optional.empty();
        };
    }

    private void heard(Added how) {
        looking.set(false);
        switch (how) {
            case Added.Subscribed(Section section) -> done(List.of(section));
            case Added.Known(Section section) -> {
                known = section;
                answer.say(Labels.say("add.known", Known.named(section)));
                nameButton();
                add.requestFocus();
            }
            case Added.Refused refused -> {
                var why = Reason.plain(refused.reason());
                answer.say(refused.reason().startsWith("address ") ? Labels.say("add.by-name", why) : why);
                if (refused.reason().startsWith("http 401 ")) {
                    login.open(address.getText(), this::take);
                } else {
                    address.requestFocus();
                    address.end();
                }
            }
            case Added.Choice choice -> {
                answer.say(found(choice));
                offers.offer(choice.offers());
                showOffers(true);
                offers.requestFocus();
            }
        }
    }

    private static String found(Added.Choice choice) {
        var first = choice.offers().getFirst();
        if (choice.offers().stream().noneMatch(Offer::published)) {
            return Labels.say("add.without", choice.offers().size());
        }
        if (choice.offers().size() > 1 || choice.more() > 0) {
            return Labels.say("add.choice", choice.offers().size(), choice.more());
        }
        return first.known() == null ? Labels.say("add.one") : Labels.say("add.one.known", Known.named(first.known()));
    }

    private void done(List<Section> sections) {
        sheet.close();
        added.accept(sections);
    }
}
