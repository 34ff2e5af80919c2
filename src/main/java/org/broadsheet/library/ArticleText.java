package org.broadsheet.library;

import static org.broadsheet.library.InlineHtml.escaped;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.jspecify.annotations.Nullable;

/// An article as text to be carried away: plain, and as HTML.
public final class ArticleText {
    private ArticleText() {}

    /// Whose article it is, in few words: the name of the site, else its host. Some sites give their address as their
    /// name.
    public static Optional<String> publisher(Article article) {
        var name = article.siteName();
        if (name != null && !name.startsWith("https://") && !name.startsWith("http://")) {
            return Optional.of(name);
        }
        return Stream.concat(article.sections().stream(), article.moreSites().stream()).findFirst()
                .map(link -> link.url().getHost()).map(host -> host.startsWith("www.") ? host.substring(4) : host);
    }

    /// Everything that is printed, a blank line between parts.
    public static String plain(Article article) {
        return printed(List.of(
                Stream.of(article.kicker(), article.headline(),
                        article.byline(),
                        article.published() == null ? null : article.published().text(), article.lead()),
                loose(article, true).map(ArticleText::plain),
                article.body().stream().map(block -> block instanceof Block.Figure(int picture)
                        ? picture(article, picture).map(ArticleText::plain).orElse("") : plain(block)),
                loose(article, false).map(ArticleText::plain),
                Stream.of(article.signOff() == null ? null : article.signOff().text(), text(article.permalink()))));
    }

