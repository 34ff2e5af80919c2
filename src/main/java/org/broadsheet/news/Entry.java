package org.broadsheet.news;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry of a feed, as the feed has it.
/// @param id        the feed's own name for it: GUID, `atom:id`, `rdf:about`
/// @param title     plain text; of an entry without one what else it can be called, and `titleType` is absent then
/// @param link      the article to open
/// @param contentId the publisher's own number for it (DW's `dwsyn:contentID`), from which addresses can be built
/// @param comments  where readers discuss it
/// @param image     the entry's picture where the feed names one (JSON Feed `image`, `itunes:image`), else the first of `media`
/// @param particulars what the entry's writer, who must be Broadsheet, says of the article beyond the words that feeds have; without
///                  the body. Then nothing about the entry has to be guessed
/// @param source    the entry's own element as it stood in the document, to be kept; XML or JSON
public record Entry(@Nullable String id, @Nullable String title, @Nullable String titleType, @Nullable String subtitle,
        @Nullable Markup summary, List<Markup> content, @Nullable URI link, List<FeedLink> links,
        @Nullable URI comments, Discussion discussion, @Nullable String language, @Nullable String rights, @Nullable Stamp published,
        @Nullable Stamp updated, @Nullable Stamp created, List<Person> authors, List<Enclosure> enclosures,
        List<Category> categories, @Nullable Origin origin, @Nullable URI image, Media media, Podcast podcast,
        @Nullable String contentId, @Nullable Article particulars, String source) {
    /// The feed an entry was taken over from (RSS 2.0 `<source>`; RFC 4287 §4.2.11).
    public record Origin(@Nullable String title, @Nullable URI link, @Nullable String id) {}

    public Entry {
        content = List.copyOf(content);
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        enclosures = List.copyOf(enclosures);
        categories = List.copyOf(categories);
    }

    /// Whether it has neither a title nor a text, so that there is nothing of it to show.
    public boolean silent() {
        return (title == null || title.isBlank()) && Stream.concat(Stream.ofNullable(summary), content.stream())
                .allMatch(text -> text.raw().isBlank() && text.src() == null);
    }

    /// The same, called by this.
    public Entry called(String name) {
        return new Entry(id, name, titleType, subtitle, summary, content, link, links, comments, discussion, language, rights, published,
                updated, created, authors, enclosures, categories, origin, image, media, podcast, contentId, particulars, source);
    }

    /// The moment it counts as published; Atom asks for no other date than that of the last change (RFC 4287 §4.1.2).
    /// Empty when none could be read.
    public Optional<NewsDate> dated() {
        return Stream.of(published, created, updated).flatMap(Stream::ofNullable).flatMap(stamp -> Stream.ofNullable(stamp.at()))
                .findFirst().map(NewsDate.Moment::new);
    }

    /// All that it says in words, as written: title, summary, contents. Another wording, white space aside, is another
    /// version of the entry.
    public List<String> wording() {
        return Stream.concat(Stream.of(String.valueOf(title)), Stream.concat(Stream.ofNullable(summary), content.stream()).map(Markup::raw))
                .toList();
    }

    /// What one and the same entry is known by in every later document of its feed: id, else link, else title; empty when
    /// it has none of them. What an entry without a title is called for want of one is no name for it.
    public String identity() {
        if (id != null && !id.isBlank()) {
            return id;
        }
        return link != null ? link.toString() : title == null || titleType == null ? "" : title;
    }
}
