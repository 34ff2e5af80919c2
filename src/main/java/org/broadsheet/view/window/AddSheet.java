package org.broadsheet.view.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Clock;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// Subscribes to a section by an address: that of a feed, or of a page that leads to one. Where a page leads to several,
/// each is shown with what it is like, and the reader chooses: Enter takes the line, or all that Space has marked. What
/// went wrong is said in place. Lives on the JavaFX thread.
final class AddSheet {
    private static final String LANE = "adding";
    private static final double LOW_PX = 190;
    private static final double HIGH_PX = 460;

    private final Subscribing subscribing;
    private final Background background;
    private final LoginSheet login;
    private final Consumer<List<Section>> added;
    private final TextField address = new TextField();
    private final Sentence answer = new Sentence("answer");
    private final ListView<Offer> offers = new ListView<>();
    private final Set<Offer> marked = new LinkedHashSet<>();
    private final Button add = new Button(Labels.say("add.add"));
    private final Sheet sheet;

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
        offers.setCellFactory(_ -> new OfferCell());
        offers.setAccessibleText(Labels.say("add.offers"));
        offers.getStyleClass().add("offers");
        VBox.setVgrow(offers, Priority.ALWAYS);
        var space = new Region();
        VBox.setVgrow(space, Priority.SOMETIMES);
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        var buttons = new ButtonBar();
        buttons.getButtons().setAll(add, cancel);
        sheet = new Sheet(owner, theme, Labels.plain(Command.ADD_SECTION).replace("\u2026", ""),
                new VBox(label, address, answer, offers, space, buttons), 560, LOW_PX);
        cancel.setOnAction(_ -> sheet.close());
        add.setDefaultButton(true);
        add.setOnAction(_ -> add());
        add.disableProperty().bind(address.textProperty().map(String::isBlank));
        address.textProperty().subscribe(_ -> clear());
        offers.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.whenClosed(() -> background.forget(LANE));
    }

    /// Opens it with the address that lies in the clipboard, if one does.
    void open() {
        address.setText(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).map(String::strip)
                .filter(text -> text.matches("(?i)(https?|feed):\\S{3,2000}")).orElse(""));
        address.selectAll();
        clear();
        sheet.open(address);
    }

    boolean opened() {
        return sheet.opened();
    }

    private void clear() {
        background.forget(LANE);
        answer.say("");
        offers.getItems().clear();
        marked.clear();
        showOffers(false);
    }

    private void showOffers(boolean so) {
        offers.setVisible(so);
        offers.setManaged(so);
        sheet.height(so ? HIGH_PX : LOW_PX);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                add();
            }
            case SPACE -> {
                key.consume();
                toggle(offers.getSelectionModel().getSelectedItem());
            }
            default -> { }
        }
    }

    private void toggle(@Nullable Offer offer) {
        if (offer != null && !marked.remove(offer)) {
            marked.add(offer);
        }
        offers.refresh();
    }

    private void add() {
        var offer = offers.isVisible() ? offers.getSelectionModel().getSelectedItem() : null;
        if (offer != null) {
            var wanted = marked.isEmpty() ? List.of(offer) : List.copyOf(marked);
            background.ask(LANE, () -> wanted.stream().map(one -> subscribing.subscribe(one, null, null)).toList(),
                    how -> done(how.stream().flatMap(one -> section(one).stream()).toList()));
            return;
        }
        var wanted = address.getText().strip();
        answer.say(Labels.say("add.asking", wanted));
        background.ask(LANE, () -> {
            try {
                return subscribing.add(wanted, null, null);
            } catch (RuntimeException failed) {
                background.tell(() -> answer.say(Labels.say("add.failed", wanted)));
                throw failed;
            }
        }, this::heard);
    }

    private static Optional<Section> section(Added how) {
        return switch (how) {
            case Added.Subscribed(Section section) -> Optional.of(section);
            case Added.Known(Section section) -> Optional.of(section);
            case Added.Refused _, Added.Choice _ -> Optional.empty();
        };
    }

    private void heard(Added how) {
        switch (how) {
            case Added.Subscribed(Section section) -> done(List.of(section));
            case Added.Known(Section section) -> done(List.of(section));
            case Added.Refused refused -> {
                answer.say(Reason.plain(refused.reason()));
                if (refused.reason().startsWith("http 401 ")) {
                    login.open(address.getText(), this::add);
                } else {
                    address.requestFocus();
                }
            }
            case Added.Choice choice -> {
                answer.say(Labels.say("add.choice", choice.offers().size()));
                offers.getItems().setAll(choice.offers());
                showOffers(true);
                offers.getSelectionModel().selectFirst();
                offers.requestFocus();
            }
        }
    }

    private void done(List<Section> sections) {
        sheet.close();
        added.accept(sections);
    }

    /// `RSS 2.0 · 25 articles · newest 20 Nov · whole articles`
    private static String described(Offer offer) {
        return Labels.say("add.offer", format(offer),
                offer.entries(), offer.newest() == null ? "" : Labels.say("add.newest", Clock.shortly(offer.newest())), offer.whole() ? 1 : 0, offer.comments() ? 1 : 0, offer.subscribed() ? 1 : 0);
    }

    private static String format(Offer offer) {
        var version = offer.format().replaceFirst("^\\w+ ?", "");
        return offer.format().startsWith("rss") ? Labels.say("add.format.rss", version)
                : offer.format().startsWith("atom") ? Labels.say("add.format.atom", version)
                : offer.format().equals("document") ? Labels.say("add.format.document") : "JSON Feed";
    }

    private final class OfferCell extends ListCell<Offer> {
        private final CheckBox box = new CheckBox();
        private final Label about = new Label();
        private final VBox line = new VBox(box, about);

        OfferCell() {
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            box.setOnAction(_ -> toggle(getItem()));
            setPrefWidth(0); // as wide as the list: a long title ends with an ellipsis, the list never scrolls sideways
            about.getStyleClass().setAll("label", "about", "sans");
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(offer == null ? null : line);
            setAccessibleText(null);
            if (offer != null) {
                var script = Typefaces.mainScript(offer.title(), offer.language());
                box.setText(offer.title());
                box.setSelected(marked.contains(offer));
                box.getStyleClass().setAll("check-box", "sans", script.styleClass());
                about.setText(described(offer));
                setTooltip(new Tooltip(offer.address().toString()));
                setAccessibleText(Labels.say("add.line", offer.title(), about.getText(), marked.contains(offer) ? 1 : 0));
            }
        }
    }
}
