package org.broadsheet.feed;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;

/// Something to call an entry that has neither a title nor a word of text: otherwise nobody could see that it is there.
final class Headlines {
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern JOINT = Pattern.compile("[-_+\\s]+");

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
