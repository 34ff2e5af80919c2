package org.broadsheet.markup;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.news.Block;
import org.broadsheet.news.Prose;
import org.broadsheet.news.Prose.Style;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Markdown as our own documents use it (CommonMark 0.31, with the tables of GitHub): headings, paragraphs, lists, code, quotations,
/// tables. HTML in it is passed over. A list within an item follows it, item by item. Pure; any thread.
public final class Markdown {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    /// A heading with what stands below it, up to the next.
    /// @param level  1 to 6; 0 for what stands before the first heading, whose words are empty
    /// @param blocks without headings
    public record Part(int level, String heading, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /// The parts of a document, in its order.
    /// @param links where a link leads, by what is written there; where it gives nothing the words stand without a link
    public static List<Part> parts(String text, Function<String, Optional<URI>> links) {
        var parts = new ArrayList<Part>();
        var level = 0;
        var heading = "";
        var blocks = new ArrayList<Block>();
        for (var node : children(PARSER.parse(text))) {
            if (node instanceof Heading next) {
                parts.add(new Part(level, heading, blocks));
                level = next.getLevel();
                heading = prose(next, links).text();
                blocks.clear();
            } else {
                block(node, links).forEach(blocks::add);
            }
        }
        parts.add(new Part(level, heading, blocks));
        return parts.stream().filter(part -> part.level > 0 || !part.blocks.isEmpty()).toList();
    }

    private static Stream<Block> block(Node node, Function<String, Optional<URI>> links) {
        return switch (node) {
            case Paragraph paragraph -> Stream.of(prose(paragraph, links)).filter(prose -> !prose.runs().isEmpty()).map(Block.Paragraph::new);
            case ListBlock list -> Stream.of(new Block.Items(children(list).stream().flatMap(item -> items(item, links)).toList(), list instanceof OrderedList));
            case FencedCodeBlock code -> Stream.of(new Block.Code(code.getLiteral().stripTrailing(), code.getInfo().isEmpty() ? null : code.getInfo()));
            case IndentedCodeBlock code -> Stream.of(new Block.Code(code.getLiteral().stripTrailing(), null));
            case BlockQuote quote -> Stream.of(new Block.Quote(children(quote).stream().map(child -> prose(child, links)).toList(), null));
            case TableBlock table -> Stream.of(table(table, links));
            default -> Stream.empty();
        };
    }

    private static Stream<Prose> items(Node item, Function<String, Optional<URI>> links) {
        return children(item).stream().flatMap(child -> child instanceof ListBlock inner
                ? children(inner).stream().flatMap(one -> items(one, links)) : Stream.of(prose(child, links)));
    }

    private static Block table(TableBlock table, Function<String, Optional<URI>> links) {
        var rows = new ArrayList<List<Prose>>();
        for (var part : children(table)) {
            for (var row : children(part)) {
                if (row instanceof TableRow) {
                    rows.add(children(row).stream().filter(TableCell.class::isInstance).map(cell -> prose(cell, links)).toList());
                }
            }
        }
        return new Block.Table(rows, table.getFirstChild() instanceof TableHead, null);
    }

    private static List<Node> children(Node of) {
        var children = new ArrayList<Node>();
        for (var child = of.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static Prose prose(Node of, Function<String, Optional<URI>> links) {
        var runs = new Runs(links);
        children(of).forEach(child -> child.accept(runs));
        return new Prose(runs.runs);
    }

    /// Gathers the runs of a line of text.
    private static final class Runs extends AbstractVisitor {
        private final Function<String, Optional<URI>> links;
        private final List<Prose.Run> runs = new ArrayList<>();
        private final Set<Style> styles = EnumSet.noneOf(Style.class);
        private @Nullable URI link;

        Runs(Function<String, Optional<URI>> links) {
            this.links = links;
        }

        private void add(String text) {
            runs.add(new Prose.Run(text, styles, link));
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak here) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak here) {
            add("\n");
        }

        @Override
        public void visit(Code code) {
            within(Style.CODE, () -> add(code.getLiteral()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            within(Style.EMPHASIS, () -> visitChildren(emphasis));
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within(Style.STRONG, () -> visitChildren(strong));
        }

        @Override
        public void visit(Link to) {
            link = links.apply(to.getDestination()).orElse(null);
            visitChildren(to);
            link = null;
        }

        private void within(Style style, Runnable inner) {
            var fresh = styles.add(style);
            inner.run();
            if (fresh) {
                styles.remove(style);
            }
        }
    }
}
