package org.broadsheet.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.library.ArticleText;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// An article as the command line prints it.
final class PageJson {
    private PageJson() {}

    static Json of(Article article) {
        Json json = new Json().put("headline", article.headline()).put("kicker", article.kicker()).put("lead", article.lead())
                .put("dateline", article.dateline()).put("byline", article.byline()).put("authors", article.authors())
                .put("published", article.published() == null ? null : article.published().text())
                .put("modified", article.modified() == null ? null : article.modified().text())
                .put("language", article.language()).put("dir", article.rightToLeft() ? "rtl" : "ltr")
                .put("sections", links(article.sections())).put("moreSites", links(article.moreSites()))
                .put("permalink", article.permalink()).put("siteName", article.siteName()).put("topics", article.topics())
                .put("body", article.body().stream().map(PageJson::block).toList())
                .put("images", article.pictures().stream().map(PageJson::picture).toList())
                .put("signOff", signOff(article.signOff())).put("agencies", article.agencies());
        if (article.free() != null) {
            json.always("free", article.free());
        }
        Map<String, String> from = new LinkedHashMap<>();
        article.from().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> from.put(field.getKey(), field.getValue().label()));
        return json.put("from", from);
    }

    private static List<Json> links(List<Link> links) {
        return links.stream().map(link -> new Json().always("title", link.title()).always("url", link.url().toString())).toList();
    }

    static @Nullable Json credit(@Nullable Credit credit) {
        return credit == null ? null : new Json().put("text", credit.text()).put("photographer", credit.photographer()).put("agencies", credit.agencies());
    }

    static @Nullable Json signOff(@Nullable SignOff signOff) {
        return signOff == null ? null : new Json().put("text", signOff.text()).put("author", signOff.author()).put("editor", signOff.editor())
                .put("agencies", signOff.agencies());
    }

    private static Json picture(Picture picture) {
        return new Json().put("url", picture.url()).put("alt", picture.alt()).put("caption", picture.caption()).put("credit", credit(picture.credit()))
                .put("width", picture.width()).put("height", picture.height()).put("lead", picture.lead());
    }

    private static Json block(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> typed("paragraph").always("text", prose.text()).put("html", html(prose));
            case Block.Crosshead(String text, int level) -> typed("crosshead").always("text", text).always("level", level);
            case Block.Quote(List<Prose> paragraphs, String source) -> typed("quote").always("text", String.join("\n\n", texts(paragraphs)))
                    .put("html", inElements("p", paragraphs)).put("source", source);
            case Block.Items(List<Prose> items, boolean ordered) -> typed("list").always("items", texts(items)).put("ordered", ordered)
                    .put("html", inElements("li", items));
            case Block.Figure(int picture) -> typed("picture").always("image", picture);
            case Block.Table(List<List<Prose>> rows, boolean header, String caption) -> typed("table")
                    .always("rows", rows.stream().map(PageJson::texts).toList()).put("header", header).put("caption", caption);
            case Block.Code(String text, String language) -> typed("code").always("text", text).put("language", language);
            case Block.Embed(var url, String title, String provider) -> typed("embed").always("url", url.toString()).put("title", title).put("provider", provider);
        };
    }

    private static Json typed(String type) {
        return new Json().always("type", type);
    }

    private static List<String> texts(List<Prose> parts) {
        return parts.stream().map(Prose::text).toList();
    }

    private static @Nullable String html(Prose prose) {
        return prose.plain() ? null : ArticleText.html(prose);
    }

    /// Several parts, each in an element of its own; nothing where all of it is plain text.
    private static @Nullable String inElements(String element, List<Prose> parts) {
        return parts.stream().allMatch(Prose::plain) ? null : parts.stream()
                .map(part -> "<" + element + ">" + ArticleText.html(part) + "</" + element + ">").collect(Collectors.joining());
    }
}
