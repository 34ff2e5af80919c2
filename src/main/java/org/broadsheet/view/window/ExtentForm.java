package org.broadsheet.view.window;

import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.broadsheet.news.Extent;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.view.command.Labels;

/// Where the reader chooses how much of a section's articles he wants. What he chooses counts at once. Lives on the JavaFX
/// thread.
final class ExtentForm extends HBox {
    private final ChoiceBox<FullText> fullText = new ChoiceBox<>();
    private final CheckBox pictures = new CheckBox(Labels.say("details.extent.pictures"));
    private boolean showing;

    /// @param chosen hears what the reader chose
    ExtentForm(Consumer<Extent> chosen) {
        getStyleClass().add("extent");
        var name = new Label(Labels.say("details.extent.text"));
        name.setLabelFor(fullText);
        fullText.setAccessibleText(name.getText());
        fullText.getItems().setAll(FullText.values());
        fullText.setConverter(new StringConverter<>() {
            @Override
            public String toString(FullText when) {
                return Labels.say("details.extent." + when.name());
            }

            @Override
            public FullText fromString(String words) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        getChildren().setAll(name, fullText, pictures);
        fullText.setOnAction(_ -> tell(chosen));
        pictures.setOnAction(_ -> tell(chosen));
    }

    /// Shows what is chosen, which is no choice.
    void show(Extent extent) {
        showing = true;
        fullText.setValue(extent.fullText());
        pictures.setSelected(extent.pictures());
        showing = false;
    }

    private void tell(Consumer<Extent> chosen) {
        if (!showing) {
            chosen.accept(new Extent(fullText.getValue(), pictures.isSelected()));
        }
    }
}
