package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.library.ArticleText;
import org.broadsheet.library.ReadyWords;
import org.broadsheet.news.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `show ID...`
@Command(name = "show", description = "Show articles; marks nothing read.")
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "the article's number")
    private List<Long> numbers = List.of();

    @Option(names = "--text", description = "as text, which is the usual")
    private boolean text;

    @Option(names = "--html", description = "as clean HTML")
    private boolean html;

    @Override
    public Integer call() {
        var failed = false;
        try (var newsroom = root.newsroom()) {
            for (var number : numbers) {
                var found = newsroom.reading().open(new EntryId(number));
                if (found.isEmpty()) {
                    failed = root.failed(Long.toString(number), "not-found " + Sentences.say("no-article", number));
                    continue;
                }
                var story = found.get();
                root.print(html ? ArticleText.html(story.article()) : root.json() && !text ? NewsJson.story(story)
                        : ArticleText.plain(story.article()) + (story.teaser().shortfall() == null ? "\n"
                        : "\n\n[" + ReadyWords.of(story.teaser()) + "]\n"));
            }
        }
        return failed ? 1 : 0;
    }
}
