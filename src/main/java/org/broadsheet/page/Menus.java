package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.broadsheet.news.Link;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the publisher's own menus: its sections, and its links to its other sites. Where the page has skip links, they
/// say which menu is which; else its landmarks do.
final class Menus {
    private static final Pattern MAIN = Pattern.compile("(?i)\\b(?:main|primary|haupt\\w*|principal|principale|global|site|hoved\\w*|huvud\\w*)\\b|navigation$");
    private static final Pattern SITES = Pattern.compile("(?i)\\b(?:more \\S+ sites|sites|angebote\\w*|más sitios|autres sites|our sites|network|netzwerk)\\b");
    private static final int FEWEST = 3;
    private static final int MOST = 60;

    private final Element body;
    private final @Nullable URI base;

    private Menus(Document document, @Nullable URI base) {
        this.body = document.body();
        this.base = base;
    }

    record Read(List<Link> sections, List<Link> moreSites) {}

    static Read read(Document document, @Nullable URI base) {
        return new Menus(document, base).read();
    }

    private Read read() {
        List<Element> skipped = skipTargets();
        Element main = skipped.isEmpty() ? landmark(MAIN).or(this::firstMenu).orElse(null) : skipped.getFirst();
        Element sites = skipped.size() > 1 ? skipped.getLast() : landmark(SITES).orElse(null);
        return new Read(main == null ? List.of() : links(main), sites == null || sites.equals(main) ? List.of() : links(sites));
    }

    /// The menus that the links at the very top of the page lead to.
    private List<Element> skipTargets() {
        var menus = new ArrayList<Element>();
        for (Element link : body.select("a[href^=#]").stream().limit(8).toList()) {
            String id = link.attr("href").substring(1);
            Element target = id.isBlank() ? null : body.getElementById(id);
            Element menu = target == null || target.nameIs("main") || target.selectFirst("h1, article") != null ? null : menu(target);
            if (menu != null && !menus.contains(menu)) {
                menus.add(menu);
            }
        }
        return menus;
    }

    private @Nullable Element menu(Element target) {
        Element nav = target.nameIs("nav") ? target : target.selectFirst("nav");
        Element around = nav == null ? target.closest("nav") : nav;
        Element menu = around == null ? target : around;
        return links(menu).size() >= FEWEST ? menu : null;
    }

    private Optional<Element> landmark(Pattern name) {
        return body.select("nav, [role=navigation]").stream()
                .filter(nav -> name.matcher(nav.attr("aria-label") + " " + nav.id().replace('-', ' ')).find() && links(nav).size() >= FEWEST).findFirst();
    }

    private Optional<Element> firstMenu() {
        return body.select("nav, [role=navigation], header ul").stream().filter(nav -> links(nav).size() >= FEWEST).findFirst();
    }

    private List<Link> links(Element menu) {
        Map<URI, Link> links = new LinkedHashMap<>();
        for (Element anchor : menu.select("a[href]")) {
            String title = anchor.text().strip();
            Optional<URI> address = anchor.attr("href").startsWith("#") ? Optional.empty() : Addresses.resolve(base, anchor.attr("href"))
                    .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http"));
            if (!title.isEmpty() && title.length() < 80 && address.isPresent() && links.size() < MOST) {
                URI clean = Addresses.clean(address.get());
                links.putIfAbsent(clean, new Link(title, clean));
            }
        }
        return List.copyOf(links.values());
    }
}
