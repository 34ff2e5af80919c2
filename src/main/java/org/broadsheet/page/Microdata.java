package org.broadsheet.page;

import java.net.URI;
import java.util.Optional;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads an article marked up with microdata (`itemscope`, `itemprop`; HTML §5).
final class Microdata {
    private Microdata() {}

    static Optional<Facts> read(Document document, @Nullable URI base) {
        Element item = document.selectFirst("[itemtype~=(?i)schema.org/\\w*(Article|BlogPosting|Review)$]");
        return item == null ? Optional.empty() : Optional.of(facts(item, base));
    }

    private static Facts facts(Element item, @Nullable URI base) {
        var facts = new Facts(Origin.MARKUP);
        facts.headline = value(item, "headline");
        facts.kicker = value(item, "articleSection");
        facts.published = Optional.ofNullable(value(item, "datePublished")).flatMap(Dates::readDate).orElse(null);
        facts.modified = Optional.ofNullable(value(item, "dateModified")).flatMap(Dates::readDate).orElse(null);
        facts.language = value(item, "inLanguage");
        for (Element author : item.select("[itemprop~=(?:^|\\s)author(?:\\s|$)]")) {
            Element name = author.selectFirst("[itemprop~=(?:^|\\s)name(?:\\s|$)]");
            String text = text(name == null ? author : name);
            if (!text.isEmpty() && text.length() < 100 && !facts.authors.contains(text) && !text.startsWith("http")) {
                facts.authors.add(text);
            }
        }
        Element image = item.selectFirst("[itemprop~=(?:^|\\s)image(?:\\s|$)]");
        if (image != null) {
            Element url = image.hasAttr("itemscope") ? image.selectFirst("[itemprop~=(?:^|\\s)(?:url|contentUrl)(?:\\s|$)]") : image;
            Optional.ofNullable(url).map(Microdata::text).filter(text -> !text.isEmpty()).flatMap(text -> Addresses.resolve(base, text))
                    .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http"))
                    .ifPresent(uri -> facts.pictures.add(new Picture(uri, null, null, null, null, null, false)));
        }
        return facts;
    }

    private static @Nullable String value(Element item, String name) {
        Element property = item.selectFirst("[itemprop~=(?:^|\\s)" + name + "(?:\\s|$)]");
        return property == null ? null : Words.orNull(text(property));
    }

    private static String text(Element property) {
        for (String attribute : new String[] {"content", "datetime", "src", "href"}) {
            if (property.hasAttr(attribute) && !(attribute.equals("href") && !property.nameIs("link"))) {
                return property.attr(attribute).strip();
            }
        }
        return property.text().strip();
    }
}
