package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.Networking;
import org.broadsheet.settings.NetworkSettings;
import org.broadsheet.settings.NetworkSettings.Proxy;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;
import org.jspecify.annotations.Nullable;

/// By which proxy servers are reached, and which logins and certificates are kept; each of these can be given up. Lives on
/// the JavaFX thread.
final class NetworkSheet {
    private static final String LANE = "network";

    private final Networking networking;
    private final Background background;
    private final Map<Proxy.Kind, RadioButton> kinds = new EnumMap<>(Proxy.Kind.class);
    private final ToggleGroup kind = new ToggleGroup();
    private final TextField host = new TextField();
    private final TextField port = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField except = new TextField();
    private final ListView<Kept> kept = new ListView<>();
    private final Sentence answer = new Sentence("answer");
    private final Sheet sheet;

    /// A login or an accepted certificate.
    private record Kept(String words, Runnable giveUp) {}

    NetworkSheet(Stage owner, Theme theme, Networking networking, Background background) {
        this.networking = networking;
        this.background = background;
        for (var one : Proxy.Kind.values()) {
            var button = new RadioButton(Labels.say("network.proxy." + one.name().toLowerCase(Locale.ROOT)));
            button.setUserData(one);
            button.setToggleGroup(kind);
            kinds.put(one, button);
        }
        var form = new Form().with("network.host", host).with("network.port", port).with("network.user", user)
                .with("login.password", password).with("network.except", except);
        form.setDisable(true);
        kind.selectedToggleProperty().subscribe(_ -> form.setDisable(!named(chosen())));
        var keep = new Button(Labels.say("network.keep"));
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> keep());
        var giveUp = new Button(Labels.say("network.give-up"));
        giveUp.disableProperty().bind(kept.getSelectionModel().selectedItemProperty().isNull());
        giveUp.setOnAction(_ -> giveUp());
        var cancel = new Button(Labels.say("sheet.cancel"));
        cancel.setCancelButton(true);
        sheet = new Sheet(owner, theme, Labels.title(Command.NETWORK), content(form, Form.buttons(keep, giveUp, cancel)),
                640, 620).about("handbook#networks");
        cancel.setOnAction(_ -> sheet.close());
        sheet.whenClosed(() -> {
            background.forget(LANE);
            password.clear();
        });
    }

    private VBox content(Form form, Node buttons) {
        var label = new Label(Labels.say("network.kept"));
        label.setLabelFor(kept);
        kept.setAccessibleText(label.getText());
        kept.setPlaceholder(new Label(Labels.say("network.kept.none")));
        kept.setCellFactory(_ -> new KeptCell());
        kept.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                giveUp();
            }
        });
        VBox.setVgrow(kept, Priority.ALWAYS);
        var content = new VBox();
        content.getChildren().addAll(kinds.values());
        content.getChildren().addAll(form, label, kept, answer, buttons);
        return content;
    }

    private Proxy.Kind chosen() {
        var toggle = kind.getSelectedToggle();
        return toggle == null ? Proxy.Kind.SYSTEM : (Proxy.Kind) toggle.getUserData();
    }

    private static boolean named(Proxy.Kind kind) {
        return kind == Proxy.Kind.HTTP || kind == Proxy.Kind.SOCKS;
    }

    void open() {
        answer.say("");
        background.ask(LANE, networking::chosen, settings -> {
            show(settings.proxy());
            showKept(settings);
            sheet.open((Node) kind.getSelectedToggle());
        });
    }

    private void show(Proxy proxy) {
        kind.selectToggle(kinds.get(proxy.kind()));
        host.setText(proxy.host());
        port.setText(proxy.port() == 0 ? "" : String.valueOf(proxy.port()));
        user.setText(proxy.user());
        password.setText(proxy.password());
        except.setText(proxy.except());
    }

    private void showKept(NetworkSettings settings) {
        var all = new ArrayList<Kept>();
        settings.logins().forEach(one -> all.add(new Kept(Labels.say("network.kept.login", one.user(), one.origin()),
                () -> networking.forgetLogin(one.origin()))));
        settings.accepted().forEach(one -> all.add(new Kept(Labels.say("network.kept.certificate", one.host(), one.fingerprint()),
                () -> networking.revoke(one.host()))));
        kept.getItems().setAll(all);
    }

    private void giveUp() {
        var which = kept.getSelectionModel().getSelectedItem();
        if (which != null) {
            background.ask(LANE, () -> {
                which.giveUp().run();
                return networking.chosen();
            }, this::showKept);
        }
    }

    private void keep() {
        var proxy = named(chosen()) ? new Proxy(chosen(), host.getText().strip(), number(), user.getText(), password.getText(), except.getText())
                : new Proxy(chosen(), "", 0, "", "", "");
        background.ask(LANE, () -> networking.choose(proxy), done -> {
            if (done) {
                sheet.close();
            } else {
                answer.say(Labels.say("network.no-proxy"));
                host.requestFocus();
            }
        });
    }

    private int number() {
        return port.getText().strip().matches("\\d{1,5}") ? Integer.parseInt(port.getText().strip()) : 0;
    }

    private static final class KeptCell extends ListCell<Kept> {
        @Override
        protected void updateItem(@Nullable Kept one, boolean empty) {
            super.updateItem(one, empty);
            setText(one == null ? null : one.words());
        }
    }
}
