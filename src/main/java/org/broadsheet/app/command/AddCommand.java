package org.broadsheet.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Added;
import org.broadsheet.library.Following;
import org.broadsheet.library.Offer;
import org.broadsheet.store.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `add URL...`
@Command(name = "add", description = "Subscribe to a feed, or to the feed that a page names.")
final class AddCommand implements Callable<Integer> {
    /// So many sections of the catalogue are named when words may mean several.
    private static final int NAMED = 10;

    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "the address of a feed or a page, or the name of a section in the catalogue: DW Business")
    private List<String> addresses = List.of();

    @Option(names = "--section", paramLabel = "S", description = "the folder that it should stand under")
    private @Nullable String folder;

    @Option(names = "--title", paramLabel = "T", description = "what to call it; else its own title")
    private @Nullable String title;

    @Option(names = "--list", description = "each address is that of a list of sections (OPML): its folder is kept in step with it")
    private boolean list;

    @ArgGroup
    private Which which = new Which();

    /// Which of those that an address leads to are wanted; without it none is taken where there are several.
    static final class Which {
        @Option(names = "--choose", paramLabel = "N", split = ",", description = "of what a page leads to, take those of these numbers")
        private List<Integer> numbers = List.of();

        @Option(names = "--all", description = "take all that a page leads to")
        private boolean all;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (which.numbers.stream().anyMatch(number -> number < 1)) {
            throw new ParameterException(root.commandLine(), "--choose counts from 1.");
        }
        var failed = false;
        try (var newsroom = root.newsroom()) {
            for (var asked : addresses) {
                failed |= list ? followed(newsroom, asked) : switch (newsroom.subscribing().add(asked, folders(), title)) {
                    case Added.Refused(String reason) when reason.startsWith("address ") -> named(newsroom, asked, reason);
                    case Added.Choice choice -> chosen(newsroom, asked, choice);
                    case Added how -> said(asked, how);
                };
            }
        }
        return failed ? 1 : 0;
    }

    private boolean followed(Newsroom newsroom, String asked) throws InterruptedException {
        switch (newsroom.following().subscribe(asked, folder == null ? List.of() : Folders.titles(folder), title)) {
            case Following.Followed.Subscribed came -> {
                root.tell(Sentences.say("followed", came.title(), Sentences.say("sections", came.sections().size())));
                came.sections().forEach(section -> said(asked, new Added.Subscribed(section)));
            }
            case Following.Followed.Known(String where) -> root.tell(Sentences.say("followed.before", where));
            case Following.Followed.Refused(String reason) -> {
                return root.failed(asked, reason);
            }
        }
        return false;
    }

    private @Nullable List<String> folders() {
        return folder == null ? null : Folders.titles(folder);
    }

    /// What is no address may be the name of a section in the catalogue: `DW Business`.
    /// @param reason why it is no address
    private boolean named(Newsroom newsroom, String asked, String reason) {
        var places = newsroom.choosing().named(asked, Locale.getDefault());
        if (places.size() == 1) {
            return said(asked, newsroom.choosing().subscribe(places.getFirst(), folders(), title));
        }
        root.failed(asked, places.isEmpty() ? reason
                : "choice " + Sentences.say("choice.named", asked, places.size()));
        places.stream().limit(NAMED).forEach(place -> root.tell("     " + place.folder() + "/" + place.section().title() + "  " + place.section().address()));
        return true;
    }

    /// Reports what became of one address.
    /// @return whether it failed
    private boolean said(String asked, Added how) {
        switch (how) {
            case Added.Subscribed(var section) ->
                root.print(root.json() ? NewsJson.subscription(section) : Sentences.say("added", NewsText.section(section)));
            case Added.Known(var section) ->
                root.print(root.json() ? NewsJson.subscription(section) : Sentences.say("added.before", NewsText.section(section)));
            case Added.Refused(String reason) -> {
                return root.failed(asked, reason);
            }
            case Added.Choice choice -> throw new IllegalStateException("nobody chose among " + choice);
        }
        return false;
    }

    private boolean chosen(Newsroom newsroom, String asked, Added.Choice choice) {
        var offers = choice.offers();
        if (which.all) {
            offers.forEach(offer -> said(asked, newsroom.subscribing().subscribe(offer, folders(), title)));
            return false;
        }
        var missing = which.numbers.stream().filter(number -> number > offers.size()).findFirst();
        if (which.numbers.isEmpty() || missing.isPresent()) {
            offer(asked, choice, missing);
            return true;
        }
        which.numbers.stream().distinct().forEach(number -> said(asked, newsroom.subscribing().subscribe(offers.get(number - 1), folders(), title)));
        return false;
    }

    /// What is to be chosen from is told to people, whoever reads the result.
    private void offer(String asked, Added.Choice choice, Optional<Integer> missing) {
        var offers = choice.offers();
        var error = "choice " + (offers.stream().anyMatch(Offer::published)
                ? missing.map(number -> Sentences.say("choice.feeds.missing", asked, NewsText.feeds(choice), number))
                        .orElseGet(() -> Sentences.say("choice.feeds", asked, NewsText.feeds(choice)))
                : missing.map(number -> Sentences.say("choice.page.missing", asked, number)).orElseGet(() -> Sentences.say("choice.page", asked)));
        if (root.json()) {
            root.print(new Json().always("asked", asked).always("error", error)
                    .put("offers", offers.stream().map(NewsJson::offer).toList()).put("more", choice.more() > 0 ? choice.more() : null));
        } else {
            root.tell(error);
        }
        for (int number = 1; number <= offers.size(); number++) {
            var offer = offers.get(number - 1);
            root.tell("%3d  %s%n     %s%n     %s".formatted(number, Measure.safe(offer.title()), offer.address(), NewsText.offer(offer)));
            offer.latest().stream().limit(3).forEach(headline -> root.tell("     - " + Measure.safe(headline.text())));
        }
    }
}
