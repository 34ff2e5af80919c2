package org.broadsheet.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Exporting;
import org.broadsheet.library.PublisherFiles.Taken;
import org.broadsheet.library.StandingWords;
import org.broadsheet.library.Twins;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Publishers;
import org.broadsheet.news.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `publishers [SEARCH...]`, and what can be done with the file of one: `--check`, `--add`, `--share`
@Command(name = "publishers", description = "List publishers, their editions and the sections to subscribe to.")
final class PublishersCommand implements Callable<Integer> {
    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SEARCH", description = "the beginnings of words: dw bus, science in Spanish")
    private List<String> words = List.of();

    @ArgGroup
    private What what = new What();

    private static final class What {
        @Option(names = "--check", paramLabel = "FILE", description = "say whether this description of a publisher is right, in place of a list")
        private @Nullable Path check;

        @Option(names = "--add", paramLabel = "FILE", description = "take the description of a publisher over into the profile, once it is found right")
        private @Nullable Path add;

        @Option(names = "--share", arity = "2", paramLabel = "SECTION FILE",
                description = "write the sections of a folder, or one, as the description of a publisher for others; FILE -: standard output")
        private List<String> share = List.of();
    }

    @Override
    public Integer call() {
        if (what.check != null) {
            return checked(what.check);
        }
        try (var newsroom = root.newsroom()) {
            return what.add != null ? takenOver(newsroom, what.add)
                    : what.share.isEmpty() ? list(newsroom) : shared(newsroom, what.share.getFirst(), what.share.getLast());
        }
    }

    private int checked(Path file) {
        var read = Publishers.of(List.of(file));
        if (!read.mistakes().isEmpty()) {
            root.failed(file.toString(), read.mistakes().getFirst());
            return 1;
        }
        var publisher = read.all().getFirst();
        root.print(root.json() ? new Json().always("name", publisher.name()).put("articles", publisher.documented()).put("lists", publisher.forms())
                .put("sections", sections(publisher)) : publisher.name() + ": " + holds(publisher));
        return 0;
    }

    private static int sections(Publisher publisher) {
        return publisher.editions().stream().mapToInt(edition -> edition.sections().size()).sum();
    }

    private static String holds(Publisher publisher) {
        int sections = sections(publisher);
        return (publisher.documented() ? "the document of an article, and " : "")
                + (sections > 0 ? sections(sections) + " to choose from" + (publisher.forms() > 0 ? ", and " : "") : "")
                + (publisher.forms() == 1 ? "one document that lists articles"
                        : publisher.forms() > 0 || sections == 0 ? publisher.forms() + " documents that list articles" : "");
    }

    private static String sections(int count) {
        return count == 1 ? "1 section" : count + " sections";
    }

    private int takenOver(Newsroom newsroom, Path file) {
        return switch (newsroom.publisherFiles().takeOver(file)) {
            case Taken.Over(String publisher, int sections, Path place) -> {
                root.print(root.json() ? new Json().always("name", publisher).put("sections", sections).always("file", place.toString())
                        : publisher + ": " + sections(sections) + ", taken over to " + place);
                yield 0;
            }
            case Taken.Refused(String mistake) -> {
                root.failed(file.toString(), mistake);
                yield 1;
            }
        };
    }

    private int shared(Newsroom newsroom, String asked, String file) {
        var sections = newsroom.subscribing().named(asked);
        if (sections.isEmpty()) {
            root.failed(asked, NewsText.noSection(asked));
            return 1;
        }
        var shared = newsroom.publisherFiles().share(asked, sections);
        if (shared.sections() == 0) {
            root.failed(asked, "not-a-feed nothing of “" + asked + "” is a feed on the web, which alone can be shared");
            return 1;
        }
        if (file.equals("-")) {
            root.print(shared.json().strip());
            return 0;
        }
        var failure = Exporting.save(Path.of(file), shared.json());
        if (failure.isPresent()) {
            root.failed(file, "unwritable " + file + " can't be written: " + failure.get());
            return 1;
        }
        root.print(root.json() ? new Json().always("sections", shared.sections()).put("left", shared.left()).always("file", file)
                : sections(shared.sections()) + " written to " + file + (shared.left() == 0 ? "" : "; " + shared.left() + " cannot be shared: no feed on the web"));
        return 0;
    }

    private int list(Newsroom newsroom) {
        var subscribed = newsroom.choosing().chosen();
        for (var publisher : newsroom.choosing().catalogue().search(String.join(" ", words), Locale.getDefault()).publishers()) {
            publisher.editions().forEach(edition -> print(publisher, edition, subscribed));
        }
        return 0;
    }

    private void print(Catalogue.Publisher publisher, Edition edition, Twins.Known subscribed) {
        if (root.json()) {
            root.print(new Json().always("publisher", publisher.name()).put("language", edition.language()).put("region", edition.region())
                    .always("sections", edition.sections().stream().map(offered -> new Json().always("title", offered.title())
                            .put("kind", offered.kind().word()).always("address", offered.address().toString())
                            .put("status", offered.standing().name().toLowerCase(Locale.ROOT))
                            .put("subscribed", subscribed.at(offered.address()).isPresent())).toList()));
        } else {
            root.print(publisher.name() + " (" + edition.language() + ")");
            edition.sections().forEach(offered -> root.print((subscribed.at(offered.address()).isPresent() ? "  \u2713 " : "    ")
                    + offered.title() + "  " + offered.address() + StandingWords.of(offered.standing()).map(standing -> "  (" + standing + ")").orElse("")));
        }
    }
}
