package org.broadsheet.view.window;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Handbook;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.reading.ArticlePane;
import org.jspecify.annotations.Nullable;

/// The handbook inside the program, without a network: at the left its chapters, or those in which words stand, at the right the
/// chapter, set like an article. The main window goes on beside it. Lives on the JavaFX thread.
final class HandbookSheet {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Background background;
    private final Consumer<URI> browser;
    private final TextField words = new TextField();
    private final ListView<Integer> contents = new ListView<>();
    private final ArticlePane page = new ArticlePane(this::follow);
    private final Label said = new Label();
    private final Sheet sheet;
    private final Deque<Integer> behind = new ArrayDeque<>();
    private @Nullable Handbook handbook;
    private int shown = -1;

    /// @param scale   how large articles are set
    /// @param browser opens what leads out of the handbook
    HandbookSheet(Stage owner, Theme theme, Background background, DoubleProperty scale, Consumer<URI> browser) {
        this.background = background;
        this.browser = browser;
        words.setPromptText(Labels.say("handbook.words"));
        words.setAccessibleText(Labels.say("handbook.words"));
        words.setMinHeight(VBox.USE_PREF_SIZE);
        contents.setAccessibleText(Labels.say("handbook.contents"));
        contents.setCellFactory(_ -> new ChapterCell());
        VBox.setVgrow(contents, Priority.ALWAYS);
        var left = new VBox(words, contents);
        left.getStyleClass().add("chapters");
        left.setMinWidth(VBox.USE_PREF_SIZE);
        HBox.setHgrow(page, Priority.ALWAYS);
        page.scaleProperty().bindBidirectional(scale);
        var both = new HBox(left, page);
        both.getStyleClass().add("book");
        VBox.setVgrow(both, Priority.ALWAYS);
        said.getStyleClass().add("count");
        said.setAccessibleRole(AccessibleRole.TEXT);
        sheet = new Sheet(owner, theme, Labels.title(Command.HANDBOOK), new VBox(both, said), 1060, 740).beside();
        words.textProperty().subscribe(this::look);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInWords);
        contents.getSelectionModel().selectedItemProperty().subscribe(chapter -> {
            if (chapter != null && chapter != shown) {
                show(new Handbook.Place(chapter, 0));
            }
        });
        sheet.onEscape(this::leaveWords);
        sheet.whenClosed(() -> background.forget("handbook"));
    }

    /// Opens it where it was left, at first at its beginning.
    void open() {
        open(Optional.empty());
    }

    /// Opens it at a subject.
    /// @param subject as [Handbook#place] knows it
    void open(String subject) {
        open(Optional.of(subject));
    }

    private void open(Optional<String> subject) {
        var known = handbook;
        background.ask("handbook", () -> known == null ? new Handbook(Labels.LOCALE) : known, read -> {
            handbook = read;
            words.clear();
            look();
            sheet.open(contents);
            subject.flatMap(read::place).ifPresentOrElse(this::go, () -> go(new Handbook.Place(Math.max(0, shown), 0)));
        });
    }

    ArticlePane page() {
        return page;
    }

    /// Says something at the foot.
    void say(String sentence) {
        said.setText(sentence);
    }

    void toContents() {
        contents.requestFocus();
    }

    void toWords() {
        words.requestFocus();
        words.selectAll();
    }

    /// From the words to the chapters, to the page, and on from the beginning; or the other way.
    void round(boolean on) {
        var here = words.isFocused() ? 0 : contents.isFocused() ? 1 : 2;
        switch (Math.floorMod(here + (on ? 1 : -1), 3)) {
            case 0 -> toWords();
            case 1 -> toContents();
            default -> page.focusHeadline();
        }
    }

    /// The chapter after this one, of those that are listed, or before it.
    void step(int by) {
        var to = contents.getItems().indexOf(shown) + by;
        if (to >= 0 && to < contents.getItems().size()) {
            go(new Handbook.Place(contents.getItems().get(to), 0));
        } else {
            say(Labels.say(by > 0 ? "handbook.end" : "handbook.start"));
        }
    }

    /// Back to the chapter from which a link led here.
    void back() {
        var last = behind.pollLast();
        if (last == null) {
            say(Labels.say("handbook.no-way-back"));
        } else {
            go(new Handbook.Place(last, 0));
        }
    }

    /// The next place in which the words stand, over the listed chapters, or the one before.
    void find(boolean on) {
        if (words.getText().isBlank()) {
            toWords();
        } else if (!page.find(Handbook.having(words.getText()), on)) {
            var before = shown;
            step(on ? 1 : -1);
            if (before != shown) {
                page.find(Handbook.having(words.getText()), true);
            }
        }
    }

    private void follow(URI link) {
        Optional.ofNullable(handbook).flatMap(book -> book.place(link)).ifPresentOrElse(place -> {
            behind.addLast(shown);
            words.clear();
            go(place);
        }, () -> browser.accept(link));
    }

    /// Shows a place, and takes the focus to it unless the reader is in the list.
    private void go(Handbook.Place place) {
        show(place);
        contents.getSelectionModel().select(Integer.valueOf(place.chapter()));
        contents.scrollTo(Math.max(0, contents.getSelectionModel().getSelectedIndex() - 3));
        if (!contents.isFocused() || place.heading() > 0) {
            page.toHeading(place.heading());
        }
    }

    private void show(Handbook.Place place) {
        if (handbook != null && place.chapter() < handbook.chapters().size()) {
            shown = place.chapter();
            var chapter = handbook.chapters().get(shown);
            var where = Labels.say("handbook.place", shown + 1, handbook.chapters().size());
            page.print(shown, chapter.article(), where);
            say(Labels.say("handbook.chapter", chapter.article().headline(), where));
        }
    }

    private void look() {
        if (handbook != null) {
            var found = handbook.find(words.getText());
            if (!contents.getItems().equals(found)) {
                contents.getItems().setAll(found);
                contents.getSelectionModel().select(Integer.valueOf(shown));
            }
            if (!words.getText().isBlank()) {
                say(Labels.say("handbook.found", found.size(), words.getText()));
            }
        }
    }

    private void pressedInWords(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            toContents();
        } else if (key.getCode() == KeyCode.ENTER && !contents.getItems().isEmpty()) {
            key.consume();
            show(new Handbook.Place(contents.getItems().getFirst(), 0));
            contents.getSelectionModel().select(0);
            page.focusHeadline();
            find(true);
        }
    }

    /// Esc first gives up what is sought.
    private boolean leaveWords() {
        var sought = !words.getText().isEmpty();
        words.clear();
        return sought;
    }

    private List<Handbook.Chapter> chapters() {
        return handbook == null ? List.of() : handbook.chapters();
    }

    /// A line of the contents: a chapter, those that begin a document like a heading.
    private final class ChapterCell extends ListCell<Integer> {
        ChapterCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            if (number == null || empty) {
                pseudoClassStateChanged(FIRST, false);
                setText(null);
                setAccessibleText(null);
            } else {
                var chapter = chapters().get(number);
                pseudoClassStateChanged(FIRST, chapter.first());
                setText(chapter.article().headline());
                setAccessibleText(Labels.say("handbook.chapter", chapter.article().headline(), Labels.say("handbook.place", number + 1, chapters().size())));
            }
        }
    }
}
