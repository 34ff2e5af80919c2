package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.markup.Addresses;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an element has from where it stands: base address and language of its surroundings (XML Base; XML 1.0 §2.12).
/// @param address  what the outermost base is relative to
/// @param language of the surroundings
/// @param bases    whether any element of the document may have a base of its own
record Context(Names names, @Nullable URI address, @Nullable String language, boolean bases) {

    /// The address that relative ones in this element are relative to.
    @Nullable URI base(Element element) {
        if (!bases) {
            return address;
        }
        List<String> found = new ArrayList<>();
        for (var at = element; at != null; at = at.parent()) {
            var own = own(at, "xml:base");
            if (own != null) {
                found.add(own);
            }
        }
        var base = address;
        for (var href : found.reversed()) {
            base = Addresses.resolve(base, href).orElse(base);
        }
        return base;
    }

    /// Whether an element within `outer` or on the way to it has a base of its own.
    boolean hasOwnBase(Element element, Element outer) {
        for (var at = element; at != null && !at.equals(outer); at = at.parent()) {
            if (hasBase(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it has a base of its own.
    static boolean hasBase(Element element) {
        return own(element, "xml:base") != null;
    }

    /// The language of this element; a blank one says that there is none.
    @Nullable String language(Element element) {
        for (var at = element; at != null; at = at.parent()) {
            var prefixed = own(at, "xml:lang");
            var own = prefixed != null ? prefixed : own(at, "lang");
            if (own != null) {
                return blankToNull(own.replace('_', '-'));
            }
        }
        return language;
    }

    /// What an element says itself, in whatever letter case.
    private static @Nullable String own(Element element, String name) {
        return element.attributesSize() > 0 && element.attributes().hasKeyIgnoreCase(name)
                ? element.attributes().getIgnoreCase(name) : null;
    }

    /// The same for what is taken out of `parent`.
    Context within(Element parent) {
        return new Context(names, base(parent), language(parent), bases);
    }

    /// The same with another outermost base.
    Context at(@Nullable URI other) {
        return new Context(names, other, language, bases);
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
