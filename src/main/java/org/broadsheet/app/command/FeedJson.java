package org.broadsheet.app.command;

import java.util.List;
import java.util.Locale;
import org.broadsheet.feed.Parsed;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Category;
import org.broadsheet.news.Enclosure;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Feed;
import org.broadsheet.news.FeedLink;
import org.broadsheet.news.Markup;
import org.broadsheet.news.Media;
import org.broadsheet.news.Person;
import org.broadsheet.news.Podcast;
import org.broadsheet.news.Stamp;
import org.jspecify.annotations.Nullable;

/// A feed as the command line prints it.
final class FeedJson {
    private FeedJson() {}

    static Json of(Feed feed, Parsed.Document document) {
        return new Json().always("document", document(document)).always("feed", feed(feed))
                .always("entries", feed.entries().stream().map(FeedJson::entry).toList());
    }

    private static Json document(Parsed.Document document) {
        return new Json().put("encoding", document.encoding()).put("mediaType", document.mediaType())
                .put("bytes", document.bytes()).put("wellFormed", document.wellFormed()).put("repairs", document.repairs());
    }

    private static Json feed(Feed feed) {
        var json = new Json().put("format", feed.format()).put("title", feed.title()).put("titleType", feed.titleType())
                .put("subtitle", feed.subtitle()).put("subtitleType", feed.subtitleType()).put("link", feed.link())
                .put("links", links(feed.links())).put("id", feed.id()).put("language", feed.language())
                .put("rights", feed.rights()).put("generator", feed.generator());
        stamps(json, feed.published(), feed.updated(), feed.created());
        authors(json, feed.authors());
        return json.put("image", image(feed.image())).put("icon", feed.icon()).put("logo", feed.logo())
                .put("categories", categories(feed.categories()))
                .put("ttl", feed.ttl() == null ? null : (Number) feed.ttl().toMinutes())
                .put("updatePeriod", feed.periodicity().period()).put("updateFrequency", feed.periodicity().frequency())
                .put("updateBase", feed.periodicity().base()).put("skipHours", feed.periodicity().skipHours())
                .put("skipDays", feed.periodicity().skipDays().stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList())
                .put("itunes", podcast(feed.podcast()));
    }

    private static Json entry(Entry entry) {
        var json = new Json().put("title", entry.title()).put("titleType", entry.titleType())
                .put("subtitle", entry.subtitle());
        var summary = entry.summary();
        if (summary != null) {
            json.put("summary", AllowList.clean(summary)).put("summaryType", summary.type());
        }
        json.put("content", entry.content().stream().map(FeedJson::content).toList()).put("link", entry.link())
                .put("links", links(entry.links())).put("id", entry.id()).put("comments", entry.comments())
                .put("commentCount", entry.discussion().count()).put("commentFeed", entry.discussion().feed())
                .put("inReplyTo", entry.discussion().inReplyTo().stream()
                        .map(answered -> new Json().put("ref", answered.ref()).put("href", answered.href())).toList())
                .put("language", entry.language()).put("rights", entry.rights());
        stamps(json, entry.published(), entry.updated(), entry.created());
        authors(json, entry.authors());
        return json.put("enclosures", entry.enclosures().stream().map(FeedJson::enclosure).toList())
                .put("categories", categories(entry.categories())).put("source", origin(entry.origin()))
                .put("image", new Json().put("url", entry.image())).put("media", media(entry.media()))
                .put("itunes", podcast(entry.podcast()));
    }

    private static Json content(Markup content) {
        return new Json().put("value", AllowList.clean(content)).put("type", content.type()).put("language", content.language())
                .put("src", content.src());
    }

    private static List<Json> links(List<FeedLink> links) {
        return links.stream().map(link -> new Json().put("href", link.href()).put("rel", link.rel())
                .put("type", link.type()).put("hreflang", link.hreflang()).put("title", link.title()).put("length", link.length())).toList();
    }

    private static void stamps(Json json, @Nullable Stamp published, @Nullable Stamp updated, @Nullable Stamp created) {
        stamp(json, "published", published);
        stamp(json, "updated", updated);
        stamp(json, "created", created);
    }

    private static void stamp(Json json, String name, @Nullable Stamp stamp) {
        if (stamp != null) {
            json.put(name, stamp.at()).put(name + "Text", stamp.text());
        }
    }

    private static void authors(Json json, List<Person> authors) {
        json.put("authors", authors.stream().map(author -> new Json().put("name", author.name())
                .put("email", author.email()).put("uri", author.uri())).toList());
        json.put("authorText", authors.isEmpty() ? null : authors.getFirst().line());
    }

    private static @Nullable Json image(Feed.@Nullable Image image) {
        return image == null ? null : new Json().put("url", image.url()).put("title", image.title())
                .put("link", image.link()).put("description", image.description()).put("width", image.width()).put("height", image.height());
    }

    private static List<Json> categories(List<Category> categories) {
        return categories.stream().map(category -> new Json().put("term", category.term()).put("scheme", category.scheme())
                .put("label", category.label())).toList();
    }

    private static Json enclosure(Enclosure enclosure) {
        return new Json().put("url", enclosure.url()).put("type", enclosure.type()).put("length", enclosure.length());
    }

    private static @Nullable Json origin(Entry.@Nullable Origin origin) {
        return origin == null ? null
                : new Json().put("title", origin.title()).put("link", origin.link()).put("id", origin.id());
    }

    private static Json media(Media media) {
        return new Json().put("title", media.title()).put("description", media.description()).put("text", media.text())
                .put("copyright", media.copyright())
                .put("contents", media.contents().stream().map(FeedJson::content).toList())
                .put("thumbnails", thumbnails(media.thumbnails())).put("credits", credits(media.credits()));
    }

    private static Json content(Media.Content content) {
        return new Json().put("url", content.url()).put("type", content.type()).put("medium", content.medium())
                .put("width", content.width()).put("height", content.height()).put("length", content.length())
                .put("duration", content.duration() == null ? null : (Number) content.duration().toSeconds())
                .put("title", content.title()).put("description", content.description()).put("text", content.text())
                .put("copyright", content.copyright()).put("credits", credits(content.credits()))
                .put("thumbnails", thumbnails(content.thumbnails()));
    }

    private static List<Json> thumbnails(List<Media.Thumbnail> thumbnails) {
        return thumbnails.stream().map(thumbnail -> new Json().put("url", thumbnail.url()).put("width", thumbnail.width())
                .put("height", thumbnail.height())).toList();
    }

    private static List<Json> credits(List<Media.Credit> credits) {
        return credits.stream().map(credit -> new Json().put("value", credit.value()).put("role", credit.role())
                .put("scheme", credit.scheme())).toList();
    }

    private static Json podcast(Podcast podcast) {
        return new Json().put("subtitle", podcast.subtitle()).put("summary", podcast.summary())
                .put("explicit", podcast.explicit()).put("type", podcast.type()).put("duration", podcast.duration()).put("episode", podcast.episode())
                .put("season", podcast.season());
    }
}
