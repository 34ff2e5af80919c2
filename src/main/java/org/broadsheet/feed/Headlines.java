package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Category;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.Person;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;

/// Something to call an entry that has neither a title nor a word of text: otherwise nobody could see that it is there.
final class Headlines {
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern JOINT = Pattern.compile("[-_+\\s]+");

    /// Feeds of nothing but bare elements are made by hand or by accident; a reader should see that there is something.
    private static final String NOTHING = "Untitled";

    private Headlines() {}

    /// The words of its address or of its file's, else the address, else what else there is of it.
    static @Nullable String of(@Nullable Markup summary, List<Markup> content, @Nullable URI link, List<Enclosure> enclosures,
            @Nullable String id, @Nullable Stamp published) {
        if (Stream.concat(Stream.ofNullable(summary), content.stream()).anyMatch(text -> !AllowList.text(text).isEmpty())) {
            return null;
        }
        var addresses = Stream.concat(Stream.ofNullable(link), enclosures.stream().map(Enclosure::url)).toList();
        return addresses.stream().flatMap(address -> Stream.ofNullable(words(address))).findFirst()
                .or(() -> addresses.stream().map(Headlines::shown).findFirst())
                .orElse(id != null ? id : published == null ? null : published.text());
    }

    /// An entry that says nothing, called by whatever else there is of it.
    static Entry named(Entry entry) {
        return !entry.silent() ? entry : Stream.of(entry.links().stream().map(FeedLink::href).map(Headlines::shown), entry.categories().stream().map(Category::shown),
                Stream.concat(Stream.ofNullable(entry.image()), entry.media().thumbnails().stream().map(Media.Thumbnail::url)).map(Headlines::shown),
                entry.media().contents().stream().map(Media.Content::url).map(Headlines::shown),
                Stream.ofNullable(entry.origin()).flatMap(origin -> Stream.concat(Stream.ofNullable(origin.title()), Stream.ofNullable(origin.link()).map(Headlines::shown))),
                entry.authors().stream().map(Person::line), Stream.ofNullable(entry.comments()).map(Headlines::shown),
                Stream.of(Optional.ofNullable(entry.updated()), Optional.ofNullable(entry.created())).flatMap(Optional::stream).map(Stamp::text),
                Stream.ofNullable(entry.podcast().episode()), Stream.ofNullable(entry.rights()), Stream.ofNullable(entry.contentId()))
                .flatMap(names -> names).filter(name -> !name.isBlank()).findFirst().map(entry::called).orElseGet(() -> entry.called(NOTHING));
    }

    /// `ferry returns` of `https://gazette.example/2026/ferry-returns.html`.
    private static @Nullable String words(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        var name = path.substring(path.lastIndexOf('/', end - 1) + 1, Math.max(end, path.lastIndexOf('/', end - 1) + 1));
        var words = JOINT.matcher(ENDING.matcher(name).replaceFirst("")).replaceAll(" ").strip();
        return WORDS.matcher(words).find() ? words : null;
    }

    private static String shown(URI address) {
        var text = address.toString();
        return text.substring(text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3);
    }
}
