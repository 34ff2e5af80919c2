package org.broadsheet.view.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Following;
import org.broadsheet.news.Section;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.Reason;

/// Takes the address of a list of sections that somebody else keeps. Lives on the JavaFX thread.
final class ListSheet {
    private static final String LANE = "following";

    private final Following following;
    private final Background background;
    private final Consumer<List<Section>> fetch;
    private final TextField address = new TextField();
    private final Sentence answer = new Sentence("answer");
    private final Button follow = new Button(Labels.say("list.follow"));
    private final Sheet sheet;

    /// @param fetch fetches what came by the list
    ListSheet(Stage owner, Theme theme, Following following, Background background, Consumer<List<Section>> fetch) {
        this.following = following;
        this.background = background;
        this.fetch = fetch;
        follow.setDefaultButton(true);
        follow.disableProperty().bind(address.textProperty().isEmpty());
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        var about = new Sentence("said");
        about.say(Labels.say("list.about"));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        sheet = new Sheet(owner, theme, Labels.title(Command.FOLLOW_LIST),
                new VBox(about, new Form().with("list.address", address), answer, space, Form.buttons(follow, cancel)), 580, 270).about("handbook#coming-from-another-reader");
        follow.setOnAction(_ -> follow());
        cancel.setOnAction(_ -> sheet.close());
        sheet.whenClosed(() -> background.forget(LANE));
    }

    void open() {
        address.clear();
        answer.say("");
        sheet.open(address);
    }

    private void follow() {
        var typed = address.getText();
        answer.say(Labels.say("list.asking"));
        background.ask(LANE, () -> following.subscribe(typed, List.of(), null), followed -> {
            switch (followed) {
                case Following.Followed.Subscribed came -> {
                    sheet.close();
                    fetch.accept(came.sections());
                }
                case Following.Followed.Known(String folder) -> answer.say(Labels.say("list.known", folder));
                case Following.Followed.Refused(String reason) -> answer.say(Reason.plain(reason));
            }
        });
    }
}
