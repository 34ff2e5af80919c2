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
                .filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
        Masthead.Read masthead = Masthead.read(document, base, titles);
        List<Facts> sources = Stream.of(linked.stream(), micro.stream(), Stream.of(masthead.facts(), meta)).flatMap(Function.identity()).toList();

        var assembly = new Assembly(sources, document, title);
        String language = assembly.language();
        var figures = new Figures(base, language, publisher);
        Element root = BodyFinder.find(document, linked.map(facts -> facts.text).orElse(null));
        BodyReader.Body body = root == null ? new BodyReader.Body(List.of(), List.of()) : BodyReader.read(root, base, figures);
        List<Element> outside = root == null || masthead.headline() == null ? List.of() : between(masthead.headline(), root);
        Article article = assembly.article(body, figures, outside, menus, publisher);
        int letters = article.body().stream().mapToInt(block -> Trimming.text(block).length()).sum();
        boolean stated = linked.isPresent() && letters > 0;
        return article.headline().isBlank() || (letters < LEAST_LETTERS && !stated && article.lead() == null) || (letters == 0 && article.lead() == null)
                ? Optional.empty() : Optional.of(article);
    }


    /// What the links of a menu are relative to: a copy on this machine still belongs to the publisher it names.
    private URI home(Facts meta) {
        String host = base.getHost() == null ? "" : base.getHost();
        boolean copy = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return copy && meta.permalink != null && meta.permalink.getHost() != null ? meta.permalink : base;
    }

    /// The pictures that stand between the headline and the body.
    private static List<Element> between(Element headline, Element root) {
        if (headline.parents().contains(root)) {
            return List.of();
        }
        var imgs = new ArrayList<Element>();
        boolean begun = false;
        for (Element element : headline.ownerDocument() == null ? List.<Element>of() : headline.ownerDocument().body().getAllElements()) {
            if (element.equals(root)) {
                break;
            }
            begun |= element.equals(headline);
            if (begun && element.nameIs("img")) {
                imgs.add(element);
            }
        }
        return imgs;
    }
}
