package org.broadsheet.view.window;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Networking;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;

/// Takes a login for a server. Lives on the JavaFX thread.
final class LoginSheet {
    private final Networking networking;
    private final Background background;
    private final TextField server = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final Sentence answer = new Sentence("answer");
    private final Sheet sheet;
    private Runnable then = () -> { };

    LoginSheet(Stage owner, Theme theme, Networking networking, Background background) {
        this.networking = networking;
        this.background = background;
        var keep = new Button(Labels.say("login.keep"));
        keep.setDefaultButton(true);
        keep.disableProperty().bind(server.textProperty().isEmpty().or(user.textProperty().isEmpty()));
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        var about = new Sentence("said");
        about.say(Labels.say("login.about"));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        sheet = new Sheet(owner, theme, Labels.title(Command.LOGIN),
                new VBox(about, new Form().with("login.server", server).with("login.user", user).with("login.password", password), answer,
                        space, Form.buttons(keep, cancel)), 560, 330).about("handbook#networks");
        keep.setOnAction(_ -> keep());
        cancel.setOnAction(_ -> sheet.close());
        sheet.whenClosed(password::clear);
    }

    /// Opens it.
    /// @param where an address on the server, or empty
    /// @param after done when a login was kept
    void open(String where, Runnable after) {
        then = after;
        answer.say("");
        server.setText(Networking.origin(where).orElse(""));
        password.clear();
        sheet.open(server.getText().isEmpty() ? server : user);
    }

    private void keep() {
        var origin = Networking.origin(server.getText());
        if (origin.isEmpty()) {
            answer.say(Labels.say("network.no-server", server.getText()));
            server.requestFocus();
            return;
        }
        var name = user.getText();
        var secret = password.getText();
        background.act(() -> {
            networking.logIn(origin.get(), name, secret);
            background.tell(then);
        });
        sheet.close();
    }
}
