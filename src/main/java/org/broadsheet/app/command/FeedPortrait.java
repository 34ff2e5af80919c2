package org.broadsheet.app.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Category;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.Person;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Stamp;
import org.broadsheet.page.Extractor;
import org.jspecify.annotations.Nullable;

/// What a feed is like, in numbers.
/// @param pieces its entries, in its order
record FeedPortrait(Feed feed, List<Piece> pieces) {
    /// An entry as a reader gets it.
    /// @param at       when it was published, or else last changed
    /// @param words    of the longest text it carries; letters where a language writes no spaces
    /// @param whole    whether that is the full text
    record Piece(Entry entry, @Nullable Instant at, int words, boolean whole, List<Picture> pictures) {}

    FeedPortrait {
        pieces = List.copyOf(pieces);
    }

    static FeedPortrait of(Feed feed, Extractor extractor) {
        return new FeedPortrait(feed, feed.entries().stream().map(entry -> {
            var told = extractor.entry(entry, feed.language());
            var whole = !told.wantsPage() && (entry.link() != null || !entry.content().isEmpty());
            return new Piece(entry, at(entry), words(entry), whole, told.article().pictures());
        }).toList());
    }

    private static @Nullable Instant at(Entry entry) {
        return Stream.of(entry.published(), entry.created(), entry.updated()).filter(Objects::nonNull).map(Stamp::at)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static int words(Entry entry) {
        return Stream.concat(entry.content().stream(), Stream.ofNullable(entry.summary())).map(AllowList::text)
                .mapToInt(FeedPortrait::words).max().orElse(0);
    }

    private static int words(String text) {
        var dense = (int) text.codePoints().filter(Character::isIdeographic).count();
        return dense + (int) Stream.of(text.split("\\s+")).filter(word -> word.codePoints()
                .anyMatch(letter -> Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter))).count();
    }

    Optional<Instant> newest() {
        return moments().max(Comparator.naturalOrder());
    }

    Optional<Instant> oldest() {
        return moments().min(Comparator.naturalOrder());
    }

    private Stream<Instant> moments() {
        return pieces.stream().map(Piece::at).filter(Objects::nonNull);
    }

    /// How long it usually takes until something new comes: the median over the times between one entry and the next.
    Optional<Duration> rhythm() {
        var times = moments().distinct().sorted().toList();
        var waits = IntStream.range(1, times.size()).mapToObj(i -> Duration.between(times.get(i - 1), times.get(i))).sorted().toList();
        return waits.size() < 2 ? Optional.empty() : Optional.of(waits.get(waits.size() / 2));
    }

    int whole() {
        return (int) pieces.stream().filter(Piece::whole).count();
    }

    int medianWords() {
        var words = pieces.stream().mapToInt(Piece::words).sorted().toArray();
        return words.length == 0 ? 0 : words[words.length / 2];
    }

    int withPictures() {
        return (int) pieces.stream().filter(piece -> !piece.pictures().isEmpty()).count();
    }

    int pictures(Predicate<Picture> which) {
        return (int) pieces.stream().flatMap(piece -> piece.pictures().stream()).filter(which).count();
    }

    List<Enclosure> files() {
        return feed.entries().stream().flatMap(entry -> entry.enclosures().stream()).toList();
    }

    int without(Predicate<Entry> what) {
        return (int) feed.entries().stream().filter(what).count();
    }

    /// Entries that have the same identity as one before them.
    int repeated() {
        var named = feed.entries().stream().map(Entry::identity).filter(identity -> !identity.isBlank()).toList();
        return named.size() - (int) named.stream().distinct().count();
    }

    /// Who wrote, and how often, the busiest first.
    List<String> authors() {
        return counted(feed.entries().stream().flatMap(entry -> entry.authors().stream().map(FeedPortrait::name).distinct()));
    }

    private static String name(Person author) {
        return author.name() == null ? author.line() : author.name();
    }

    List<String> categories() {
        return counted(feed.entries().stream().flatMap(entry -> entry.categories().stream().map(Category::shown).distinct()));
    }

    private static List<String> counted(Stream<String> names) {
        var counts = names.map(Measure::safe).filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(one -> one.getKey() + " (" + one.getValue() + ")").toList();
    }
}
