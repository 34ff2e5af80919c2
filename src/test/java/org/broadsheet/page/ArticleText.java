package org.broadsheet.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Link;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// An article as lines of text, as the cases in `src/test/resources/pages` write it.
final class ArticleText {
    private final List<String> lines = new ArrayList<>();

    private ArticleText() {}

    static String of(Article article) {
        var text = new ArticleText();
        text.say("kicker", article.kicker());
        text.say("headline", article.headline());
        text.say("lead", article.lead());
        text.say("byline", article.byline());
        text.say("dateline", article.dateline());
        text.say("published", article.published() == null ? null : article.published().text());
        text.say("language", article.language() + (article.rightToLeft() ? " rtl" : " ltr"));
        text.say("permalink", article.permalink());
        text.say("site", article.siteName());
        text.say("topics", joined(article.topics()));
        text.say("free", article.free());
        text.say("sections", joined(article.sections().stream().map(Link::title).toList()));
        article.pictures().forEach(text::picture);
        article.body().forEach(text::block);
        SignOff signOff = article.signOff();
        text.say("sign-off", signOff == null ? null : signOff.text() + " | " + signOff.author() + " | " + signOff.editor() + " | " + signOff.agencies());
        text.say("agencies", joined(article.agencies()));
        return String.join("\n", text.lines);
    }

    private void say(String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            lines.add(field + ": " + value);
        }
    }

    private void picture(Picture picture) {
        Credit credit = picture.credit();
        lines.add((picture.lead() ? "lead picture: " : "picture: ") + picture.url() + " | alt " + picture.alt() + " | caption " + picture.caption()
                + " | credit " + (credit == null ? null : credit.text() + ", " + credit.photographer() + ", " + credit.agencies())
                + " | " + picture.width() + " x " + picture.height());
    }

    private void block(Block block) {
        lines.addAll(switch (block) {
            case Block.Paragraph(Prose prose) -> List.of("| " + line(prose.text()));
            case Block.Crosshead(String text, int level) -> List.of("#".repeat(level) + " " + text);
            case Block.Quote(List<Prose> paragraphs, String _) -> paragraphs.stream().map(one -> "> " + line(one.text())).toList();
            case Block.Items(List<Prose> items, boolean ordered) -> items.stream().map(one -> (ordered ? "1. " : "- ") + line(one.text())).toList();
            case Block.Figure(int picture) -> List.of("figure " + picture);
            case Block.Table(List<List<Prose>> rows, boolean header, String _) -> List.of("table" + (header ? ", header: " : ": ")
                    + rows.stream().map(row -> row.stream().map(Prose::text).collect(Collectors.joining("; "))).collect(Collectors.joining(" / ")));
            case Block.Code(String text, String language) -> List.of("code " + language + ": " + line(text));
            case Block.Embed(var url, String title, String provider) -> List.of("embed: " + url + " | " + title + " | " + provider);
        });
    }

    private static String line(String text) {
        return Arrays.stream(text.split("\n", -1)).collect(Collectors.joining("⏎"));
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }
}
