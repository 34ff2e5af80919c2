package org.broadsheet.app.command;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.jspecify.annotations.Nullable;

/// An article as people read it on a terminal.
final class PageText {
    private PageText() {}

    static String of(Article article) {
        var parts = new ArrayList<String>();
        add(parts, article.kicker());
        parts.add(article.headline());
        add(parts, article.byline());
        add(parts, article.published() == null ? null : article.published().text());
        add(parts, article.lead());
        article.pictures().stream().filter(Picture::lead).map(PageText::picture).forEach(parts::add);
        article.body().stream().map(block -> block(block, article.pictures())).forEach(parts::add);
        add(parts, article.signOff() == null ? null : article.signOff().text());
        add(parts, article.permalink() == null ? null : article.permalink().toString());
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, @Nullable String text) {
        if (text != null) {
            parts.add(text);
        }
    }

    private static String block(Block block, List<Picture> pictures) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> prose.text();
            case Block.Crosshead(String text, int _) -> "## " + text;
            case Block.Quote(List<Prose> paragraphs, String source) -> "> " + String.join("\n> ", paragraphs.stream().map(Prose::text).toList())
                    + (source == null ? "" : "\n> — " + source);
            case Block.Items(List<Prose> items, boolean _) -> "- " + String.join("\n- ", items.stream().map(Prose::text).toList());
            case Block.Figure(int picture) -> picture(pictures.get(picture));
            case Block.Table(List<List<Prose>> rows, boolean _, String _) -> String.join("\n",
                    rows.stream().map(row -> String.join("\t", row.stream().map(Prose::text).toList())).toList());
            case Block.Code(String text, String _) -> text;
            case Block.Embed(var url, String title, String _) -> "[" + (title == null ? url : title + ": " + url) + "]";
        };
    }

    private static String picture(Picture picture) {
        String credit = picture.credit() == null ? "" : " (" + picture.credit().text() + ")";
        return "[" + (picture.caption() == null ? picture.url() : picture.caption()) + credit + "]";
    }
}
