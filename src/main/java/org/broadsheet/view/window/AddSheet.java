package org.broadsheet.view.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// Subscribes to a section by an address: that of a feed, or of a page that names one. Where a page names several, the
/// reader chooses. What went wrong is said in place. Lives on the JavaFX thread.
final class AddSheet {
    private static final String LANE = "adding";
    private static final double LOW_PX = 190;
    private static final double HIGH_PX = 420;

    private final Subscribing subscribing;
    private final Background background;
    private final Consumer<Section> added;
    private final TextField address = new TextField();
    private final Sentence answer = new Sentence("answer");
    private final ListView<Offer> offers = new ListView<>();
    private final Button add = new Button(Labels.say("add.add"));
    private final Sheet sheet;

    /// @param added hears of the section that was added, or was there before
    AddSheet(Stage owner, Theme theme, Subscribing subscribing, Background background, Consumer<Section> added) {
        this.subscribing = subscribing;
        this.background = background;
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
        offers.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                add();
            }
        });
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
        showOffers(false);
    }

    private void showOffers(boolean so) {
        offers.setVisible(so);
        offers.setManaged(so);
        sheet.height(so ? HIGH_PX : LOW_PX);
    }

    private void add() {
        var offer = offers.isVisible() ? offers.getSelectionModel().getSelectedItem() : null;
        var wanted = offer == null ? address.getText().strip() : offer.address().toString();
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

    private void heard(Added how) {
        switch (how) {
            case Added.Subscribed(Section section) -> done(section);
            case Added.Known(Section section) -> done(section);
            case Added.Refused refused -> {
                answer.say(Reason.plain(refused.reason()));
                address.requestFocus();
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

    private void done(Section section) {
        sheet.close();
        added.accept(section);
    }

    private static final class OfferCell extends ListCell<Offer> {
        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(offer == null ? null : offer.title().isBlank() ? offer.address().toString()
                    : Labels.say("add.offer", offer.title(), offer.address().toString()));
        }
    }
}
