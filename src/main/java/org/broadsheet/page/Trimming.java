package org.broadsheet.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Run;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;

/// Takes from the blocks of a body what is no part of the article, though it stands among its paragraphs: the headline
/// said again, a line that is nothing but a link elsewhere, a heading over nothing.
final class Trimming {
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…:;。！？।؟\"”»'’)]\\s*$");
    private static final Pattern SLIDE = Pattern.compile("^\\d{1,3} ?/ ?\\d{1,3}\\b");
    private static final Pattern CALLS = Pattern.compile("(?iU)^(?:read (?:more|also|next|:)|also read|see also|related(?: (?:article|story|stories|articles|content|posts?|topics?|news|coverage))?s?|more (?:from|on|stories|news)|lesen sie (?:auch|mehr|dazu)|lies auch|mehr (?:zum thema|dazu|infos?)|zum thema|das könnte sie (?:auch )?interessieren|auch interessant|passend dazu|siehe auch|weiterlesen|à lire aussi|lire aussi|voir aussi|sur le même (?:sujet|thème)|lea también|le puede interesar|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|les også|läs (?:också|mer|även)|les mer|læs også|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте также|читать далее|关连|関連記事|相关(?:阅读|新闻)|explore more|recommended|you may also like|you might also like|don't miss|watch:|watch (?:now|more|also)|follow us|sign up|subscribe|share this|tags?:|filed under|topics?:|schlagw[oö]rter|stichw[oö]rter|themen:|explore:|advert|advertisement|anzeige|werbung|publicidad|publicité|pubblicità|reklame|annonse|annons|reklama|реклама|continue reading|story continues|article continues|loading|join the conversation|leave a (?:reply|comment)|comments?\\b|kommentare)(?:\\W|$)");
    private static final Pattern CLOSING_HEADS = Pattern.compile("(?iU)^(?:related.*|read (?:more|next|also).*|more (?:from|on|stories|news|in|about|articles).*|mehr (?:zum thema|zu|aus|von|über).*|zum thema|das könnte.*|auch interessant.*|weitere (?:artikel|themen|meldungen|beiträge|nachrichten|informationen).*|ähnliche (?:artikel|themen|beiträge).*|comments?|\\d+ comments?|kommentare?.*|leave a .*|about the author.*|über (?:den autor|die autorin).*|à lire (?:aussi|également).*|sur le même.*|articles? (?:liés|similaires|recommandés).*|te puede interesar.*|más (?:noticias|información|sobre).*|leia (?:também|mais).*|leggi anche.*|lees ook.*|les også.*|recommended.*|you (?:may|might) (?:also )?like.*|trending.*|most (?:read|popular|viewed).*|popular.*|latest (?:news|stories|posts|articles).*|meistgelesen.*|newsletter.*|share this.*|share|teilen|explore more.*|topics|tags|関連.*|相关.*|sources?|footnotes|external links|see also|trackbacks.*|\\d+ (?:responses|thoughts|replies).*|join .*|sign up.*|subscribe.*|similar .*|what to read next.*|up next.*|editor'?s picks?.*|in this (?:article|story).*)$");

    /// Letters that a line of a page's furniture has at most.
    private static final int LINE = 60;

    private Trimming() {}

    /// @param said what stands above the body already: headline, kicker, byline
    static List<Block> trimmed(List<Block> blocks, List<@Nullable String> said) {
        var known = new HashSet<String>();
        said.stream().map(Words::squash).filter(text -> !text.isEmpty()).forEach(known::add);
        boolean linksAreText = blocks.stream().filter(Trimming::link).count() * 3 > blocks.size();
        Set<String> furniture = furniture(blocks);
        var kept = new ArrayList<Block>();
        int letters = 0;
        for (Block block : blocks) {
            boolean opening = letters < 200;
            boolean repeated = letters < 600 && known.contains(Words.squash(text(block)));
            boolean scrap = opening && block instanceof Block.Paragraph && scrap(text(block));
            boolean aside = !linksAreText && (link(block) || call(block) || teasers(block));
            aside |= slides(block);
            if (!repeated && !scrap && !aside && !furniture.contains(Words.squash(text(block)))) {
                kept.add(crosshead(block, kept));
                letters += text(block).length();
            }
        }
        return ending(withoutLinks(kept));
    }

    /// Short lines that come again and again: buttons, labels of advertisements, titles of a slide show.
    private static Set<String> furniture(List<Block> blocks) {
        var times = new HashMap<String, Integer>();
        for (Block block : blocks) {
            String letters = block instanceof Block.Paragraph ? Words.squash(text(block)) : "";
            if (letters.length() > 3 && letters.length() < LINE) {
                times.merge(letters, 1, Integer::sum);
            }
        }
        times.values().removeIf(count -> count < 3);
        return times.keySet();
    }

    /// Without the links that the text ends with, unless it consists of them.
    private static List<Block> withoutLinks(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && (link(blocks.get(end - 1)) || call(blocks.get(end - 1)) || teasers(blocks.get(end - 1)))) {
            end--;
        }
        return end < blocks.size() / 3 ? blocks : blocks.subList(0, end);
    }

    static String text(Block block) {
        return switch (block) {
            case Block.Paragraph(Prose prose) -> prose.text();
            case Block.Crosshead(String text, int _) -> text;
            case Block.Quote(List<Prose> paragraphs, String _) -> joined(paragraphs);
            case Block.Items(List<Prose> items, boolean _) -> joined(items);
            case Block.Table(List<List<Prose>> rows, boolean _, String _) -> joined(rows.stream().flatMap(List::stream).toList());
            case Block.Code(String text, String _) -> text;
            case Block.Figure _, Block.Embed _ -> "";
        };
    }

    private static String joined(List<Prose> parts) {
        return String.join(" ", parts.stream().map(Prose::text).toList());
    }

    /// A date, a time, a name, before the text has begun.
    private static boolean scrap(String text) {
        return text.length() < 60 && (Dates.readDate(text).isPresent() || text.matches("(?iU)(?:(?:last )?(?:updated|published|posted|stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado)\\b.*|by\\s.*|von\\s.*|\\d+ min(?:ute)?s?\\b.*|[\\d\\W]+)"))
                && !text.matches(".*[a-zà-ÿ]{3,}[.!?]$");
    }

    private static double linked(Prose prose) {
        int all = prose.text().strip().length();
        int linked = prose.runs().stream().filter(run -> run.link() != null).mapToInt(run -> run.text().strip().length()).sum();
        return all == 0 ? 0 : (double) linked / all;
    }

    private static boolean link(Block block) {
        return block instanceof Block.Paragraph(Prose prose) && linked(prose) > 0.8 && prose.text().length() < 200
                && !ENDS_SENTENCE.matcher(prose.text()).find();
    }

    private static boolean call(Block block) {
        return block instanceof Block.Paragraph(Prose prose) && prose.text().length() < 250 && CALLS.matcher(prose.text()).find()
                && (linked(prose) > 0.2 || prose.text().length() < 40);
    }

    private static boolean teasers(Block block) {
        return block instanceof Block.Items(List<Prose> items, boolean _) && items.stream().mapToDouble(Trimming::linked).average().orElse(0) > 0.75
                && items.stream().noneMatch(item -> item.text().matches(".*[.!?]$"));
    }

    /// The slides of a show of pictures, "1/50" and so on.
    private static boolean slides(Block block) {
        return block instanceof Block.Items(List<Prose> items, boolean _) && items.size() > 2
                && items.stream().filter(item -> SLIDE.matcher(item.text()).find()).count() > 0.8 * items.size();
    }

    /// A short paragraph that is all bold is a heading in the text, whatever its element.
    private static Block crosshead(Block block, List<Block> before) {
        if (block instanceof Block.Paragraph(Prose prose) && !before.isEmpty() && prose.text().length() < 90 && prose.text().length() > 3
                && prose.runs().stream().allMatch(Trimming::strong) && !prose.text().matches("(?s).*[.,;:]$") && !prose.text().contains("\n")) {
            return new Block.Crosshead(prose.text(), 3);
        }
        return block;
    }

    private static boolean strong(Run run) {
        return run.text().isBlank() || (run.styles().contains(Style.STRONG) && run.link() == null);
    }

    /// Without what follows a heading that leads out of the article, and without headings over nothing.
    private static List<Block> ending(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        int all = blocks.stream().mapToInt(block -> text(block).length()).sum();
        int letters = 0;
        for (Block block : blocks) {
            boolean leadsOut = block instanceof Block.Crosshead(String text, int _) && CLOSING_HEADS.matcher(text.strip()).matches();
            if (leadsOut && letters > 0.6 * all) {
                break;
            }
            kept.add(block);
            letters += text(block).length();
        }
        while (!kept.isEmpty() && kept.getLast() instanceof Block.Crosshead) {
            kept.removeLast();
        }
        return kept;
    }

}
