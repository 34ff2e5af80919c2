package org.broadsheet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;

/// An article as bare lines, for searching.
final class PlainText {
    private PlainText() {}

    /// Kicker and headline.
    static String top(Article article) {
        return lines(Stream.of(article.kicker(), article.headline()));
    }

    /// Lead and body.
    static String text(Article article) {
        return lines(Stream.concat(Stream.of(article.lead()), article.body().stream().flatMap(PlainText::block)));
    }

    /// What else stands on the page: byline, captions, credits, sign-off, topics.
    static String rest(Article article) {
        var rest = new ArrayList<String>(article.topics());
        rest.add(article.byline() == null ? "" : article.byline());
        for (var picture : article.pictures()) {
            var credit = picture.credit();
            rest.add(lines(Stream.of(picture.caption(), picture.alt(), credit == null ? null : credit.text())));
        }
        rest.add(article.signOff() == null ? "" : article.signOff().text());
        return lines(rest.stream());
    }

    private static Stream<String> block(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> Stream.of(prose.text());
            case Block.Crosshead(String text, _) -> Stream.of(text);
            case Block.Quote(List<Prose> paragraphs, String source) ->
                Stream.concat(paragraphs.stream().map(Prose::text), Stream.ofNullable(source));
            case Block.Items(List<Prose> items, _) -> items.stream().map(Prose::text);
            case Block.Figure _ -> Stream.empty();
            case Block.Table(List<List<Prose>> rows, _, String caption) ->
                Stream.concat(Stream.ofNullable(caption), rows.stream().flatMap(List::stream).map(Prose::text));
            case Block.Code(String text, _) -> Stream.of(text);
            case Block.Embed(_, String title, _) -> Stream.ofNullable(title);
        };
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
