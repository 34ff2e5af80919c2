package org.broadsheet.view.window;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.broadsheet.library.Offer;
import org.broadsheet.view.Typefaces;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Clock;
import org.jspecify.annotations.Nullable;

/// Feeds to choose from, each with what it is like and its address. Space marks, Enter takes all that are marked, or else the
/// line in focus; what the reader has is marked for good, and its line says where. Lives on the JavaFX thread.
final class OfferList extends ListView<Offer> {
    private static final int MOST_SHOWN = 5;
    private static final double LINE_PX = 68;
    private static final double EDGE_PX = 4;

    private final Set<Offer> marked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");

    /// @param take is run by Enter
    OfferList(Runnable take) {
        setCellFactory(_ -> new OfferCell());
        setAccessibleText(Labels.say("add.offers"));
        getStyleClass().add("offers");
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            switch (key.getCode()) {
                case ENTER -> {
                    key.consume();
                    take.run();
                }
                case SPACE -> {
                    key.consume();
                    toggle(getSelectionModel().getSelectedItem());
                }
                default -> { }
            }
        });
    }

    /// Shows these, with the first that is new to the reader in focus.
    void offer(List<Offer> offers) {
        marked.clear();
        chosen.set(0);
        getItems().setAll(offers);
        setPrefHeight(heightPx());
        setMinHeight(Math.min(heightPx(), 2 * LINE_PX));
        offers.stream().filter(offer -> !offer.subscribed()).findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::selectFirst);
    }

    /// What the reader wants, in the order it is shown in.
    List<Offer> wanted() {
        var selected = getSelectionModel().getSelectedItem();
        return !marked.isEmpty() ? getItems().stream().filter(marked::contains).toList()
                : selected == null ? List.of() : List.of(selected);
    }

    /// As high as its lines, of which five are shown at most.
    double heightPx() {
        return Math.clamp(getItems().size(), 1, MOST_SHOWN) * LINE_PX + EDGE_PX;
    }

    /// How many are marked.
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    private void toggle(@Nullable Offer offer) {
        if (offer != null && !offer.subscribed() && !marked.remove(offer)) {
            marked.add(offer);
        }
        chosen.set(marked.size());
        refresh();
    }

    /// `RSS 2.0 · 25 articles · newest today · whole articles · English`
    static String described(Offer offer) {
        var language = offer.language() == null ? "" : Locale.forLanguageTag(offer.language()).getDisplayLanguage(Labels.LOCALE);
        var known = offer.known() == null ? "" : Labels.say("add.offer.known", Known.named(offer.known()));
        return Labels.say("add.offer", format(offer), offer.entries(), newest(offer), offer.whole() ? 1 : 0, offer.comments() ? 1 : 0,
                language.isEmpty() ? "" : Labels.say("add.language", language), known);
    }

    private static String newest(Offer offer) {
        if (offer.newest() == null) {
            return "";
        }
        var zone = ZoneId.systemDefault();
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(offer.newest(), zone), LocalDate.now(zone));
        return Labels.say("add.newest", days == 0 ? Labels.say("add.today") : days == 1 ? Labels.say("add.yesterday") : Clock.shortly(offer.newest()));
    }

    private static String format(Offer offer) {
        var version = offer.format().replaceFirst("^\\w+ ?", "");
        return switch (offer.format().replaceFirst(" .*", "")) {
            case "rss" -> Labels.say("add.format.rss", version).strip();
            case "atom" -> Labels.say("add.format.atom", version).strip();
            case "json" -> "JSON Feed";
            case "sitemap" -> Labels.say("add.format.sitemap");
            case "page" -> Labels.say("add.format.page");
            default -> Labels.say("add.format.document");
        };
    }

    private final class OfferCell extends ListCell<Offer> {
        private final CheckBox box = new CheckBox();
        private final Label about = new Label();
        private final Label address = new Label();
        private final VBox line = new VBox(box, about, address);

        OfferCell() {
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
            box.setOnAction(_ -> toggle(getItem()));
            setPrefWidth(0); // as wide as the list: a long title ends with an ellipsis, the list never scrolls sideways
            about.getStyleClass().setAll("label", "about", "sans");
            about.setWrapText(true);
            address.getStyleClass().setAll("label", "about", "sans");
            address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setGraphic(offer == null ? null : line);
            setAccessibleText(null);
            if (offer != null) {
                var script = Typefaces.mainScript(offer.title(), offer.language());
                box.setText(offer.title());
                box.setSelected(offer.subscribed() || marked.contains(offer));
                box.setMouseTransparent(offer.subscribed()); // it is ended elsewhere
                box.getStyleClass().setAll("check-box", "sans", script.styleClass());
                about.setText(described(offer));
                address.setText(offer.address().toString());
                setAccessibleText(Labels.say("add.line", offer.title(), about.getText(), marked.contains(offer) ? 1 : 0, offer.address()));
            }
        }
    }
}
