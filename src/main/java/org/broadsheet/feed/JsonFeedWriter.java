package org.broadsheet.feed;

import java.io.Writer;
import java.util.Iterator;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). Pictures are attachments too, which that format has for all files
/// that belong to an entry.
final class JsonFeedWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonFeedWriter() {}

    static int write(FeedWriter.Sheet sheet, Iterator<FeedWriter.Story> stories, Writer out) {
        var written = 0;
        try (var json = MAPPER.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.writeStartObject().writeStringProperty("version", "https://jsonfeed.org/version/1.1")
                    .writeStringProperty("title", Letters.legal(sheet.title()));
            if (sheet.site() != null) {
                json.writeStringProperty("home_page_url", sheet.site().toString());
            }
            json.writeArrayPropertyStart("items");
            for (; stories.hasNext(); written++) {
                json.writeTree(entry(stories.next()));
            }
            json.writeEndArray().writeEndObject().writeRaw('\n');
        }
        return written;
    }

    private static ObjectNode entry(FeedWriter.Story story) {
        var article = story.article();
        var item = MAPPER.createObjectNode();
        put(item, "id", story.id());
        put(item, "url", story.link());
        put(item, "title", article.headline());
        put(item, "summary", article.lead());
        put(item, "content_html", story.html());
        put(item, "image", article.pictures().stream().findFirst().map(Picture::url).orElse(null));
        put(item, "date_published", story.published());
        put(item, "date_modified", story.modified());
        put(item, "language", article.language());
        var authors = story.authors();
        if (!authors.isEmpty()) {
            var list = item.putArray("authors");
            authors.forEach(author -> put(list.addObject(), "name", author));
        }
        var categories = story.categories();
        if (!categories.isEmpty()) {
            var tags = item.putArray("tags");
            categories.forEach(category -> tags.add(Letters.legal(category)));
        }
        attachments(item, story);
        item.set(Particulars.EXTENSION, Particulars.of(article));
        return item;
    }

    /// An attachment must have a type: a picture whose type is not known is none.
    private static void attachments(ObjectNode item, FeedWriter.Story story) {
        for (var picture : story.article().pictures()) {
            var type = story.type(picture);
            if (type != null) {
                var file = item.withArrayProperty("attachments").addObject().put("url", picture.url().toString()).put("mime_type", type);
                put(file, "title", picture.caption() == null ? picture.alt() : picture.caption());
            }
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, Letters.legal(value.toString()));
        }
    }
}
