package org.broadsheet.view.window;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Change;
import org.broadsheet.library.Changes;
import org.broadsheet.library.Subscribing;
import org.broadsheet.library.Subscription;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;
import org.jspecify.annotations.Nullable;

/// All sections with how their feeds do, and what can be done to many of them at once. Lives on the JavaFX thread.
final class FeedsSheet {
    private static final String LANE = "feeds";

    private final Subscribing subscribing;
    private final Changes changes;
    private final Background background;
    private final Consumer<List<Section>> refreshed;
    private final Consumer<List<Section>> gone;
    private final Ledger<Subscription> ledger = new Ledger<>(List.of(
            new Ledger.Column<>("feeds.section", FeedsSheet::name, comparing(FeedsSheet::name, Labels.ORDER), 230, false),
            time("feeds.succeeded", Subscription::succeeded), time("feeds.changed", Subscription::changed),
            new Ledger.Column<>("feeds.articles", one -> Labels.say("number", one.articles()), comparingInt(Subscription::articles), 70, true),
            new Ledger.Column<>("feeds.unread", one -> Labels.say("number", one.unread()), comparingInt(Subscription::unread), 90, true),
            new Ledger.Column<>("feeds.error", one -> one.error() == null ? "" : Reason.plain(one.error()),
                    comparing(Subscription::error, nullsFirst(naturalOrder())), 200, false),
            time("feeds.next", one -> one.next().at()),
            new Ledger.Column<>("feeds.address", one -> one.section().address().toString(),
                    comparing(one -> one.section().address().toString()), 240, false)), one -> one.section().id());
    private final LedgerFilter<Subscription> filter = new LedgerFilter<>(ledger, Labels.say("feeds.failing"), one -> one.error() != null);
    private final Button undo = new Button(Labels.say("feeds.undo"));
    private final Sheet sheet;
    private List<Section> removed = List.of();
    private Changes.@Nullable Listening listening;

    /// @param refreshed asks the feeds of these sections now
    FeedsSheet(Stage owner, Theme theme, Subscribing subscribing, Changes changes, Background background,
            Consumer<List<Section>> refreshed, Consumer<List<Section>> gone) {
        this.subscribing = subscribing;
        this.changes = changes;
        this.background = background;
        this.refreshed = refreshed;
        this.gone = gone;
        ledger.setAccessibleText(Labels.say("feeds.title"));
        ledger.setPlaceholder(new Label(Labels.say("feeds.none")));
        VBox.setVgrow(ledger, Priority.ALWAYS);
        sheet = new Sheet(owner, theme, Labels.title(Command.FEEDS), new VBox(filter, ledger, filter.voice(), buttons()), 1160, 620).about("handbook#when-feeds-are-asked");
        ledger.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sheet.whenClosed(this::closed);
    }

    private static Ledger.Column<Subscription> time(String key, Function<Subscription, @Nullable Instant> at) {
        return new Ledger.Column<>(key, one -> said(at.apply(one)), comparing(at, nullsFirst(naturalOrder())), 175, false);
    }

    private static String said(@Nullable Instant at) {
        return at == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(Labels.LOCALE).format(at.atZone(ZoneId.systemDefault()));
    }

    private static String name(Subscription one) {
        var section = one.section();
        return section.folder() == null ? section.title() : section.folder() + " / " + section.title();
    }

    private ButtonBar buttons() {
        var refresh = new Button(Labels.say("feeds.refresh"));
        refresh.setOnAction(_ -> refresh());
        var remove = new Button(Labels.say("feeds.remove"));
        remove.setOnAction(_ -> remove());
        undo.setOnAction(_ -> undo());
        undo.setDisable(true);
        var addresses = new Button(Labels.say("feeds.addresses"));
        addresses.setOnAction(_ -> copyAddresses());
        var copy = new Button(Labels.say("ledger.copy"));
        copy.setOnAction(_ -> filter.say(Labels.say("ledger.copied", ledger.copy())));
        var close = new Button(Labels.say("details.close"));
        close.setOnAction(_ -> close());
        return Form.buttons(refresh, addresses, copy, remove, undo, close);
    }

    private void pressed(KeyEvent key) {
        var mod = key.isShortcutDown();
        switch (key.getCode()) {
            case DELETE -> remove();
            case F5 -> refresh();
            case KeyCode code when mod && code == KeyCode.Z -> undo();
            case KeyCode code when mod && code == KeyCode.C -> copyAddresses();
            default -> {
                return;
            }
        }
        key.consume();
    }

    void open() {
        removed = List.of();
        undo.setDisable(true);
        background.ask(LANE, subscribing::subscriptions, all -> {
            if (listening == null) {
                listening = changes.listen(new Hearing(background, this::heard));
            }
            show(all);
            sheet.open(ledger);
            if (!all.isEmpty()) {
                ledger.getSelectionModel().selectFirst();
            }
        });
    }

    private void heard(Change change) {
        switch (change) {
            case Change.Articles _, Change.Sections _, Change.Elsewhere _ -> again();
            case Change.Refreshing(var advance) -> filter.say(AdvanceSentence.of(advance));
            case Change.Progress(String sentence, boolean _) -> {
                again();
                filter.say(sentence);
            }
            case Change.Marks _, Change.Activity _ -> { }
        }
    }

    private void again() {
        if (sheet.opened()) {
            background.ask(LANE, subscribing::subscriptions, ledger::show);
        }
    }

    private void show(List<Subscription> all) {
        ledger.show(all);
        filter.count();
    }

    private List<Section> chosen() {
        var those = ledger.chosen().stream().map(Subscription::section).toList();
        if (those.isEmpty()) {
            filter.say(Labels.say("feeds.choose"));
        }
        return those;
    }

    private void refresh() {
        var those = chosen();
        if (!those.isEmpty()) {
            refreshed.accept(those);
        }
    }

    private void copyAddresses() {
        var those = chosen();
        if (!those.isEmpty()) {
            Ledger.copy(those.stream().map(section -> section.address() + "\n").collect(Collectors.joining()));
            filter.say(Labels.say("feeds.copied", those.size()));
        }
    }

    private void remove() {
        var those = chosen();
        if (!those.isEmpty()) {
            removed = those;
            undo.setDisable(false);
            background.act(() -> {
                subscribing.remove(those);
                background.tell(() -> filter.say(Labels.say("feeds.removed", those.size())));
            });
        }
    }

    /// Their articles come again with the refresh, as far as the publisher still offers them.
    private void undo() {
        var those = removed;
        if (!those.isEmpty()) {
            removed = List.of();
            undo.setDisable(true);
            ledger.requestFocus();
            background.act(() -> {
                var back = subscribing.putBack(those);
                background.tell(() -> {
                    filter.say(Labels.say("feeds.back", back.size()));
                    refreshed.accept(back);
                });
            });
        }
    }

    private void close() {
        sheet.close();
    }

    private void closed() {
        if (!removed.isEmpty()) {
            gone.accept(removed);
        }
        background.forget(LANE);
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }
}
