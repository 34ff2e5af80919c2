package org.broadsheet.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the name, the classes and the role of an element say about its part in the page.
final class Shape {
    /// Under which an element remembers its names, which many ask for.
    private static final String NAMES = "names";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern PARTS = Pattern.compile("[\\s_-]");
    private static final Set<String> LANDMARKS = Set.of("nav", "aside", "footer", "form", "button", "select", "input", "textarea", "dialog", "menu");
    private static final Set<String> ROLES = Set.of("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu", "menubar", "toolbar", "alert", "form");
    private static final Pattern CREDIT = Pattern.compile("(?i)credit|copyright|photographer|fotograf|bildautor|\\bautor|_src\\b|[_-]src\\b|bildnachweis|bildrechte|licen[sc]er|quelle|source|byline|rights|author");
    private static final Pattern CAPTION = Pattern.compile("(?i)caption|bildunterschrift|bildtext|legend|cutline|\\bbu\\b|subtitle|description|beschreibung|didascalia");
    private static final Pattern PICTURE_TEXT = Pattern.compile("(?i)caption|credit|bildunterschrift|bildtext|bildnachweis|bildrechte|cutline|didascalia|photographer|fotograf"
            + "|(?:image|img|photo|foto|bild|media|pic|picture)[_-]?(?:description|desc|text|legend|title|info|subtitle|author|autor|source|quelle)");
    private static final Pattern PICTURE = Pattern.compile("(?i)image|img|photo|foto|picture|pic\\b|bild|media|figure|caption|illustration|immagine|slideshow|gallery|galerie");

    private Shape() {}

    /// Whether it is no part of the article's text, by its name or role alone.
    static boolean landmark(Element element) {
        return LANDMARKS.contains(element.normalName()) || ROLES.contains(element.attr("role"));
    }

    /// Whether its classes speak of what stands around articles.
    static boolean surroundings(Element element) {
        return PageNames.say(names(element), PageNames.Kind.SURROUNDINGS);
    }

    /// Whether its classes hide it from who looks at the page.
    static boolean unseen(Element element) {
        return PageNames.say(names(element), PageNames.Kind.UNSEEN);
    }

    static boolean remarks(Element element) {
        return PageNames.say(names(element), PageNames.Kind.REMARKS);
    }

    /// Whether it is called the text of an article.
    static boolean body(Element element) {
        return PageNames.say(names(element), PageNames.Kind.BODY);
    }

    static boolean credit(Element element) {
        return CREDIT.matcher(names(element) + " " + element.attr("itemprop")).find();
    }

    static boolean caption(Element element) {
        return element.nameIs("figcaption") || CAPTION.matcher(names(element) + " " + element.attr("itemprop")).find();
    }

    /// Whether its name says by itself that it stands under a picture.
    static boolean pictureText(Element element) {
        return element.nameIs("figcaption") || PICTURE_TEXT.matcher(names(element)).find();
    }

    static boolean picture(Element element) {
        return element.nameIs("figure") || element.nameIs("picture") || PICTURE.matcher(names(element)).find();
    }

    /// Classes, id and test names, as words in small letters; `camelCase` taken apart.
    static String names(Element element) {
        if (element.attributes().isEmpty()) {
            return "";
        }
        if (element.attributes().userData(NAMES) instanceof String known) {
            return known;
        }
        String names = said(element);
        element.attributes().userData(NAMES, names);
        return names;
    }

    private static String said(Element element) {
        String id = HEADINGS.contains(element.normalName()) ? "" : element.id();
        if (PARTS.splitAsStream(id).count() > 3) {
            id = ""; // the anchor of a heading
        }
        var names = new StringBuilder();
        for (String name : new String[] {element.className(), id, element.attr("data-testid"), element.attr("data-tracking-name"), element.attr("data-component")}) {
            if (!name.isEmpty()) {
                apart(name, names.append(names.isEmpty() ? "" : " "));
            }
        }
        return names.toString();
    }

    private static void apart(String name, StringBuilder words) {
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (at > 0 && Character.isUpperCase(letter) && Character.isLowerCase(name.charAt(at - 1))) {
                words.append('-');
            }
            words.append(Character.toLowerCase(letter));
        }
    }
}
