package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.markup.Xml;
import org.broadsheet.news.Interval;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads OPML (1.0, 1.1, 2.0) as news readers write it: names in any letter case, own namespaces beside it, commands and
/// searches where an address belongs, titles escaped twice, documents that are broken or have no body.
final class OpmlReader {
    /// More than anybody reads; bounds what a hostile file costs.
    static final int AT_MOST = 20_000;
    /// What lies deeper stands in the last folder that is not.
    private static final int DEPTH = 32;
    private static final int LONGEST_TITLE = 2000;
    private static final Pattern ESCAPED = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|[A-Za-z]{2,8}(?:acute|grave|uml|circ|tilde|cedil));");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern NO_LETTER = Pattern.compile("[\\p{Cc}\\s]+");

    /// Whether a mail program wrote it, which keeps each feed in a folder of its name.
    private final boolean wrapped;
    private final OwnNames own;
    private int lines;

    private OpmlReader(Element opml) {
        own = OwnNames.of(opml);
        wrapped = opml.attributes().asList().stream().anyMatch(attribute -> attribute.getValue().equals("urn:forumzilla:"));
    }

    static Lists.Result read(String text) {
        var root = Xml.parse(text).document();
        var opml = root.children().stream().filter(element -> named(element, "opml")).findFirst();
        var body = opml.stream().flatMap(element -> element.children().stream()).filter(element -> named(element, "body")).findFirst()
                .or(() -> opml.filter(element -> element.children().stream().anyMatch(child -> named(child, "outline"))));
        if (body.isEmpty()) {
            return new Lists.Result.NoList(Sentences.say(opml.isEmpty() ? "list.neither" : "list.body"));
        }
        return new Lists.Result.Read(new OpmlReader(opml.orElseThrow()).list(opml.orElseThrow(), body.get()), name(opml.orElseThrow()));
    }

    private static @Nullable String name(Element opml) {
        return opml.children().stream().filter(element -> named(element, "head")).flatMap(head -> head.children().stream())
                .filter(element -> named(element, "title")).map(element -> clean(element.text())).filter(title -> !title.isEmpty()).findFirst().orElse(null);
    }

    private SubscriptionList list(Element opml, Element body) {
        return new SubscriptionList(lines(top(body), 0), own.choices(body), own.named(opml));
    }

    /// A reader that keeps all it has in one set of its own hands out what stands in there.
    private static Element top(Element body) {
        var outlines = body.children().stream().filter(child -> named(child, "outline")).toList();
        return outlines.size() == 1 && attribute(outlines.getFirst(), "isSet").equals("true") ? outlines.getFirst() : body;
    }

    private List<Outline> lines(Element place, int depth) {
        var read = new ArrayList<Outline>();
        for (var element : place.children()) {
            if (lines == AT_MOST) {
                add(tooMany(), read);
            }
            if (lines > AT_MOST) {
                return read;
            }
            if (named(element, "outline")) {
                outline(element, depth, read);
            } else if (named(element, "savedsearch") || named(element, "newsbin")) {
                var name = clean(attribute(element, "name"));
                add(new Outline.Refused(name, name, ListedAddress.search().reason()), read);
            }
        }
        return read;
    }

    private void add(Outline outline, List<Outline> into) {
        lines++;
        into.add(outline);
    }

    static Outline tooMany() {
        return new Outline.Refused("…", "…", "too-many " + Sentences.say("listed.many", AT_MOST));
    }

    private void outline(Element element, int depth, List<Outline> into) {
        var type = attribute(element, "type").toLowerCase(Locale.ROOT);
        var url = attribute(element, "url");
        var address = attribute(element, "xmlUrl").isBlank() && !type.equals("link") ? url : attribute(element, "xmlUrl");
        if (type.equals("include") || (type.equals("link") && url.toLowerCase(Locale.ROOT).endsWith(".opml"))) {
            add(included(element, url, depth), into);
        } else if (type.equals("vfolder")) {
            add(refused(element, title(element, ""), ListedAddress.search()), into);
        } else if (!address.isBlank()) {
            add(subscription(element, type, address), into);
            below(element, depth, into);
        } else if (page(element)) {
            add(refused(element, url.isBlank() ? attribute(element, "htmlUrl") : url, ListedAddress.page()), into);
        } else {
            folder(element, depth, into);
        }
    }

    private static boolean page(Element element) {
        return element.childrenSize() == 0 && !(attribute(element, "url") + attribute(element, "htmlUrl")).isBlank();
    }

    /// What stands in it here, too, is what this program held of the list when it wrote this one.
    private Outline included(Element element, String url, int depth) {
        return switch (ListedAddress.read(url)) {
            case ListedAddress.Web(URI list) -> new Outline.Folder(title(element, list.toString()), depth < DEPTH ? lines(element, depth + 1) : List.of(), list,
                    own.choices(element), own.colour(element));
            case ListedAddress.No no -> refused(element, url, no);
        };
    }

    /// What stands below a feed stands in a folder of its name.
    private void below(Element element, int depth, List<Outline> into) {
        if (element.children().stream().anyMatch(child -> named(child, "outline"))) {
            folder(element, depth, into);
        }
    }

    private void folder(Element element, int depth, List<Outline> into) {
        var title = title(element, "");
        if (title.isEmpty() || depth == DEPTH) {
            into.addAll(lines(element, depth));
            return;
        }
        lines++;
        var inside = lines(element, depth + 1);
        into.add(wraps(title, inside) ? inside.getFirst() : new Outline.Folder(title, inside, null, own.choices(element), own.colour(element)));
    }

    private boolean wraps(String folder, List<Outline> inside) {
        return wrapped && inside.size() == 1 && inside.getFirst() instanceof Outline.Subscription one && one.title().equals(folder);
    }

    private Outline subscription(Element element, String type, String written) {
        var address = switch (attribute(element, "xmlUrlType")) { // RSS Guard: 0 is the web, 1 a script, 2 a file
            case "1" -> ListedAddress.command();
            case "2" -> ListedAddress.file();
            default -> type.contains("xpath") || type.contains("+dot") ? ListedAddress.page() : ListedAddress.read(written);
        };
        return switch (address) {
            case ListedAddress.No no -> refused(element, written.strip(), no);
            case ListedAddress.Web(URI uri) -> {
                var language = attribute(element, "language").strip();
                yield new Outline.Subscription(title(element, uri.toString()), uri,
                        ListedAddress.told(attribute(element, "htmlUrl")).orElse(null),
                        language.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}") ? language : null, filing(element),
                        filtered(element) ? Sentences.say("listed.left") : null);
            }
        };
    }

    private Outline.Filing filing(Element element) {
        var labels = own.labels(element);
        var choices = own.choices(element);
        return new Outline.Filing(own.form(element), labels.isEmpty() ? labels(element) : labels, own.used() ? choices : choices.withInterval(interval(element)),
                own.colour(element), own.list(element));
    }

    /// Liferea: the minutes; 0 for never, -1 for as usual.
    private static @Nullable Interval interval(Element element) {
        var written = attribute(element, "updateInterval").strip();
        return written.equals("0") ? Interval.BY_HAND : OwnNames.interval(written);
    }

    private static boolean filtered(Element element) {
        return !(attribute(element, "filtercmd") + attribute(element, "postProcess")).isBlank();
    }

    /// OPML 2.0 `category`: separated by commas, a slash in front of what is a path.
    private List<String> labels(Element element) {
        return Arrays.stream(attribute(element, "category").split(",")).map(label -> once(label).replaceFirst("^/", ""))
                .filter(label -> !label.isEmpty()).distinct().toList();
    }

    private Outline refused(Element element, String asked, ListedAddress.No why) {
        return new Outline.Refused(title(element, asked), asked, why.reason());
    }

    private static boolean named(Element element, String name) {
        var written = element.tagName();
        return written.substring(written.indexOf(':') + 1).equalsIgnoreCase(name);
    }

    private String title(Element outline, String otherwise) {
        var text = once(attribute(outline, "text"));
        var title = once(attribute(outline, "title"));
        var said = text.isEmpty() || (!title.isEmpty() && !attribute(outline, "xmlUrl").isEmpty()) ? title : text;
        return said.isEmpty() ? otherwise : said;
    }

    /// Not escaped a second time. What this program wrote is as it should be.
    private String once(String written) {
        return own.used() ? shortened(CONTROL.matcher(written).replaceAll(" ").strip())
                : clean(ESCAPED.matcher(written).find() ? Parser.unescapeEntities(written, false) : written);
    }

    /// On one line, without what is no letter, and no longer than a title may be.
    static String clean(String text) {
        return shortened(NO_LETTER.matcher(text).replaceAll(" ").strip());
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE))).strip();
    }

    /// By its name in any letter case, whatever its prefix.
    private static String attribute(Element element, String name) {
        var plain = element.attributes().getIgnoreCase(name);
        if (!plain.isEmpty()) {
            return plain;
        }
        for (var attribute : element.attributes()) {
            var key = attribute.getKey();
            if (key.length() > name.length() && key.charAt(key.length() - name.length() - 1) == ':'
                    && key.regionMatches(true, key.length() - name.length(), name, 0, name.length())) {
                return attribute.getValue();
            }
        }
        return "";
    }
}
