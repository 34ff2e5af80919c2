package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.AllowList;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Entry;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads an entry that Broadsheet has written, which says what everything in it is: nothing is guessed, so the article
/// comes back as it was. The other half of the library's `ArticleText.body`.
final class CarriedReader {
    private final Article told;
    private final List<Block> blocks = new ArrayList<>();

    private CarriedReader(Article told) {
        this.told = told;
    }

    /// @param told what the entry says of the article besides its text
    static FeedArticle read(Entry entry, Article told) {
        var reader = new CarriedReader(told);
        entry.content().stream().findFirst().map(content -> PageTree.bounded(AllowList.tree(content))).ifPresent(reader::read);
        var article = told.with().body(reader.blocks);
        if (!reader.blocks.isEmpty()) {
            article.from("body", Origin.FEED);
        }
        return new FeedArticle(article.build(), entry.link() != null && reader.blocks.isEmpty());
    }

    private void read(Document content) {
        for (var node : content.body().childNodes()) {
            if (node instanceof Element element) {
                block(element).ifPresent(blocks::add);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                blocks.add(new Block.Paragraph(Prose.of(text.text().strip())));
            }
        }
    }

    /// What stands in the header and the footer is told besides.
    private Optional<Block> block(Element element) {
        return switch (element.normalName()) {
            case "header", "footer" -> Optional.empty();
            case "h2", "h3", "h4", "h5", "h6" -> Optional.of(new Block.Crosshead(element.wholeText(), element.normalName().charAt(1) - '0'));
            case "blockquote" -> Optional.of(new Block.Quote(proses(element, "p"), words(element, "footer")));
            case "ul", "ol" -> Optional.of(new Block.Items(proses(element, "li"), element.nameIs("ol")));
            case "table" -> Optional.of(table(element));
            case "pre" -> Optional.of(new Block.Code(element.wholeText(), BodyReader.codeLanguage(element)));
            case "figure" -> figure(element);
            default -> {
                var embed = element.selectFirst("> a[rel=embed][href]:only-child");
                yield Optional.of(embed == null ? new Block.Paragraph(InlineReader.read(element)) : embed(embed));
            }
        };
    }

    private static List<Prose> proses(Element element, String parts) {
        return element.select("> " + parts).stream().map(InlineReader::read).toList();
    }

    private static @Nullable String words(Element element, String part) {
        return Optional.ofNullable(element.selectFirst("> " + part)).map(Element::wholeText).orElse(null);
    }

    private static Block table(Element table) {
        var rows = table.select("tr").stream().map(row -> row.children().stream().map(InlineReader::read).toList()).toList();
        return new Block.Table(rows, table.selectFirst("tr:first-child > th") != null, words(table, "caption"));
    }

    /// A picture that was not told of has no place.
    private Optional<Block> figure(Element figure) {
        var picture = Optional.ofNullable(figure.selectFirst("img")).flatMap(img -> address(img.attr("src")));
        return picture.flatMap(url -> IntStream.range(0, told.pictures().size())
                .filter(place -> told.pictures().get(place).url().equals(url)).boxed().findFirst()).map(Block.Figure::new);
    }

    private static Block embed(Element link) {
        var url = address(link.attr("href")).orElseThrow();
        return new Block.Embed(url, link.attr("title").isEmpty() ? null : link.attr("title"), BodyReader.provider(url));
    }

    private static Optional<URI> address(String absolute) {
        return Addresses.resolve(null, absolute);
    }
}
