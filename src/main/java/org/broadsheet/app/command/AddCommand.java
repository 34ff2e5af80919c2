package org.broadsheet.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.library.Added;
import org.broadsheet.store.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `add URL...`
@Command(name = "add", description = "Subscribe to a feed, or to the feed that a page names.")
final class AddCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "the address of a feed or a page")
    private List<String> addresses = List.of();

    @Option(names = "--section", paramLabel = "S", description = "the folder that it should stand under")
    private @Nullable String folder;

    @Option(names = "--title", paramLabel = "T", description = "what to call it; else its own title")
    private @Nullable String title;

    @Override
    public Integer call() throws InterruptedException {
        var failed = false;
        try (var newsroom = root.newsroom()) {
            for (var asked : addresses) {
                switch (newsroom.subscribing().add(asked, folder == null ? null : Folders.titles(folder), title)) {
                    case Added.Subscribed subscribed ->
                        root.print(root.json() ? NewsJson.subscription(subscribed.section())
                                : "Subscribed: " + NewsText.section(subscribed.section()));
                    case Added.Known known -> root.print(root.json() ? NewsJson.subscription(known.section())
                            : "Subscribed before: " + NewsText.section(known.section()));
                    case Added.Choice choice -> failed = root.failed(asked, "choice " + asked + " leads to "
                            + choice.offers().size() + " feeds; add one of them:" + addresses(choice));
                    case Added.Refused refused -> failed = root.failed(asked, refused.reason());
                }
            }
        }
        return failed ? 1 : 0;
    }

    private static String addresses(Added.Choice choice) {
        return choice.offers().stream().map(offer -> "\n  " + offer.address() + "  " + offer.title() + " (" + offer.format() + ", "
                + (offer.entries() == 1 ? "1 entry" : offer.entries() + " entries") + (offer.newest() == null ? "" : ", newest " + offer.newest())
                + (offer.whole() ? ", whole articles" : ", leads") + (offer.comments() ? ", comments" : "") + ")").collect(Collectors.joining());
    }
}
