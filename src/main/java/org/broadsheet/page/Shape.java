package org.broadsheet.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the name, the classes and the role of an element say about its part in the page.
final class Shape {
    private static final Pattern SURROUNDINGS = words("share|sharing|social|socials|related|recommend|recommended|recommendations|recommendation|promo|newsletter|subscribe|subscription|signup|sign-up"
            + "|comment|comments|disqus|respond|footer|nav|navbar|navigation|menu|breadcrumb|breadcrumbs|sidebar|widget|widgets|advert|adverts|advertisement|advertising|ad|ads|adsense|adbox|anzeige|banner|cookie|cookies|consent|popup|modal"
            + "|tags|taglist|tag-list|toolbar|print|skip|skip-link|skip-links|pagination|pager|rating|ratings|trending|most-read|mostread|popular|outbrain|taboola|sponsor|sponsored|copyright|login|paywall|author-bio|authorbox|author-box|author-info|about-author|bio|metadata|meta|post-meta|postmeta"
            + "|more-on|read-more|readmore|readnext|read-next|next-article|also-read|see-also|seealso|teaser-list|teasers|more-stories|morestories|more-news|keywords|topics|hashtags|feedback|donate|donation|support-us|membership|bookmark|bookmarks|addthis|sharedaddy|jp-relatedposts|yarpp|wprelated|zergnet|navi|crumbs|byline|dateline|timestamp|toc|noprint|hide|hidden|visually-hidden|sr-only|screen-reader-text|flyout|overlay|dropdown|infobar|follow|follow-us|tooltip|ticker|headlines|topstories|top-stories|subnav|masthead|site-header|site-footer|site-nav|post-navigation|post-nav|nav-links|entry-meta|entry-footer|entry-utility|article-meta|article-tags|article-footer|article-share|article-tools|articletools|article-info|poll|quiz|survey|gallery-nav|video-list|playlist|entry-tags|post-tags|post-footer|postfooter|cat-links|tag-links|reply|replies|editsection|mw-editsection|navbox|printfooter|catlinks|reflist|references|hatnote|siteSub|jump-to-nav|contentSub|breaking|alert");
    private static final Pattern REMARKS = words("comment|comments|disqus|respond|commentlist|comment-list|kommentare|leserkommentare|discussion|livefyre|fb-comments|commentarea|reader-comments|user-comments|reply|replies");
    private static final Pattern UNSEEN = words("hide|hidden|visually-hidden|visuallyhidden|offscreen|sr-only|screen-reader-text|tooltip|noprint|editsection|mw-editsection|share|sharing");
    private static final Set<String> LANDMARKS = Set.of("nav", "aside", "footer", "form", "button", "select", "input", "textarea", "dialog", "menu");
    private static final Set<String> ROLES = Set.of("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "menu", "menubar", "toolbar", "alert", "form");
    private static final Pattern CREDIT = Pattern.compile("(?i)credit|copyright|photographer|fotograf|bildautor|\\bautor|_src\\b|[_-]src\\b|bildnachweis|bildrechte|licen[sc]er|quelle|source|byline|rights|author");
    private static final Pattern CAPTION = Pattern.compile("(?i)caption|bildunterschrift|bildtext|legend|cutline|\\bbu\\b|subtitle|description|beschreibung|didascalia");
    private static final Pattern PICTURE_TEXT = Pattern.compile("(?i)caption|credit|bildunterschrift|bildtext|bildnachweis|bildrechte|cutline|didascalia|photographer|fotograf"
            + "|(?:image|img|photo|foto|bild|media|pic|picture)[_-]?(?:description|desc|text|legend|title|info|subtitle|author|autor|source|quelle)");
    private static final Pattern PICTURE = Pattern.compile("(?i)image|img|photo|foto|picture|pic\\b|bild|media|figure|caption|illustration|immagine|slideshow|gallery|galerie");

    private Shape() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + alternatives + ")(?:$|[\\s_-])");
    }

    /// Whether it is no part of the article's text, by its name or role alone.
    static boolean landmark(Element element) {
        return LANDMARKS.contains(element.normalName()) || ROLES.contains(element.attr("role"));
    }

    /// Whether its classes speak of what stands around articles.
    static boolean surroundings(Element element) {
        String names = names(element);
        return !names.isBlank() && SURROUNDINGS.matcher(names).find();
    }

    /// Whether its classes hide it from who looks at the page.
    static boolean unseen(Element element) {
        return UNSEEN.matcher(names(element)).find();
    }

    static boolean remarks(Element element) {
        String names = names(element);
        return !names.isBlank() && REMARKS.matcher(names).find();
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
        boolean anchor = element.normalName().matches("h[1-6]") || element.id().split("[\\s_-]", -1).length > 3;
        String id = anchor ? "" : element.id();
        String raw = element.className() + " " + id + " " + element.attr("data-testid") + " " + element.attr("data-tracking-name") + " " + element.attr("data-component");
        return raw.isBlank() ? "" : raw.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

}
