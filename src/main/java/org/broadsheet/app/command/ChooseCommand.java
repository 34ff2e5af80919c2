package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.library.Subscription;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Extent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `choose SECTION...`
@Command(name = "choose", description = "Choose how much of a section's articles you want; the next refresh brings it.")
final class ChooseCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "SECTION", description = "title, folder, folder/title or address")
    private List<String> names = List.of();

    @Option(names = "--full-text", paramLabel = "WHEN",
            description = "fetch the page of an article always, never, or (auto) where the feed carries only its beginning")
    private Extent.@Nullable FullText fullText;

    @Option(names = "--pictures", paramLabel = "yes|no", description = "fetch its pictures")
    private @Nullable YesOrNo pictures;

    /// In the reader's words.
    enum YesOrNo { YES, NO }

    @Override
    public Integer call() {
        try (var newsroom = root.newsroom()) {
            var chosen = root.sections(newsroom, names);
            for (var subscription : newsroom.subscribing().subscriptions()) {
                if (chosen.ids().contains(subscription.section().id())) {
                    newsroom.ordering().choose(subscription.section().id(), chosen(subscription.section().own()));
                }
            }
            newsroom.subscribing().subscriptions().stream().filter(one -> chosen.ids().contains(one.section().id())).forEach(this::print);
            return chosen.unknown() ? 1 : 0;
        }
    }

    private Choices chosen(Choices before) {
        return new Choices(fullText == null ? before.fullText() : fullText, pictures == null ? before.pictures() : Boolean.valueOf(pictures == YesOrNo.YES),
                before.interval());
    }

    private void print(Subscription subscription) {
        root.print(root.json() ? NewsJson.subscription(subscription) : NewsText.extent(subscription.section()));
    }
}
