package org.broadsheet.page;

import java.net.URI;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page's addresses are relative to.
final class Bases {
    private Bases() {}

    static URI of(Document document, URI address) {
        Element base = document.selectFirst("base[href]");
        return base == null ? address : Addresses.resolve(address, base.attr("href")).filter(uri -> uri.getHost() != null).orElse(address);
    }
}
