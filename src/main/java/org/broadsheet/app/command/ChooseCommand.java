package org.broadsheet.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.library.Subscription;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Colour;
import org.broadsheet.news.Extent.FullText;
import org.broadsheet.news.FolderId;
import org.broadsheet.news.Interval;
import org.broadsheet.news.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `choose SECTION...`
@Command(name = "choose", description = "Choose how often a section or a folder is fetched, and how much of its articles; the nearest choice holds.")
final class ChooseCommand implements Callable<Integer> {
    /// What undoes a choice.
    private static final String INHERIT = "inherit";

    @ParentCommand
    private Root root = new Root();

    @Parameters(arity = "0..*", paramLabel = "SECTION", description = "title, folder, folder/title or address")
    private List<String> names = List.of();

    @Option(names = "--everywhere", description = "choose for all, where nothing nearer is chosen")
    private boolean everywhere;

    @Option(names = "--full-text", paramLabel = "WHEN",
            description = "fetch the page of an article always, never, or (auto) where the feed carries only its beginning; inherit: as further out")
    private @Nullable String fullText;

    @Option(names = "--pictures", paramLabel = "yes|no|inherit", description = "fetch its pictures")
    private @Nullable String pictures;

    @Option(names = "--every", paramLabel = "TIME",
            description = "how often its feed is asked: 15m to 14d; rhythm: as it brings something new; by-hand: only when you say so; inherit")
    private @Nullable String every;

    @Option(names = "--colour", paramLabel = "COLOUR", description = "red, orange, yellow, green, teal, blue, purple, grey or none")
    private @Nullable String colour;

    @Option(names = "--label", paramLabel = "WORD", description = "a label under which it stands besides; may be given again")
    private List<String> labels = List.of();

    @Option(names = "--unlabel", paramLabel = "WORD", description = "a label under which it stands no more")
    private List<String> unlabels = List.of();

    @Override
    public Integer call() {
        if (names.isEmpty() && !everywhere) {
            throw new ParameterException(root.commandLine(), "Name a SECTION, or say --everywhere.");
        }
        check();
        try (var newsroom = root.newsroom()) {
            if (everywhere) {
                newsroom.ordering().choose(FolderId.ROOT, chosen(newsroom.ordering().outwards(FolderId.ROOT).getFirst().own()));
            }
            var unknown = names.stream().filter(name -> !choose(newsroom, name)).toList();
            var shown = everywhere && names.isEmpty() ? newsroom.subscribing().sections().stream().map(Section::id).toList()
                    : root.sections(newsroom, names).ids();
            newsroom.subscribing().subscriptions().stream().filter(one -> shown.contains(one.section().id())).forEach(this::print);
            return unknown.isEmpty() ? 0 : 1;
        }
    }

    /// Everything is read once before anything is done.
    private void check() {
        chosen(Choices.NONE);
        painted();
    }

    private boolean choose(Newsroom newsroom, String name) {
        var places = newsroom.ordering().named(name);
        for (var place : places) {
            newsroom.ordering().choose(place.id(), chosen(place.own()));
            if (colour != null) {
                newsroom.ordering().paint(place.id(), painted());
            }
            if (place instanceof Section section && !(labels.isEmpty() && unlabels.isEmpty())) {
                newsroom.ordering().label(section.id(), Stream.concat(section.labels().stream(), labels.stream())
                        .filter(label -> !unlabels.contains(label)).distinct().toList());
            }
        }
        return !places.isEmpty();
    }

    private Choices chosen(Choices before) {
        return new Choices(fullText == null ? before.fullText() : fullText(fullText), pictures == null ? before.pictures() : pictures(pictures),
                every == null ? before.interval() : interval(every));
    }

    private @Nullable FullText fullText(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case INHERIT -> null;
            case "always" -> FullText.ALWAYS;
            case "auto" -> FullText.AUTO;
            case "never" -> FullText.NEVER;
            default -> throw wrong("--full-text", said, "always, auto, never or inherit");
        };
    }

    private @Nullable Boolean pictures(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case INHERIT -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("--pictures", said, "yes, no or inherit");
        };
    }

    private @Nullable Interval interval(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        return switch (words) {
            case INHERIT -> null;
            case "rhythm" -> Interval.RHYTHM;
            case "by-hand" -> Interval.BY_HAND;
            default -> {
                if (!words.matches("[1-9][0-9]{0,4}[mhd]")) {
                    throw wrong("--every", said, "a time such as 30m, 2h or 7d, rhythm, by-hand or inherit");
                }
                var time = Duration.parse((words.endsWith("d") ? "P" : "PT") + words.toUpperCase(Locale.ROOT));
                if (time.toMinutes() < 15 || time.toMinutes() > Interval.LONGEST_MINUTES) {
                    throw wrong("--every", said, "15m to 14d");
                }
                yield new Interval((int) time.toMinutes());
            }
        };
    }

    private @Nullable Colour painted() {
        if (colour == null || colour.equalsIgnoreCase("none")) {
            return null;
        }
        var names = new ArrayList<String>();
        for (var one : Colour.values()) {
            if (one.name().equalsIgnoreCase(colour)) {
                return one;
            }
            names.add(one.name().toLowerCase(Locale.ROOT));
        }
        throw wrong("--colour", colour, String.join(", ", names) + " or none");
    }

    private ParameterException wrong(String option, String said, String right) {
        return new ParameterException(root.commandLine(), option + " is " + right + ", not “" + said + "”.");
    }

    private void print(Subscription subscription) {
        root.print(root.json() ? NewsJson.subscription(subscription) : NewsText.choices(subscription.section()));
    }
}
