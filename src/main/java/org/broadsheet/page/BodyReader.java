package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Block;
import org.broadsheet.news.Picture;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Style;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Reads a branch of HTML as the blocks of an article. Walks the tree without recursion: depth is the page's choice.
final class BodyReader implements NodeFilter {
    static final Map<String, Style> STYLES = Map.ofEntries(Map.entry("b", Style.STRONG), Map.entry("strong", Style.STRONG),
            Map.entry("i", Style.EMPHASIS), Map.entry("em", Style.EMPHASIS), Map.entry("cite", Style.EMPHASIS), Map.entry("code", Style.CODE),
            Map.entry("kbd", Style.CODE), Map.entry("samp", Style.CODE), Map.entry("tt", Style.CODE), Map.entry("mark", Style.MARK),
            Map.entry("sub", Style.SUBSCRIPT), Map.entry("sup", Style.SUPERSCRIPT), Map.entry("s", Style.STRUCK), Map.entry("del", Style.STRUCK), Map.entry("strike", Style.STRUCK));
    private static final Set<String> EMBEDS = Set.of("iframe", "video", "audio", "embed", "object");
    private static final Set<String> SKIPPED = Set.of("button", "select", "textarea", "input", "svg", "annotation", "annotation-xml", "canvas", "map");

    /// What text goes into until its element ends.
    private static final class Holder {
        private final Element element;
        private final List<Prose> parts = new ArrayList<>();
        private final List<List<Prose>> rows = new ArrayList<>();
        private @Nullable String source;

        Holder(Element element) {
            this.element = element;
        }

        boolean is(String name) {
            return element.nameIs(name);
        }
    }

    private final @Nullable URI base;
    private final Figures figures;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Holder> holders = new ArrayDeque<>();
    private final ProseBuilder prose = new ProseBuilder();

    /// Whether headings of the first level part the text, and the headline is only one of them.
    private final boolean partsByFirst;

    private BodyReader(Element root, @Nullable URI base, Figures figures) {
        this.partsByFirst = root.select("h1").size() > 1;
        this.base = base;
        this.figures = figures;
    }

    /// @param blocks   with figures numbered from 0 in `pictures`
    record Body(List<Block> blocks, List<Picture> pictures) {}

