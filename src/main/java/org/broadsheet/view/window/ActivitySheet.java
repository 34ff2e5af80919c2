package org.broadsheet.view.window;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.ActivityLog;
import org.broadsheet.library.Change;
import org.broadsheet.library.Changes;
import org.broadsheet.news.Activity;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// The log of what was fetched: follows what comes while it is open, also by commands beside the window. Lives on the JavaFX
/// thread.
final class ActivitySheet {
    private static final String LANE = "activity";
    private static final Pattern WORD = Pattern.compile("^(http \\d{3}|[a-z-]+) ");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Labels.LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Labels.LOCALE);

    private final ActivityLog log;
    private final Changes changes;
    private final Background background;
    private final Ledger<Activity> ledger = new Ledger<>(List.of(
            new Ledger.Column<>("activity.time", line -> time(line.time(), ZoneId.systemDefault()), comparing(Activity::time), 105, false),
            new Ledger.Column<>("activity.address", line -> line.url() == null ? Labels.say("activity.refresh") : line.url().toString(),
                    comparing(line -> String.valueOf(line.url())), 300, false),
            new Ledger.Column<>("activity.status", line -> line.status() == 0 ? "" : String.valueOf(line.status()), comparingInt(Activity::status), 70, true),
            new Ledger.Column<>("activity.bytes", line -> Labels.say("number", line.bytes()), comparingLong(Activity::bytes), 85, true),
            new Ledger.Column<>("activity.took", line -> Labels.say("number", line.took().toMillis()), comparing(Activity::took), 65, true),
            new Ledger.Column<>("activity.new", line -> number(line.fresh()), comparing(Activity::fresh, nullsFirst(naturalOrder())), 60, true),
            new Ledger.Column<>("activity.changed", line -> number(line.changed()), comparing(Activity::changed, nullsFirst(naturalOrder())), 85, true),
            new Ledger.Column<>("activity.error", ActivitySheet::reason,
                    comparing(Activity::error, nullsFirst(naturalOrder())), 260, false)), line -> line);
    private final LedgerFilter<Activity> filter = new LedgerFilter<>(ledger, Labels.say("activity.failures"), line -> line.error() != null);
    private final Sheet sheet;
    private Changes.@Nullable Listening listening;

    ActivitySheet(Stage owner, Theme theme, ActivityLog log, Changes changes, Background background) {
        this.log = log;
        this.changes = changes;
        this.background = background;
        ledger.setAccessibleText(Labels.say("activity.title"));
        ledger.setPlaceholder(new Label(Labels.say("activity.none")));
        VBox.setVgrow(ledger, Priority.ALWAYS);
        var copy = new Button(Labels.say("ledger.copy"));
        copy.setOnAction(_ -> copy());
        var close = new Button(Labels.say("details.close"));
        close.setOnAction(_ -> close());
        var buttons = Form.buttons(copy, close);
        sheet = new Sheet(owner, theme, Labels.title(Command.ACTIVITY), new VBox(filter, ledger, filter.voice(), buttons), 1060, 600).about("handbook#when-something-is-wrong");
        ledger.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
                key.consume();
                copy();
            }
        });
        sheet.whenClosed(this::closed);
    }

    private static String time(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return (local.toLocalDate().equals(LocalDate.now(zone)) ? TIME : DAY).format(local);
    }

    /// Without the word for programs, with which the reason of a connection begins.
    private static String reason(Activity line) {
        return line.error() == null ? "" : line.refresh() ? line.error() : WORD.matcher(line.error()).replaceFirst("");
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : Labels.say("number", number);
    }

    void open() {
        background.ask(LANE, () -> log.newest(0), lines -> {
            if (listening == null) {
                listening = changes.listen(change -> {
                    if (change instanceof Change.Activity || change instanceof Change.Elsewhere) {
                        background.tell(this::again);
                    }
                });
            }
            show(lines);
            ledger.scrollTo(0);
            sheet.open(ledger);
        });
    }

    private void again() {
        if (sheet.opened()) {
            background.ask(LANE, () -> log.newest(0), this::show);
        }
    }

    private void show(List<Activity> lines) {
        ledger.show(lines);
        filter.count();
    }

    private void copy() {
        filter.say(Labels.say("ledger.copied", ledger.copy()));
    }

    private void close() {
        sheet.close();
    }

    private void closed() {
        background.forget(LANE);
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }
}
