package org.broadsheet.view.window;

import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Looked;
import org.broadsheet.library.Networking;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// Shows the certificate of a server, and accepts one that nobody vouches for: only after it was shown. Lives on the JavaFX
/// thread.
final class CertificateSheet {
    private static final String LANE = "certificate";

    private final Networking networking;
    private final Background background;
    private final TextField server = new TextField();
    private final TextField fingerprint = new TextField();
    private final Sentence answer = new Sentence("answer");
    private final Button accept = new Button(Labels.say("certificate.accept"));
    private final Sheet sheet;
    private Looked.@Nullable Seen seen;

    CertificateSheet(Stage owner, Theme theme, Networking networking, Background background) {
        this.networking = networking;
        this.background = background;
        fingerprint.setEditable(false);
        var show = new Button(Labels.say("certificate.show"));
        show.setDefaultButton(true);
        show.disableProperty().bind(server.textProperty().isEmpty());
        var close = new Button(Labels.say("details.close"));
        close.setCancelButton(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        sheet = new Sheet(owner, theme, Labels.title(Command.CERTIFICATE),
                new VBox(new Form().with("login.server", server).with("certificate.fingerprint", fingerprint), answer, space,
                        Form.buttons(accept, show, close)), 860, 380).about("handbook#networks");
        show.setOnAction(_ -> look());
        accept.setOnAction(_ -> accept());
        close.setOnAction(_ -> sheet.close());
        server.textProperty().subscribe(_ -> clear(""));
        sheet.whenClosed(() -> background.forget(LANE));
    }

    /// Opens it, and shows the certificate of a server at once where one is named.
    /// @param where an address on the server, or empty
    void open(String where) {
        server.setText(Networking.origin(where).orElse(""));
        clear("");
        sheet.open(server);
        if (!server.getText().isEmpty()) {
            look();
        }
    }

    private void clear(String sentence) {
        seen = null;
        accept.setDisable(true);
        fingerprint.clear();
        answer.say(sentence);
    }

    private void look() {
        var origin = Networking.origin(server.getText());
        if (origin.isEmpty()) {
            clear(Labels.say("network.no-server", server.getText()));
            return;
        }
        clear(Labels.say("certificate.looking", origin.get()));
        background.ask(LANE, () -> networking.look(origin.get()), this::show);
    }

    private void show(Looked looked) {
        switch (looked) {
            case Looked.Nothing(String reason) -> clear(reason.substring(reason.indexOf(' ') + 1)); // the first word is for programs
            case Looked.Seen shown -> {
                seen = shown;
                fingerprint.setText(shown.fingerprint().replaceAll("(..)(?=.)", "$1:"));
                answer.say(shown.lines().stream().collect(Collectors.joining("\n", "", "\n")) + verdict(shown));
                accept.setDisable(shown.problem() == null || shown.accepted());
            }
        }
    }

    private static String verdict(Looked.Seen shown) {
        return shown.problem() == null ? Labels.say("certificate.trusted")
                : shown.problem() + " " + Labels.say(shown.accepted() ? "certificate.accepted" : "certificate.compare");
    }

    private void accept() {
        var shown = seen;
        if (shown != null) {
            background.act(() -> networking.accept(shown.host(), shown.fingerprint()));
            look();
        }
    }
}
