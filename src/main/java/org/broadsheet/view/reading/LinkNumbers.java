package org.broadsheet.view.reading;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.broadsheet.view.RunningText;

/// The links of a page that are in view, by numbers from the top; they are counted anew when the page moves, so that every link can be
/// reached. The numbers are shown when asked for, and stand in front of the page. Lives on the JavaFX thread.
final class LinkNumbers extends Pane {
    /// As many as there are digits.
    private static final int MOST = 10;

    private final Page page;

    LinkNumbers(Page page) {
        this.page = page;
        getStyleClass().add("link-numbers");
        setMouseTransparent(true);
        setVisible(false);
        page.vvalueProperty().subscribe(_ -> requestLayout());
        page.heightProperty().subscribe(_ -> requestLayout());
        page.widthProperty().subscribe(_ -> requestLayout());
    }

    /// Shows the numbers, or hides them.
    /// @return how many there are now
    int toggle() {
        setVisible(!isVisible());
        requestLayout();
        return isVisible() ? links().size() : 0;
    }

    void hide() {
        setVisible(false);
    }

    /// All links of a page that are set, in view or not, in reading order.
    static List<Text> links(Page page) {
        return page.parts().stream().flatMap(RunningText::within).flatMap(line -> line.ways().stream()).map(RunningText.Way::text).toList();
    }

    /// Opens the link of a number, as Enter on it does.
    /// @param number from 1
    /// @return whether there is one
    boolean follow(int number) {
        var links = links();
        if (number > links.size()) {
            return false;
        }
        var link = links.get(number - 1);
        link.text().requestFocus();
        link.leave().run();
        return true;
    }

    private List<RunningText.Way> links() {
        page.layoutNow();
        return page.parts().stream().filter(page::inView).flatMap(RunningText::within).flatMap(line -> line.ways().stream()).filter(this::inView).limit(MOST).toList();
    }

    private boolean inView(RunningText.Way link) {
        var bounds = page.sceneToLocal(link.text().localToScene(link.text().getBoundsInLocal()));
        return bounds.getMinY() < page.getHeight() && bounds.getMaxY() > 0;
    }

    @Override
    protected void layoutChildren() {
        var links = isVisible() ? links() : List.<RunningText.Way>of();
        while (getChildren().size() < links.size()) {
            getChildren().add(new Label());
        }
        for (int i = 0; i < getChildren().size(); i++) {
            var number = (Label) getChildren().get(i);
            number.setVisible(i < links.size());
            if (i < links.size()) {
                number.setText(String.valueOf((i + 1) % MOST));
                number.applyCss();
                var text = links.get(i).text();
                var at = sceneToLocal(text.localToScene(text.getBoundsInLocal()));
                number.resizeRelocate(Math.max(0, at.getMinX() - number.prefWidth(Region.USE_COMPUTED_SIZE) - 2), at.getMinY(),
                        number.prefWidth(-1), number.prefHeight(-1));
            }
        }
    }
}
