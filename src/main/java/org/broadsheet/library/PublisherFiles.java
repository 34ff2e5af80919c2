package org.broadsheet.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Publisher;
import org.broadsheet.markup.Publishers;
import org.broadsheet.markup.SharedPublisher;
import org.broadsheet.news.Edition;
import org.broadsheet.news.Form;
import org.broadsheet.news.Kind;
import org.broadsheet.news.Offered;
import org.broadsheet.news.Section;
import org.broadsheet.news.Standing;
import org.broadsheet.settings.Atomically;

/// Publishers' files that go from hand to hand: takes over one that somebody has written, and writes the reader's own
/// sections as one (`src/docs/publishers.md`).
public final class PublisherFiles {
    private static final int LONGEST_TITLE = 200;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cn}]+");

    /// What became of a wish to take a file over.
    public sealed interface Taken {
        /// It lies with the reader's own.
        /// @param sections how many of them the publisher offers
        /// @param file     where it lies now
        record Over(String publisher, int sections, Path file) implements Taken {}

        /// Nothing was done.
        /// @param mistake where the file is wrong, and why
        record Refused(String mistake) implements Taken {}
    }

    /// Sections as a file.
    /// @param sections how many stand in it
    /// @param left     how many do not, as they are not on the web, or no feeds
    public record Shared(String json, int sections, int left) {}

    private final Path folder;
    private final Publishers publishers;
    private final Subscribing subscribing;

    /// @param folder where the reader's own files lie; made when it is needed
    public PublisherFiles(Path folder, Publishers publishers, Subscribing subscribing) {
        this.folder = folder;
        this.publishers = publishers;
        this.subscribing = subscribing;
    }

    /// Copies a file to the reader's own after it was found right, also beside the others; it is known at once. One of the
    /// same publisher that lies there already is kept beside it under another name.
    public Taken takeOver(Path file) {
        var read = Publishers.of(List.of(file));
        if (!read.mistakes().isEmpty()) {
            return new Taken.Refused(read.mistakes().getFirst());
        }
        var publisher = read.own().getFirst();
        var place = folder.resolve(name(publisher));
        var others = Publishers.of(files().filter(other -> !other.equals(place)).toList()).mistakes();
        var together = Publishers.of(Stream.concat(files().filter(other -> !other.equals(place)), Stream.of(file)).toList()).mistakes();
        if (together.size() > others.size()) {
            return new Taken.Refused(together.getLast());
        }
        try {
            var text = Files.readString(file);
            if (Files.exists(place) && !Files.readString(place).equals(text)) {
                Files.move(place, former(place), StandardCopyOption.ATOMIC_MOVE);
            }
            Atomically.write(place, text);
        } catch (IOException unreadable) {
            return new Taken.Refused(Sentences.say("file.unread", file.getFileName()));
        }
        publishers.again();
        return new Taken.Over(publisher.name(), publisher.editions().stream().mapToInt(edition -> edition.sections().size()).sum(), place);
    }

    private static String name(Publisher publisher) {
        var letters = NO_LETTERS.matcher(publisher.name().toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        return (letters.isEmpty() ? "publisher" : letters) + ".json";
    }

    private static Path former(Path place) {
        return Stream.iterate(1, number -> number + 1).map(number -> place.resolveSibling(place.getFileName() + ".former-" + number))
                .filter(former -> !Files.exists(former)).findFirst().orElseThrow();
    }

    private Stream<Path> files() {
        return Publishers.files(folder).stream();
    }

    /// Writes sections as the file of a publisher: of the one in the catalogue who has them all, else of the folder that
    /// they all stand in, else under another name.
    /// @param name what to call it in the last case
    public Shared share(String name, List<Section> sections) {
        var catalogue = subscribing.newsstand().catalogue();
        var editions = new LinkedHashMap<List<String>, List<Offered>>();
        var shared = sections.stream().filter(PublisherFiles::shareable).toList();
        for (var section : shared) {
            var place = catalogue.at(section.address());
            var language = place.map(known -> known.edition().language()).or(() -> Optional.ofNullable(section.language())).orElse("und");
            editions.computeIfAbsent(List.of(tag(language), place.map(known -> known.edition().region()).orElse("001")), _ -> new ArrayList<>())
                    .add(new Offered(title(section), place.map(known -> known.section().kind()).orElse(Kind.OTHER), section.address(),
                            section.site(), Standing.LIVE));
        }
        var publisher = one(shared.stream().map(section -> catalogue.at(section.address()).map(place -> place.publisher().name())))
                .or(() -> one(shared.stream().map(section -> Optional.ofNullable(section.folder())))).orElse(name);
        return new Shared(SharedPublisher.write(fit(publisher), editions.entrySet().stream()
                .map(edition -> new Edition(edition.getKey().getFirst(), edition.getKey().getLast(), edition.getValue())).toList()),
                shared.size(), sections.size() - shared.size());
    }

    private static Optional<String> one(Stream<Optional<String>> names) {
        var all = names.distinct().toList();
        return all.size() == 1 ? all.getFirst() : Optional.empty();
    }

    private static boolean shareable(Section section) {
        var scheme = section.address().getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) && section.address().getRawUserInfo() == null
                && section.form() == Form.FEED;
    }

    /// A feed may say of its language what is none.
    private static String tag(String language) {
        return Locale.forLanguageTag(language).toLanguageTag();
    }

    private static String title(Section section) {
        var title = fit(section.title());
        return title.isEmpty() ? String.valueOf(section.address().getHost()) : title;
    }

    /// Without what a file for others cannot hold.
    private static String fit(String words) {
        var fit = UNFIT.matcher(words).replaceAll(" ").strip();
        return fit.length() <= LONGEST_TITLE ? fit : fit.substring(0, fit.offsetByCodePoints(0, fit.codePointCount(0, LONGEST_TITLE - 1))).strip();
    }
}