    static Body read(Element root, @Nullable URI base, Figures figures) {
        var reader = new BodyReader(root, base, figures);
        NodeTraversor.filter(reader, root);
        reader.flush();
        return new Body(List.copyOf(reader.blocks), List.copyOf(reader.pictures));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            prose.text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element, depth) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, int depth) {
        String name = element.normalName();
        Style style = STYLES.get(name);
        if (style != null) {
            prose.begin(style);
            return FilterResult.CONTINUE;
        }
        if (depth > 0 && pictured(element)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (SKIPPED.contains(name) || figures.frames().caption(element) || (name.equals("h1") && !partsByFirst)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (EMBEDS.contains(name) || (name.equals("a") && element.attr("rel").equals("embed"))) {
            embed(element);
            return FilterResult.SKIP_CHILDREN;
        }
        switch (name) {
            case "a" -> prose.link(link(element));
            case "br" -> lineBreak();
            case "wbr", "hr", "img" -> { }
            case "pre" -> {
                return code(element);
            }
            case "ul", "ol" -> hold(element, !inside("ul") && !inside("ol"));
            case "blockquote" -> hold(element, !inside("blockquote"));
            case "table" -> hold(element, tabular(element));
            case "tr" -> row();
            default -> {
                if (!Weighing.inline(element)) {
                    flush();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        Style style = STYLES.get(name);
        if (style != null) {
            prose.end(style);
        } else if (name.equals("a")) {
            prose.link(null);
        } else if (name.matches("h[1-6]")) {
            crosshead(Math.max(2, name.charAt(1) - '0'));
        } else if (!Weighing.inline(element)) {
            flush();
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void lineBreak() {
        if (prose.atLineStart() && !inside("table") && !inside("ul") && !inside("ol")) {
            flush();
        } else {
            prose.lineBreak();
        }
    }

    private boolean inside(String name) {
        return holders.stream().anyMatch(holder -> holder.is(name));
    }

    private void hold(Element element, boolean own) {
        flush();
        if (own) {
            holders.push(new Holder(element));
        }
    }

    private void row() {
        flush();
        if (!holders.isEmpty() && holders.peek().is("table")) {
            holders.peek().rows.add(new ArrayList<>());
        }
    }

    /// Puts what was gathered where it belongs.
    private void flush() {
        if (prose.isEmpty()) {
            return;
        }
        Prose said = prose.take();
        if (said.text().isBlank()) {
            return;
        }
        Holder holder = holders.peek();
        if (holder == null) {
            blocks.add(new Block.Paragraph(said));
        } else if (holder.is("table") && !holder.rows.isEmpty()) {
            holder.rows.getLast().add(said);
        } else {
            holder.parts.add(said);
        }
    }

    private void close(Element element) {
        Holder holder = holders.peek();
        if (holder == null || !holder.element.equals(element)) {
            return;
        }
        holders.pop();
        Optional<Block> block = switch (element.normalName()) {
            case "ul", "ol" -> holder.parts.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(holder.parts, element.nameIs("ol")));
            case "blockquote" -> quote(holder);
            default -> table(holder);
        };
        Holder outer = holders.peek();
        if (outer == null) {
            block.ifPresent(blocks::add);
        } else {
            outer.parts.addAll(holder.parts);
            holder.rows.forEach(outer.parts::addAll);
        }
    }

    private static Optional<Block> quote(Holder holder) {
        return holder.parts.isEmpty() ? Optional.empty() : Optional.of(new Block.Quote(holder.parts, holder.source));
    }

    private static Optional<Block> table(Holder holder) {
        List<List<Prose>> rows = holder.rows.stream().filter(row -> !row.isEmpty()).toList();
        String caption = holder.parts.isEmpty() ? null : holder.parts.getFirst().text();
        boolean header = holder.element.selectFirst("tr > th") != null && holder.element.selectFirst("tr:first-child > td") == null;
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Block.Table(rows, header, caption));
    }

    private void crosshead(int level) {
        if (prose.isEmpty()) {
            return;
        }
        Prose said = prose.take();
        if (holders.isEmpty() && !said.text().isBlank()) {
            blocks.add(new Block.Crosshead(said.text().replace('\n', ' '), level));
        } else if (!holders.isEmpty()) {
            holders.peek().parts.add(said);
        }
    }

    private FilterResult code(Element element) {
        flush();
        if (!holders.isEmpty()) {
            return FilterResult.CONTINUE;
        }
        String text = element.wholeText().stripTrailing();
        if (!text.isBlank()) {
            blocks.add(new Block.Code(text, codeLanguage(element)));
        }
        return FilterResult.SKIP_CHILDREN;
    }

    /// What the code is written in.
    static @Nullable String codeLanguage(Element code) {
        Element marked = code.className().contains("language-") ? code : code.selectFirst("[class*=language-]");
        return marked == null ? null : marked.classNames().stream().filter(name -> name.startsWith("language-"))
                .map(name -> name.substring("language-".length())).findFirst().orElse(null);
    }

    private void embed(Element element) {
        flush();
        Element source = element.hasAttr("src") || element.hasAttr("href") || element.hasAttr("data-src") ? element : element.selectFirst("source[src]");
        String raw = source == null ? "" : source.hasAttr("src") ? source.attr("src") : source.hasAttr("href") ? source.attr("href") : source.attr("data-src");
        Optional<URI> address = Addresses.resolve(base, raw).filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null);
        if (holders.isEmpty() && address.isPresent() && !address.get().toString().matches(".*(?:googletagmanager|doubleclick|facebook\\.com/plugins|/ads?[/.]).*")) {
            blocks.add(new Block.Embed(address.get(), Words.orNull(element.attr("title")), provider(address.get())));
        }
    }

    /// Whose it is, by the host.
    static @Nullable String provider(URI embed) {
        return embed.getHost() == null ? null : embed.getHost().replaceFirst("^(?:www|player|embed)\\.", "");
    }

    /// Whether the element is a picture with what stands under it; it is read then.
    private boolean pictured(Element element) {
        boolean img = element.nameIs("img");
        boolean inline = Weighing.inline(element) && !element.nameIs("picture");
        if (!img && (inline || !Shape.picture(element) || !boxed(element)) && !figures.frames().frame(element)) {
            return false;
        }
        List<Picture> read = figures.read(element);
        if (!holders.isEmpty() && !read.isEmpty() && inside("table")) {
            return true;
        }
        if (!read.isEmpty() && !img) {
            flush();
        }
        for (Picture picture : read) {
            if (seen.add(PictureKey.of(picture.url()))) {
                if (holders.isEmpty()) {
                    flush();
                    blocks.add(new Block.Figure(pictures.size()));
                }
                pictures.add(picture);
            }
        }
        return true;
    }

    /// Nothing but a picture or two and a caption.
    private static boolean boxed(Element element) {
        if (element.selectFirst("img") == null || element.selectFirst("table, pre, iframe, video") != null) {
            return false;
        }
        return element.nameIs("figure") ? element.text().length() < 1500
                : element.text().length() < 500 && element.select("p").size() < 3 && element.selectFirst("h1, h2, h3") == null;
    }

    /// Rows and columns of short texts, not a page laid out in a table.
    private static boolean tabular(Element table) {
        if (table.selectFirst("table table, h1, h2, h3, ul, ol, figure, pre, blockquote") != null || table.select("tr").size() < 2 || table.select("td, th").size() < 4) {
            return false;
        }
        return table.select("td, th").stream().allMatch(cell -> cell.text().length() < 400);
    }

    private @Nullable URI link(Element element) {
        return Addresses.resolve(base, element.attr("href")).filter(uri -> uri.getScheme() != null && uri.getScheme().matches("(?i)https?|mailto"))
                .map(Addresses::clean).orElse(null);
    }
}
