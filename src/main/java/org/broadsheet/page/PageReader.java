package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Publisher;
import org.broadsheet.news.Article;
import org.broadsheet.news.Block;
import org.broadsheet.news.Origin;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads one page. Of the sources that speak of a field the most trusted is believed: JSON-LD, microdata, `meta`
/// elements, what stands round the headline; the body comes from the tree.
final class PageReader {
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
        String title = document.title();
        PageTree.prepare(document);
        Menus.Read menus = Menus.read(document, home(meta));
        List<String> titles = Stream.of(linked.map(facts -> facts.headline).orElse(null), meta.headline, micro.map(facts -> facts.headline).orElse(null), title)
                .filter(Objects::nonNull).filter(text -> !text.isBlank()).map(text -> Titles.withoutSite(text, meta.siteName)).toList();
        Masthead.Read masthead = Masthead.read(document, base, titles);
        List<Facts> sources = Stream.of(linked.stream(), micro.stream(), Stream.of(masthead.facts(), meta)).flatMap(Function.identity()).toList();

        var assembly = new Assembly(sources, document, title);
        String language = assembly.language();
        var figures = new Figures(base, language, publisher);
        Element root = BodyFinder.find(document, linked.map(facts -> facts.text).orElse(null), base);
        BodyReader.Body body = root == null ? new BodyReader.Body(List.of(), List.of()) : BodyReader.read(root, base, figures);
        List<Element> outside = root == null || masthead.headline() == null ? List.of() : around(masthead.headline(), root);
        Article article = assembly.article(body, figures, outside, menus, publisher);
        int letters = article.body().stream().mapToInt(block -> Trimming.text(block).length()).sum();
        boolean stated = linked.isPresent() && linked.get().headline != null && letters > 0;
        if ((letters < LEAST_LETTERS && !stated && article.lead() == null) || (letters == 0 && article.lead() == null)) {
            return Optional.empty();
        }
        return Optional.of(article.headline().isBlank() ? article.with().headline(beginning(article)).from("headline", Origin.TEXT).build() : article);
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
    private static List<Element> around(Element headline, Element root) {
        Element common = headline;
        while (common.parent() != null && !common.equals(root) && !root.parents().contains(common)) {
            common = common.parent();
        }
        if (common.equals(root)) {
            return List.of();
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
        return below;
    }
}
