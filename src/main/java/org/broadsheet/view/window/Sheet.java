package org.broadsheet.view.window;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.FieldKeys;
import org.broadsheet.view.command.Labels;

/// A small window in front of the main one, which waits for it. Esc closes it, and the focus is back where it was; F1 opens the
/// handbook at what it is about. Lives on the JavaFX thread.
final class Sheet {
    private static final String SHEET = Objects.requireNonNull(Sheet.class.getResource("chrome.css")).toExternalForm();

    private final Stage owner;
    private final Stage stage = new Stage();
    private BooleanSupplier beforeClosing = () -> false;
    private String subject = "handbook";

    Sheet(Stage owner, Theme theme, String title, Parent content, double widthPx, double heightPx) {
        this.owner = owner;
        content.getStyleClass().add("slip"); // "sheet" is what JavaFX calls the ground of a list
        var scene = new Scene(content, widthPx, heightPx);
        theme.dress(scene);
        scene.getStylesheets().add(SHEET);
        FieldKeys.listenTo(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> { // a list would keep it to itself
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                if (!beforeClosing.getAsBoolean()) {
                    close();
                }
            } else if (key.getCode() == KeyCode.F1 && !key.isShiftDown()) {
                key.consume();
                Event.fireEvent(outermost(), new HelpWanted(subject));
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setMinWidth(360);
        stage.setMinHeight(200);
    }

    private Window outermost() {
        Window outer = owner;
        while (outer instanceof Stage one && one.getOwner() != null) {
            outer = one.getOwner();
        }
        return outer;
    }

    /// What F1 opens the handbook at.
    /// @param wanted a document, or one and the English name of a heading in it: `handbook#networks`
    Sheet about(String wanted) {
        subject = wanted;
        return this;
    }


    /// Lets the main window go on beside it. Said before it is opened.
    Sheet beside() {
        stage.initModality(Modality.NONE);
        return this;
    }

    /// Opens it in the middle of the main window; one that is open already comes to the front.
    void open(Node first) {
        if (stage.isShowing()) {
            stage.toFront();
            stage.requestFocus();
            return;
        }
        var width = stage.getScene().getWidth();
        var height = Math.min(stage.getScene().getHeight(), Math.max(200, owner.getHeight() - 60));
        stage.setX(owner.getX() + Math.max(0, (owner.getWidth() - width) / 2));
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - height) / 3));
        stage.show();
        stage.setHeight(Math.min(stage.getHeight(), Math.max(least(), owner.getHeight() - 40)));
        first.requestFocus();
    }

    /// What its parts need at least, its buttons among them, though the main window be lower.
    private double least() {
        var scene = stage.getScene();
        return Math.max(200, scene.getRoot().minHeight(scene.getWidth()) + stage.getHeight() - scene.getHeight());
    }

    /// Makes it so high, as far as the content is concerned.
    void height(double px) {
        stage.setHeight(px + Math.max(0, stage.getHeight() - stage.getScene().getHeight()));
    }

    /// In front of which others can open.
    Stage stage() {
        return stage;
    }

    void close() {
        stage.hide();
    }

    boolean opened() {
        return stage.isShowing();
    }

    /// Lets Esc do something else first.
    /// @param first says whether there was something to do; then the sheet stays open
    void onEscape(BooleanSupplier first) {
        beforeClosing = first;
    }

    /// Does something when it has been closed, however that came about.
    void whenClosed(Runnable then) {
        stage.setOnHidden(_ -> then.run());
    }
}