    private static String printed(List<Stream<@Nullable String>> parts) {
        return parts.stream().flatMap(part -> part).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    /// What a block says; nothing for a place of a picture, whose words stand with the picture.
    public static String plain(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> prose.text();
            case Block.Crosshead crosshead -> crosshead.text();
            case Block.Quote quote -> Stream.concat(quote.paragraphs().stream().map(Prose::text),
                    Stream.ofNullable(quote.source())).collect(Collectors.joining("\n"));
            case Block.Items items -> Stream.iterate(0, i -> i < items.items().size(), i -> i + 1)
                    .map(i -> (items.ordered() ? (i + 1) + ". " : "\u2022 ") + items.items().get(i).text())
                    .collect(Collectors.joining("\n"));
            case Block.Table table -> table.rows().stream()
                    .map(row -> row.stream().map(Prose::text).collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
            case Block.Code code -> code.text();
            case Block.Embed embed -> (embed.title() == null ? "" : embed.title() + "\n") + embed.url();
            case Block.Figure _ -> "";
        };
    }

    /// Its caption, or what it shows, and whose it is.
    public static String plain(Picture picture) {
        return Stream.of(picture.caption() == null ? picture.alt() : picture.caption(),
                picture.credit() == null ? null : "Image: " + picture.credit().text())
                .filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Optional<Picture> picture(Article article, int number) {
        return number >= 0 && number < article.pictures().size() ? Optional.of(article.pictures().get(number))
                : Optional.empty();
    }

    /// Pictures that the body gives no place to: the lead picture opens the article, others close it.
    public static Stream<Picture> loose(Article article, boolean lead) {
        var pictures = article.pictures();
        var placed = article.body().stream().filter(Block.Figure.class::isInstance).collect(Collectors.toSet());
        return IntStream.range(0, pictures.size())
                .filter(i -> !placed.contains(new Block.Figure(i)) && pictures.get(i).lead() == lead)
                .mapToObj(pictures::get);
    }

    /// The same with its structure. Pictures are named by their address, never carried along.
    public static String html(Article article) {
        var html = new StringBuilder("<article");
        if (article.language() != null) {
            html.append(" lang=\"").append(escaped(article.language())).append('"');
        }
        html.append(article.rightToLeft() ? " dir=\"rtl\">\n" : ">\n");
        element(html, "p", article.kicker());
        element(html, "h1", article.headline());
        element(html, "p", article.byline());
        element(html, "p", article.published() == null ? null : article.published().text());
        if (article.lead() != null) {
            html.append("<p><strong>").append(escaped(article.lead())).append("</strong></p>\n");
        }
        html.append(body(article));
        if (article.permalink() != null) {
            var address = escaped(article.permalink().toString());
            html.append("<p><a href=\"%1$s\">%1$s</a></p>%n".formatted(address));
        }
        return html.append("</article>\n").toString();
    }

    /// What stands below headline and lead: the text with its pictures and the sign-off. The lead picture is its header;
    /// pictures that have no place in the text, and the sign-off, are its footer.
    public static String body(Article article) {
        var header = new StringBuilder();
        loose(article, true).forEach(picture -> figure(header, picture));
        var body = new StringBuilder();
        article.body().forEach(block -> html(body, block, article));
        var footer = new StringBuilder();
        loose(article, false).forEach(picture -> figure(footer, picture));
        element(footer, "p", article.signOff() == null ? null : article.signOff().text());
        return enclosed("header", header) + body + enclosed("footer", footer);
    }

    private static String enclosed(String element, StringBuilder html) {
        return html.isEmpty() ? "" : "<%1$s>\n%2$s</%1$s>\n".formatted(element, html);
    }

    private static void html(StringBuilder html, Block block, Article article) {
        switch (block) {
            case Block.Paragraph(Prose prose) -> html.append("<p>").append(html(prose)).append("</p>\n");
            case Block.Crosshead(String text, int level) -> element(html, "h" + level, text);
            case Block.Quote quote -> {
                html.append("<blockquote>\n");
                quote.paragraphs().forEach(prose -> html.append("<p>").append(html(prose)).append("</p>\n"));
                element(html, "footer", quote.source());
                html.append("</blockquote>\n");
            }
            case Block.Items items -> {
                var list = items.ordered() ? "ol" : "ul";
                html.append('<').append(list).append(">\n");
                items.items().forEach(item -> html.append("<li>").append(html(item)).append("</li>\n"));
                html.append("</").append(list).append(">\n");
            }
            case Block.Table table -> table(html, table);
            case Block.Code code -> html.append(code.language() == null ? "<pre><code>"
                    : "<pre><code class=\"language-" + escaped(code.language()) + "\">").append(escaped(code.text())).append("</code></pre>\n");
            case Block.Embed embed -> embed(html, embed);
            case Block.Figure(int number) -> picture(article, number).ifPresent(picture -> figure(html, picture));
        }
    }

    private static void table(StringBuilder html, Block.Table table) {
        html.append("<table>\n");
        element(html, "caption", table.caption());
        var rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            var cell = i == 0 && table.header() ? "th" : "td";
            html.append(rows.get(i).stream().map(prose -> "<" + cell + ">" + html(prose) + "</" + cell + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        html.append("</table>\n");
    }

    private static void figure(StringBuilder html, Picture picture) {
        html.append("<figure><img src=\"").append(escaped(picture.url().toString())).append("\" alt=\"")
                .append(escaped(picture.alt() == null ? "" : picture.alt())).append('"');
        size(html, "width", picture.width());
        size(html, "height", picture.height());
        html.append('>');
        if (picture.caption() != null || picture.credit() != null) {
            html.append("<figcaption>").append(picture.caption() == null ? "" : escaped(picture.caption()))
                    .append(picture.caption() == null || picture.credit() == null ? "" : " ")
                    .append(picture.credit() == null ? "" : "<small>Image: " + escaped(picture.credit().text()) + "</small>")
                    .append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private static void size(StringBuilder html, String name, @Nullable Integer pixels) {
        if (pixels != null) {
            html.append(' ').append(name).append("=\"").append(pixels).append('"');
        }
    }

    /// A link that says it stands for something which would have to be loaded.
    private static void embed(StringBuilder html, Block.Embed embed) {
        var address = escaped(embed.url().toString());
        var title = embed.title() == null ? "" : escaped(embed.title());
        html.append("<p><a rel=\"embed\" href=\"").append(address).append('"')
                .append(title.isEmpty() ? "" : " title=\"" + title + "\"").append('>')
                .append(title.isEmpty() ? address : title).append("</a></p>\n");
    }

    private static void element(StringBuilder html, String name, @Nullable String text) {
        if (text != null) {
            html.append("<%1$s>%2$s</%1$s>\n".formatted(name, escaped(text)));
        }
    }

    /// Running text with its styles and links, as inline elements.
    public static String html(Prose prose) {
        return InlineHtml.of(prose);
    }
}
