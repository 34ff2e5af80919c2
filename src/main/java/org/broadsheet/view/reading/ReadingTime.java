package org.broadsheet.view.reading;

import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;

/// How long an article takes to read.
final class ReadingTime {
    /// Words a minute, silently and without haste.
    private static final double WORDS = 200;
    /// Characters a minute of Chinese and Japanese, which are written without spaces.
    private static final double CHARACTERS = 500;

    private ReadingTime() {}

    /// In whole minutes, begun ones counted; 0 where there is nothing but the headline.
    static long minutes(Article article) {
        var text = (article.lead() == null ? 0 : time(article.lead()))
                + article.body().stream().mapToDouble(ReadingTime::time).sum();
        return text == 0 ? 0 : (long) Math.ceil(text + time(article.headline()));
    }

    private static double time(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> time(prose.text());
            case Block.Crosshead crosshead -> time(crosshead.text());
            case Block.Quote quote -> quote.paragraphs().stream().mapToDouble(prose -> time(prose.text())).sum();
            case Block.Items items -> items.items().stream().mapToDouble(prose -> time(prose.text())).sum();
            case Block.Table table -> table.rows().stream()
                    .mapToDouble(row -> row.stream().mapToDouble(cell -> time(cell.text())).sum()).sum();
            case Block.Code code -> time(code.text());
            case Block.Figure _, Block.Embed _ -> 0;
        };
    }

    private static double time(String text) {
        var words = 0;
        var signs = 0;
        var within = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isIdeographic(character) || (character >= 0x3040 && character <= 0x30FF)) {
                signs++;
                within = false;
            } else {
                var letter = Character.isLetterOrDigit(character);
                words += letter && !within ? 1 : 0;
                within = letter || (within && (character == '\'' || character == '\u2019'));
            }
        }
        return words / WORDS + signs / CHARACTERS;
    }
}
