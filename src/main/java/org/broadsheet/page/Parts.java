package org.broadsheet.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the further pages of an article that its publisher has parted. `rel=next` alone says little, as many sites mean
/// the next article by it: an address counts that is the article's own but for the number of a page, behind a link that
/// says that number or leads on.
final class Parts {
    /// More than any article has; what a page claims beyond is not followed.
    static final int MOST = 30;
    private static final String WORD = "(?:page|pagina|pag|pg|seite|sida|side|sivu|strona|str|teil|part|p)";
    /// At the end of a path: `/2`, `/page/2`, `/seite-2`, `-2.html`, `,2.html`, `_page2.php`.
    private static final Pattern PATH = Pattern.compile("(?i)(?:/" + WORD + "?[/_-]?|[-_,]" + WORD + "?[-_]?)(\\d{1,2})(/?|\\.\\w{3,5})$");
    private static final Pattern QUERY = Pattern.compile("(?i)(?<=^|&)" + WORD + "=(\\d{1,2})(?:&|$)");
    /// What is worth a closer look: most links name no number this small.
    private static final Pattern SMALL = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern ONWARD = Pattern.compile("(?iU)\\b(?:next|weiter|nächste|suivante?|siguiente|próxima|avanti|volgende|nästa|neste|næste)\\b|[›»→]");

    private Parts() {}

    /// By their numbers, from 2.
    /// @param first the address of the first page
    static Map<Integer, URI> of(Document document, URI first) {
        var parts = new TreeMap<Integer, URI>();
        Set<String> own = Set.copyOf(List.of(unnumbered(first, 0), unnumbered(first, 1))); // a name may end in a 1 that means no page
        for (Element link : document.select("a[href], link[rel~=next][href]")) {
            Optional<URI> target = SMALL.matcher(link.attr("href")).find() ? Addresses.resolve(first, link.attr("href")) : Optional.empty();
            int number = target.map(Parts::number).orElse(0);
            if (target.isPresent() && number > 1 && number <= MOST && own.contains(unnumbered(target.get(), number)) && leadsOn(link, number)) {
                parts.putIfAbsent(number, withoutFragment(target.get()));
            }
        }
        return Map.copyOf(parts);
    }

    private static boolean leadsOn(Element link, int number) {
        String said = link.text() + " " + link.attr("aria-label") + " " + link.attr("title");
        boolean says = said.matches("(?s).*\\b" + number + "\\b.*") || ONWARD.matcher(said).find() || link.attr("rel").contains("next");
        return says && link.parents().stream().limit(8).noneMatch(Shape::remarks) && !link.attr("href").contains("#comment");
    }

    /// The number of the page that an address names; 0 where it names none.
    private static int number(URI address) {
        Matcher query = QUERY.matcher(String.valueOf(address.getRawQuery()));
        Matcher path = PATH.matcher(String.valueOf(address.getRawPath()));
        return query.find() ? Integer.parseInt(query.group(1)) : path.find() ? Integer.parseInt(path.group(1)) : 0;
    }

    /// The address without the number of its page, where it has that one.
    private static String unnumbered(URI address, int number) {
        String query = address.getRawQuery() == null ? "" : Addresses.clean(address).getRawQuery();
        String path = String.valueOf(address.getRawPath());
        if (number > 0 && number(address) == number) {
            Matcher asked = QUERY.matcher(query == null ? "" : query);
            if (asked.find()) {
                query = asked.replaceFirst("");
            } else {
                path = PATH.matcher(path).replaceFirst("$2");
            }
        }
        return address.getRawAuthority() + path.replaceFirst("/$", "") + "?" + (query == null ? "" : query.replaceFirst("&$", ""));
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        return text.contains("#") ? URI.create(text.substring(0, text.indexOf('#'))) : address;
    }
}
