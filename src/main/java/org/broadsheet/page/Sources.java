package org.broadsheet.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;

/// All that a page says of its article, by who says it.
/// @param site what stands where its publisher's description says
record Sources(Optional<Facts> site, Optional<Facts> linked, Optional<Facts> micro, Facts printed, Facts meta) {

    /// A value and where it was found.
    record Found<T>(T value, Origin origin) {}

    /// The most trusted first.
    List<Facts> all() {
        return Stream.of(site.stream(), linked.stream(), micro.stream(), Stream.of(printed, meta)).flatMap(Function.identity()).toList();
    }

    /// What the most trusted says that says anything of it.
    <T> Optional<Found<T>> first(Function<Facts, @Nullable T> field) {
        for (Facts facts : all()) {
            T value = field.apply(facts);
            if (value != null) {
                return Optional.of(new Found<>(value, facts.origin));
            }
        }
        return Optional.empty();
    }

    /// @param origin whom alone to ask
    <T> Optional<Found<T>> first(Origin origin, Function<Facts, @Nullable T> field) {
        return first(facts -> facts.origin == origin ? field.apply(facts) : null);
    }

    /// When it was published; print comes late, as a page prints many dates, and last what the head dates without a word.
    Optional<Found<NewsDate>> published() {
        return Stream.concat(linked.stream(), micro.stream()).map(facts -> dated(facts.published, facts.origin)).flatMap(Optional::stream).findFirst()
                .or(() -> dated(meta.published, meta.origin)).or(() -> dated(printed.published, printed.origin)).or(() -> dated(meta.dated, meta.origin));
    }

    private static Optional<Found<NewsDate>> dated(@Nullable NewsDate date, Origin origin) {
        return Optional.ofNullable(date).map(known -> new Found<>(known, origin));
    }

    @Nullable String siteName() {
        return first(facts -> facts.siteName).map(Found::value).orElse(null);
    }
}
