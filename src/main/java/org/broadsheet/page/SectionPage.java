package org.broadsheet.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.markup.Characters;
import org.broadsheet.news.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// The page of a section or the front page of a site, read as what it is to its readers: a list of articles. It is found by its
/// structure alone, as articles that stand in a list are set alike. Pure; any thread.
public final class SectionPage {
    /// Fewer are a hint at other articles, and no section.
    private static final int FEWEST = 5;
    private static final int MOST = 200;
    /// Letters of running text beside the list from which on it is an article that hints at others.
    private static final int ARTICLE = 1000;
    /// The same where a headline stands above it.
    private static final int HEADED = 250;
    private static final int HEADLINE = 30;
    private static final int LONG_RUN = 60;
    private static final int MUCH_LONGER = 6;
    private static final int LONGEST_TITLE = 120;

    private SectionPage() {}

    /// What a page lists.
    /// @param title    what the page is called
    /// @param language BCP 47, as the page says
    /// @param teasers  in the order of the page, each with its address as `permalink`
    public record Read(String title, @Nullable String language, List<Article> teasers) {
        public Read {
            teasers = List.copyOf(teasers);
        }
    }

    /// The list of a page; empty where it has none, or is an article itself. Of more than 10 MB the beginning is read.
    public static Optional<Read> read(byte[] html, @Nullable String contentType, URI address) {
        byte[] seen = html.length > PageTree.MOST_BYTES ? Arrays.copyOf(html, PageTree.MOST_BYTES) : html;
        Document document = PageTree.of(Characters.decodeHtml(seen, contentType).text());
        String type = document.select("meta[property=og:type]").attr("content").strip().toLowerCase(Locale.ROOT);
        boolean front = Objects.requireNonNullElse(address.getPath(), "").length() < 2;
        if (!front && (type.equals("article") || type.equals("news.article"))) {
            return Optional.empty();
        }
        String title = title(document, address);
        String language = Words.orNull(document.select("html").attr("lang").replace('_', '-'));
        PageTree.prepare(document);
        List<TeaserLink> links = TeaserLinks.of(document, Bases.of(document, address), address);
        if (links.size() < FEWEST) {
            return Optional.empty();
        }
        var blocks = TeaserBlock.around(links.stream().limit(MOST).toList(), document.body());
        if (article(document, blocks)) {
            return Optional.empty();
        }
        URI base = Bases.of(document, address);
        return Optional.of(new Read(title, language, blocks.stream().map(block -> block.read(base, language)).toList()));
    }

    private static String title(Document document, URI address) {
        String site = document.select("meta[property=og:site_name]").attr("content").strip();
        String whole = document.title().strip();
        String part = new Titles(Words.orNull(site), address).withoutSite(whole).strip();
        String title = part.isEmpty() ? whole : part;
        return !title.isEmpty() && title.length() <= LONGEST_TITLE ? title : !site.isEmpty() ? site : String.valueOf(address.getHost());
    }

    /// Whether there is more to read beside the list than teasers, or in the block of one of them.
    private static boolean article(Document document, List<TeaserBlock> blocks) {
        Set<Element> inside = blocks.stream().map(TeaserBlock::element).collect(Collectors.toSet());
        double beside = running(document.body(), inside);
        List<Double> within = blocks.stream().map(block -> running(block.element(), Set.of())).sorted().toList();
        return beside > (headed(document) ? HEADED : ARTICLE) || within.getLast() > Math.max(ARTICLE, MUCH_LONGER * within.get(within.size() / 2));
    }

    /// Whether a headline that is no link stands over the page, and the page is called by it.
    private static boolean headed(Document document) {
        String title = Words.squash(document.title());
        return document.select("h1").stream().filter(heading -> heading.selectFirst("a[href]") == null && heading.closest("a") == null).map(Element::text)
                .anyMatch(text -> TeaserLink.weight(text) > HEADLINE && title.contains(Words.squash(text)));
    }

    /// Letters of text that runs on, outside of links and of what stands aside.
    private static double running(Element from, Set<Element> without) {
        double[] letters = {0};
        NodeTraversor.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                double weight = TeaserLink.weight(text.getWholeText().strip());
                letters[0] += weight > LONG_RUN ? weight : 0;
            }
            boolean other = node instanceof Element element && depth > 0 && (element.nameIs("a") || without.contains(element) || TeaserLinks.aside(element));
            return other ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }, from);
        return letters[0];
    }
}
