package org.broadsheet.app.command;

import java.util.concurrent.Callable;
import org.broadsheet.library.ArticleReport;
import org.broadsheet.news.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `details ID`
@Command(name = "details", description = "Say where each field of an article came from, and what of it is held.")
final class DetailsCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "ID", description = "the article's number")
    private long number;

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var found = newsroom.reading().report(new EntryId(number));
            if (found.isEmpty()) {
                root.failed(Long.toString(number), "not-found " + Sentences.say("no-article", number));
                return 1;
            }
            root.print(root.json() ? json(found.get()) : found.get().text());
            return 0;
        }
    }

    private Json json(ArticleReport report) {
        return new Json().always("id", number).put("headline", report.title()).put("fields", report.lines().stream()
                .map(line -> new Json().put("name", line.name()).put("value", line.value()).put("from", line.from()).put("rule", line.rule()))
                .toList());
    }
}
