package org.broadsheet.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.CreditLine;
import org.broadsheet.markup.Credits;
import org.broadsheet.news.Credit;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads what stands under a picture, caption and credit, from the element that holds both. An alternative text is never
/// taken for a caption: it is often the archive's title of the file. For a credit it is, where it says that it is one.
final class Captions {
    private static final int LONGEST = 1200;
    private static final int LONGEST_CREDIT = 160;
    private static final Pattern SAID = Pattern.compile("[:：©]");

    private final @Nullable String language;

    Captions(@Nullable String language) {
        this.language = language;
    }

    /// What an element says that holds a caption; within it, a part may be marked as the credit.
    /// @param caption null where there is none
    /// @param box     the picture's frame, in which a credit may stand besides
    CreditLine read(@Nullable Element caption, Element box) {
        CreditLine line = caption == null ? new CreditLine(null, null) : line(caption);
        return line.credit() == null ? new CreditLine(line.caption(), besides(box, caption)) : line;
    }

    /// The credit that an `img` carries in its alternative text or its title, by a label, a sign or in brackets.
    @Nullable Credit carried(Element img) {
        return Stream.of("alt", "title").map(img::attr).filter(text -> !text.isBlank()).map(text -> Credits.read(text, language))
                .filter(line -> line.credit() != null && (line.caption() != null || SAID.matcher(img.attr("alt") + img.attr("title")).find()))
                .map(CreditLine::credit).filter(credit -> credit != null && credit.text().length() < LONGEST_CREDIT && !credit.text().matches(".*[.!?]"))
                .findFirst().orElse(null);
    }

    /// The element within a box that is marked as its caption.
    static @Nullable Element marked(Element box) {
        Element caption = box.selectFirst("figcaption");
        if (caption != null) {
            return caption;
        }
        return box.getAllElements().stream()
                .filter(element -> !element.equals(box) && Shape.caption(element) && element.selectFirst("img") == null && element.hasText())
                .findFirst().orElse(null);
    }

    /// Caption and credit of the text under a picture, whose credit may stand in an element of its own.
    private CreditLine line(Element caption) {
        if (caption.text().length() > LONGEST) {
            return new CreditLine(null, null);
        }
        Element marked = part(caption);
        if (marked == null) {
            String said = said(caption);
            boolean bracketed = said.matches("\\([^()]{2,60}\\)");
            CreditLine read = Credits.read(said, language);
            return read.credit() == null && bracketed
                    ? new CreditLine(null, Credits.credit(said.substring(1, said.length() - 1), language).orElse(null)) : read;
        }
        Optional<Credit> credit = Credits.credit(said(marked), language);
        String left = said(without(caption, marked)).replaceFirst("[\\s|(\\[/©–—-]+$", "").strip();
        if (left.isEmpty() || credit.isEmpty()) {
            return credit.isPresent() ? new CreditLine(Words.orNull(left), credit.get()) : Credits.read(said(caption), language);
        }
        CreditLine own = Credits.read(left, language);
        boolean again = left.matches("(?i)[\\p{L} ]{2,20}:") || credit.get().equals(own.credit());
        return new CreditLine(own.caption() != null ? own.caption() : again ? null : left, credit.get());
    }

    /// A copy of a caption without its credit, however often it is repeated.
    private static Element without(Element caption, Element credit) {
        Element rest = caption.clone();
        List<Element> copies = rest.getAllElements();
        List<Element> own = caption.getAllElements();
        for (int at = 0; at < own.size(); at++) {
            Element element = own.get(at);
            if (element.equals(credit) || (!element.equals(caption) && Shape.credit(element) && element.text().equals(credit.text()))) {
                copies.get(at).remove();
            }
        }
        return rest;
    }

    /// The part of a caption that is the credit: by its name, else since it reads as one by itself; of two parts the short
    /// second one is it.
    private @Nullable Element part(Element caption) {
        List<Element> within = caption.getAllElements().stream().filter(element -> !element.equals(caption) && element.hasText()).toList();
        Optional<Element> named = within.stream().filter(Shape::credit).findFirst().or(() -> within.stream().filter(element -> element.normalName().matches("small|cite"))
                .reduce((_, later) -> later));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<Element> credit = within.stream().filter(element -> element.text().length() < LONGEST_CREDIT && element.text().length() < caption.text().length())
                .filter(element -> Optional.of(Credits.read(said(element), language)).filter(line -> line.caption() == null && line.credit() != null).isPresent()).findFirst();
        List<Element> parts = (caption.childrenSize() == 1 && caption.ownText().isBlank() ? caption.child(0) : caption).children().stream()
                .filter(Element::hasText).toList();
        boolean second = parts.size() == 2 && parts.getLast().text().length() < 70 && parts.getFirst().text().length() > 15
                && parts.getLast().normalName().matches("span|div|p") && !parts.getLast().text().matches(".*[.!?]$");
        return credit.orElse(second ? parts.getLast() : null);
    }

    /// A credit that stands beside the caption, not in it: what says that it is one before what is only called so.
    private @Nullable Credit besides(Element box, @Nullable Element caption) {
        List<String> lines = box.getAllElements().stream()
                .filter(element -> !element.equals(box) && (Shape.credit(element) || element.normalName().matches("footer|small")) && element.hasText()
                        && element.selectFirst("img") == null && (caption == null || !element.parents().contains(caption)))
                .map(Captions::said).filter(line -> line.length() < LONGEST_CREDIT).toList();
        return lines.stream().map(line -> Credits.read(line, language)).filter(line -> line.caption() == null && line.credit() != null)
                .map(CreditLine::credit).findFirst()
                .or(() -> lines.stream().filter(line -> !line.matches(".*[.!?]")).findFirst().flatMap(line -> Credits.credit(line, language))).orElse(null);
    }

    private static String said(Element element) {
        Element copy = element.clone();
        copy.select("button, script, style, svg, [aria-hidden=true]").remove();
        copy.getAllElements().stream().filter(part -> !part.equals(copy) && Shape.unseen(part)).forEach(Node::remove);
        copy.select("br, p, div").forEach(mark -> mark.before(new TextNode(" ")));
        return copy.text().strip();
    }
}
