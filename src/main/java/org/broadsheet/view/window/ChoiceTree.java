package org.broadsheet.view.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.library.Catalogue;
import org.broadsheet.library.Catalogue.Place;
import org.broadsheet.library.Catalogue.Publisher;
import org.broadsheet.news.Edition;
import org.broadsheet.view.command.Labels;

/// The lines of the choice of sections, and which stand below which. Immutable; any thread.
/// @param below what opens below the line
/// @param open  whether it is open at first
record ChoiceTree(Choice choice, List<ChoiceTree> below, boolean open) {
    ChoiceTree {
        below = List.copyOf(below);
    }

    /// All there is: what is proposed, then the publishers, closed, by language; the reader's own language first.
    static List<ChoiceTree> all(Catalogue catalogue, List<Place> proposed, Locale reader) {
        var lines = new ArrayList<ChoiceTree>();
        if (!proposed.isEmpty()) {
            lines.add(heading(Labels.say("choose.proposed")));
            proposed.forEach(place -> lines.add(section(place, true)));
        }
        var languages = new TreeMap<String, List<Publisher>>(Labels.ORDER);
        var own = new ArrayList<Publisher>();
        for (var publisher : catalogue.publishers()) {
            if (nearest(publisher, reader) < 3) {
                own.add(publisher);
            } else {
                languages.computeIfAbsent(language(publisher.editions().getFirst()), _ -> new ArrayList<>()).add(publisher);
            }
        }
        own.sort(Comparator.comparingInt(publisher -> nearest(publisher, reader)));
        lines.addAll(group(reader.getDisplayLanguage(Labels.LOCALE), own, reader));
        languages.forEach((language, publishers) -> lines.addAll(group(language, publishers, reader)));
        return List.copyOf(lines);
    }

    private static int nearest(Publisher publisher, Locale reader) {
        return publisher.editions().stream().mapToInt(edition -> Catalogue.distance(edition, reader)).min().orElse(3);
    }

    private static String language(Edition edition) {
        return Locale.forLanguageTag(edition.language()).getDisplayLanguage(Labels.LOCALE);
    }

    private static List<ChoiceTree> group(String language, List<Publisher> publishers, Locale reader) {
        return publishers.isEmpty() ? List.of()
                : Stream.concat(Stream.of(heading(Labels.say("choose.language", language))), publishers.stream().map(publisher -> closed(publisher, reader))).toList();
    }

    private static ChoiceTree closed(Publisher publisher, Locale reader) {
        var nearest = nearest(publisher, reader);
        return house(publisher, publisher.editions().stream().sorted(Comparator.comparingInt(edition -> Catalogue.distance(edition, reader))).toList(),
                edition -> nearest < 3 && Catalogue.distance(edition, reader) == nearest, false);
    }

    /// What a search found, all of it open.
    /// @param all what was searched, which knows how many editions a publisher has
    static List<ChoiceTree> found(Catalogue found, Catalogue all) {
        return found.publishers().stream().map(publisher -> house(whole(publisher, all), publisher.editions(), _ -> true, true)).toList();
    }

    private static Publisher whole(Publisher publisher, Catalogue all) {
        var first = publisher.editions().getFirst().sections().getFirst();
        return all.at(first.address()).map(Place::publisher).orElse(publisher);
    }

    private static ChoiceTree house(Publisher publisher, List<Edition> editions, Predicate<Edition> openly, boolean open) {
        var below = publisher.editions().size() == 1 ? sections(publisher, editions.getFirst())
                : editions.stream().map(edition -> new ChoiceTree(new Choice.Issue(publisher, edition), sections(publisher, edition), openly.test(edition))).toList();
        return new ChoiceTree(new Choice.House(publisher), below, open);
    }

    private static List<ChoiceTree> sections(Publisher publisher, Edition edition) {
        return edition.sections().stream().map(section -> section(new Place(publisher, edition, section), false)).toList();
    }

    private static ChoiceTree heading(String words) {
        return new ChoiceTree(new Choice.Heading(words), List.of(), false);
    }

    private static ChoiceTree section(Place place, boolean alone) {
        return new ChoiceTree(new Choice.Section(place, alone), List.of(), false);
    }
}
