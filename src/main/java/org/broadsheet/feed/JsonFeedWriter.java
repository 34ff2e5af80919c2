package org.broadsheet.feed;

import java.net.URI;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSON Feed 1.1 (jsonfeed.org/version/1.1).
final class JsonFeedWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonFeedWriter() {}

    static String write(FeedWriter.Sheet sheet) {
        var feed = MAPPER.createObjectNode().put("version", "https://jsonfeed.org/version/1.1").put("title", sheet.title());
        put(feed, "home_page_url", sheet.site());
        var items = feed.putArray("items");
        sheet.stories().forEach(story -> entry(story, items.addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(feed) + "\n";
    }

    private static void entry(FeedWriter.Story story, ObjectNode item) {
        var article = story.article();
        item.put("id", story.id());
        put(item, "url", story.link());
        item.put("title", article.headline());
        put(item, "summary", article.lead());
        item.put("content_html", story.html());
        put(item, "image", article.pictures().stream().filter(Picture::lead).findFirst().map(Picture::url).orElse(null));
        item.put("date_published", story.published().toString());
        put(item, "date_modified", article.modified() == null ? null : story.modified());
        put(item, "language", article.language());
        var authors = story.authors();
        if (!authors.isEmpty()) {
            var list = item.putArray("authors");
            authors.forEach(author -> list.addObject().put("name", author));
        }
        var categories = story.categories();
        if (!categories.isEmpty()) {
            var tags = item.putArray("tags");
            categories.forEach(tags::add);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value instanceof URI address ? address.toString() : value.toString());
        }
    }
}
