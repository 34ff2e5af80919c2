package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Publisher;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.broadsheet.page.Sources.Found;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads one page. Of the sources that speak of a field the most trusted is believed: JSON-LD, microdata, `meta`
/// elements, what stands round the headline; the body comes from the tree.
final class PageReader {
    /// How far round the body the opening picture can stand.
    private static final int LEVELS_ABOVE = 3;
    private static final int LEAST_LETTERS = 140;

    private final Document document;
    private final URI base;
    private final @Nullable Publisher publisher;

    PageReader(Document document, URI address, @Nullable Publisher publisher) {
        this.document = document;
        this.base = Bases.of(document, address);
        this.publisher = publisher;
    }

    Optional<Article> read() {
        Optional<Facts> linked = LinkedData.read(document, base);
        Facts meta = MetaTags.read(document, base);
        Optional<Facts> micro = Microdata.read(document, base);
        String title = title();
        PageTree.prepare(document);
        Menus.Read menus = Menus.read(document, home(meta));
        SiteRules.Read site = SiteRules.read(document, publisher);
        var titles = new Titles(Stream.of(meta.siteName, linked.map(facts -> facts.siteName).orElse(null)).filter(Objects::nonNull).findFirst().orElse(null), home(meta));
        List<String> called = Stream.of(linked.map(facts -> facts.headline).orElse(null), meta.headline, micro.map(facts -> facts.headline).orElse(null), title)
                .filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
        Masthead.Read masthead = Masthead.read(document, base, called, titles);
        boolean unsaid = site.headline() == null && masthead.headline() == null && called.size() < 2;
        var sources = new Sources(site.facts(), linked, micro, masthead.facts(), meta);

        var assembly = new Assembly(sources, document, titles);
        String language = assembly.language();
        var figures = new Figures(document.body(), base, language, publisher);
        List<Picture> framed = figures.framed();
        Element described = site.root();
        Element root = described != null ? described : BodyFinder.find(document, linked.map(facts -> facts.text).orElse(null), base, figures.frames());
        BodyReader.Body body = root == null ? new BodyReader.Body(List.of(), List.of()) : BodyReader.read(root, base, figures);
        List<Element> outside = root == null ? List.of() : around(masthead.headline(), root, figures.frames());
        var around = new Pictures.Around(Pictures.outside(outside, figures), framed);
        Found<String> headline = site.headline() == null ? Headline.of(sources, title, titles) : new Found<>(site.headline(), Origin.SITE);
        Article assembled = assembly.article(headline, body, around, menus, publisher);
        Article article = described == null ? assembled : assembled.with().from("body", Origin.SITE).build();
        int letters = article.body().stream().mapToInt(block -> Trimming.text(block).length()).sum();
        boolean stated = linked.isPresent() && linked.get().headline != null && letters > 0;
        if ((letters < LEAST_LETTERS && !stated && article.lead() == null) || (letters == 0 && article.lead() == null)) {
            return Optional.empty();
        }
        return Optional.of(unsaid || article.headline().isBlank() ? headed(article) : article);
    }

    /// With another headline, where the title of the document is the only one and no heading of the page says it: the
    /// heading that opens the body; else, of an article that has no headline at all, its first words.
    private static Article headed(Article article) {
        if (!article.body().isEmpty() && article.body().getFirst() instanceof Block.Crosshead(String text, int _)) {
            return article.with().headline(text).from("headline", Origin.MARKUP).body(article.body().subList(1, article.body().size())).build();
        }
        return article.headline().isBlank() ? article.with().headline(beginning(article)).from("headline", Origin.TEXT).build() : article;
    }

    /// The title of the document, also where something before the page's head made its `title` part of the body.
    private String title() {
        Element title = document.title().isBlank() ? document.selectFirst("title:not(svg title)") : null;
        return title == null ? document.title() : title.text();
    }

    /// The first words, for a page that has no headline.
    private static String beginning(Article article) {
        String text = article.body().stream().map(Trimming::text).filter(one -> !one.isBlank()).findFirst().orElse(String.valueOf(article.lead()));
        int cut = text.length() <= 80 ? text.length() : Math.max(text.lastIndexOf(' ', 80), 40);
        return text.substring(0, cut) + (cut < text.length() ? " …" : "");
    }

    /// What the links of a menu are relative to: a copy on this machine still belongs to the publisher it names.
    private URI home(Facts meta) {
        String host = base.getHost() == null ? "" : base.getHost();
        boolean copy = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return copy && meta.permalink != null && meta.permalink.getHost() != null ? meta.permalink : base;
    }

    /// The pictures that stand with the headline and outside of the body: those below it before those above, of which
    /// only figures count.
    private static List<Element> around(@Nullable Element headline, Element root, Frames frames) {
        if (headline == null) {
            return above(root, frames);
        }
        Element common = headline;
        while (common.parent() != null && !common.equals(root) && !root.parents().contains(common)) {
            common = common.parent();
        }
        if (common.equals(root)) {
            return above(root, frames);
        }
        var below = new ArrayList<Element>();
        var above = new ArrayList<Element>();
        boolean passed = false;
        for (Element element : common.getAllElements()) {
            if (element.equals(root)) {
                break;
            }
            passed |= element.equals(headline);
            if (element.nameIs("img")) {
                (passed ? below : above).add(element);
            }
        }
        above.stream().filter(img -> img.closest("figure, picture, [class*=image], [class*=media], [class*=hero]") != null).forEach(below::add);
        return below.isEmpty() ? above(common, frames) : below;
    }

    /// The pictures with something under them that stand right above what holds headline and body.
    private static List<Element> above(Element article, Frames frames) {
        var above = new ArrayList<Element>();
        Element around = article;
        for (int level = 0; level < LEVELS_ABOVE && around.parent() != null && !around.nameIs("body"); level++) {
            for (Element before = around.previousElementSibling(); before != null; before = before.previousElementSibling()) {
                before.select("figure img").stream().filter(img -> frames.round(img).isPresent()).forEach(above::add);
            }
            around = around.parent();
        }
        return above;
    }
}
