package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Checked;
import org.broadsheet.library.Importing;
import org.broadsheet.library.ListLine.Kind;
import org.broadsheet.library.Ordering;
import org.broadsheet.library.Proposal;
import org.broadsheet.news.Folder;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.TakingBack;
import org.jspecify.annotations.Nullable;

/// Shows what stands in another reader's list and what would become of it, and takes over what is chosen. Nothing is fetched
/// before the reader says so. Lives on the JavaFX thread.
final class ImportSheet {
    private static final String LANE = "checking addresses";

    private final Importing importing;
    private final Ordering ordering;
    private final Background background;
    private final TakingBack takingBack;
    private final Consumer<List<Section>> fetch;
    private final Sentence about = new Sentence("about");
    private final ImportTree tree = new ImportTree(this::count);
    private final CheckBox flat = new CheckBox(Labels.say("import.flat"));
    private final ComboBox<String> into = new ComboBox<>();
    private final Label count = new Label();
    private final Sentence answer = new Sentence("answer");
    private final Button check = new Button();
    private final Button take = new Button(Labels.say("import.take"));
    private final Button close = new Button();
    private final HBox choices;
    private final Sheet sheet;
    private final Queue<Checked> answers = new ConcurrentLinkedQueue<>();
    private @Nullable ImportModel model;
    private Importing.@Nullable Taken taken;
    private boolean checking;

    /// @param takingBack takes it back, also when the sheet is closed
    /// @param fetch      fetches what was taken over, when the reader wishes it
    ImportSheet(Stage owner, Theme theme, Importing importing, Ordering ordering, Background background, TakingBack takingBack,
            Consumer<List<Section>> fetch) {
        this.importing = importing;
        this.ordering = ordering;
        this.background = background;
        this.takingBack = takingBack;
        this.fetch = fetch;
        tree.setAccessibleText(Labels.say("import.title"));
        VBox.setVgrow(tree, Priority.ALWAYS);
        into.setEditable(true);
        into.setPromptText(Labels.say("import.top"));
        into.setAccessibleText(Labels.say("import.into"));
        var label = new Label(Labels.say("import.into"));
        label.setLabelFor(into);
        into.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(into, Priority.ALWAYS);
        choices = new HBox(label, into, flat);
        choices.getStyleClass().add("filter");
        count.getStyleClass().add("count");
        var buttons = Form.buttons(count, check, take, close);
        sheet = new Sheet(owner, theme, Labels.say("import.title"), new VBox(about, tree, choices, answer, buttons), 760, 640).about("handbook#coming-from-another-reader");
        check.setOnAction(_ -> checkOrTakeBack());
        take.setDefaultButton(true);
        take.setOnAction(_ -> take());
        close.setOnAction(_ -> sheet.close());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F5 || key.getCode() == KeyCode.ENTER) { // a list would keep it to itself
                key.consume();
                (key.getCode() == KeyCode.F5 ? check : take).fire();
            }
        });
        sheet.whenClosed(() -> background.forget(LANE));
    }

    /// @param name of the file
    void open(String name, Proposal proposal) {
        model = new ImportModel(proposal);
        taken = null;
        checking = false;
        answers.clear();
        about.say(Labels.say("import.about", name, proposal.count(Kind.NEW), proposal.count(Kind.KNOWN), proposal.count(Kind.REFUSED), proposal.count(Kind.TWICE)));
        answer.say("");
        flat.setSelected(false);
        into.getEditor().clear();
        background.ask("folders", () -> ordering.order().stream().filter(Folder.class::isInstance).map(one -> ((Folder) one).path()).toList(),
                paths -> into.getItems().setAll(paths));
        tree.show(model);
        stage(false);
        count();
        sheet.open(tree);
    }

    /// @param done whether the list was taken over: then it can be taken back
    private void stage(boolean done) {
        tree.setDisable(done);
        choices.setDisable(done);
        check.setText(Labels.say(done ? "import.back" : "import.check"));
        take.setText(Labels.say(done ? "import.fetch" : "import.take"));
        close.setText(Labels.say(done ? "import.close" : "import.cancel"));
    }

    private void count() {
        if (model != null && taken == null) {
            count.setText(Labels.say("import.count", model.feeds()));
            take.setDisable(model.chosen().isEmpty());
        }
    }

    private void checkOrTakeBack() {
        if (taken != null) {
            sheet.close();
            takingBack.undo();
        } else if (checking) {
            background.forget(LANE);
            checked(Labels.say("import.stopped"));
        } else if (model != null) {
            check(model);
        }
    }

    private void check(ImportModel of) {
        var places = of.chosen();
        checking = true;
        check.setText(Labels.say("import.stop"));
        answer.say(Labels.say("import.checking", 0, of.feeds()));
        background.ask(LANE, () -> {
            importing.check(of.proposal(), places, one -> heard(of, one));
            return places.size();
        }, _ -> {
            drain(of);
            checked(Labels.say("import.checked", of.heard(), of.dead()));
        });
    }

    /// Thousands may answer in a second; the screen is told once for all that wait.
    private void heard(ImportModel of, Checked one) {
        var first = answers.isEmpty();
        answers.add(one);
        if (first) {
            background.tell(() -> drain(of));
        }
    }

    private void drain(ImportModel of) {
        if (!of.equals(model)) {
            answers.clear();
            return;
        }
        var some = new ArrayList<Checked>();
        for (var one = answers.poll(); one != null; one = answers.poll()) {
            some.add(one);
        }
        some.forEach(of::heard);
        if (!some.isEmpty() && checking) {
            answer.say(Labels.say("import.checking", of.heard(), of.proposal().count(Kind.NEW)));
        }
        tree.refresh();
        count();
    }

    private void checked(String said) {
        checking = false;
        check.setText(Labels.say("import.check"));
        answer.say(said);
        count();
    }

    private void take() {
        var done = taken;
        if (done != null) {
            sheet.close();
            fetch.accept(done.sections());
        } else if (model != null) {
            take(model);
        }
    }

    private void take(ImportModel of) {
        background.forget(LANE);
        checking = false;
        take.setDisable(true);
        var wanted = of.chosen();
        var folder = into.getEditor().getText();
        var whole = !flat.isSelected();
        takingBack.act(() -> {
            var last = new AtomicReference<>(importing.take(of.proposal(), wanted, Ordering.titles(folder), !whole));
            var came = last.get();
            background.tell(() -> taken(came));
            return new TakingBack.Done(said(came), nothing(came) ? null : new TakingBack.Step(() -> {
                importing.takeBack(last.get());
                return Labels.say("import.undone", last.get().sections().size());
            }, () -> {
                last.set(importing.take(of.proposal(), wanted, Ordering.titles(folder), !whole));
                return said(last.get());
            }));
        });
    }

    private static String said(Importing.Taken came) {
        return Labels.say("import.done", came.sections().size(), came.known(), came.refused());
    }

    private static boolean nothing(Importing.Taken came) {
        return came.sections().isEmpty() && came.folders().isEmpty();
    }

    private void taken(Importing.Taken came) {
        taken = came;
        stage(true);
        count.setText("");
        answer.say(said(came));
        check.setDisable(nothing(came));
        take.setDisable(came.sections().isEmpty());
        (came.sections().isEmpty() ? close : take).requestFocus();
    }
}
