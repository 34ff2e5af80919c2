package org.broadsheet.view.window;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.broadsheet.library.ArticleReport;
import org.broadsheet.library.Reading;
import org.broadsheet.news.EntryId;
import org.broadsheet.view.Background;
import org.broadsheet.view.Theme;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Labels;

/// Every field of an article with its source and its rule, and what of it is held. Lives on the JavaFX thread.
final class ArticleSheet {
    private static final String LANE = "article-details";

    private final Reading reading;
    private final Background background;
    private final Sentence title = new Sentence("title");
    private final ReportPage page = new ReportPage();
    private final Sentence answer = new Sentence("answer");
    private final Sheet sheet;
    private String report = "";

    ArticleSheet(Stage owner, Theme theme, Reading reading, Background background) {
        this.reading = reading;
        this.background = background;
        var copy = new Button(Labels.say("details.copy"));
        copy.setOnAction(_ -> copy());
        var close = new Button(Labels.say("details.close"));
        close.setCancelButton(true);
        var buttons = Form.buttons(copy, close);
        sheet = new Sheet(owner, theme, Labels.title(Command.ARTICLE_DETAILS),
                new VBox(title, page, answer, buttons), 720, 600).about("handbook#the-window");
        close.setOnAction(_ -> sheet.close());
        sheet.whenClosed(() -> background.forget(LANE));
    }

    void open(EntryId id) {
        background.ask(LANE, () -> reading.report(id), found -> found.ifPresent(known -> {
            show(known);
            sheet.open(page);
        }));
    }

    private void show(ArticleReport known) {
        report = known.text();
        answer.say("");
        title.say(known.title());
        page.clear();
        page.setVvalue(0);
        page.setAccessibleText(report);
        for (var line : known.lines()) {
            page.add(line.name(), ReportPage.sentences(line.from() == null || line.rule() == null ? Stream.of(line.value()).toList()
                    : Stream.of(line.value(), Labels.say("details.from", line.from(), line.rule())).toList()));
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(report);
        Clipboard.getSystemClipboard().setContent(content);
        answer.say(Labels.say("details.copied"));
    }
}
