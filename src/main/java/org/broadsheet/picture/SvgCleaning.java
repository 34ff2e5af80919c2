package org.broadsheet.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import org.jspecify.annotations.Nullable;

/// Takes from a drawing what can run, load or cost without end, and refuses one that is too much to draw: a few `use`
/// elements, each of which uses others, can ask for more strokes than there are atoms.
final class SvgCleaning {
    private static final Set<String> DROPPED = Set.of("script", "foreignobject", "image", "feimage", "filter", "animate", "animatetransform", "animatemotion", "set", "iframe", "video", "audio");
    private static final int MOST_ELEMENTS = 50_000;
    private static final int DEEPEST = 100;
    /// Elements to draw once all that is used is put in its places.
    private static final long MOST_DRAWN = 200_000;

    /// An element with an id, or the whole drawing: what is in it, and what it uses.
    private static final class Part {
        private final List<String> used = new ArrayList<>();
        private long elements;
    }

    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Long> drawn = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Part whole = new Part();
    private final Deque<Part> open = new ArrayDeque<>();
    private final Deque<Boolean> opened = new ArrayDeque<>();
    private int elements;

    private SvgCleaning() {}

    static Optional<byte[]> clean(byte[] bytes) {
        try {
            return new SvgCleaning().cleaned(bytes);
        } catch (XMLStreamException notWellFormed) {
            return Optional.empty();
        }
    }

    /// Reads no declarations, and so no entities, neither its own nor those of other files.
    static XMLEventReader reader(InputStream bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLEventReader(bytes);
    }

    private Optional<byte[]> cleaned(byte[] bytes) throws XMLStreamException {
        var clean = new ByteArrayOutputStream();
        var out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(clean, "UTF-8");
        var in = reader(new ByteArrayInputStream(bytes));
        open.push(whole);
        int dropped = 0;
        while (in.hasNext()) {
            var event = in.nextEvent();
            boolean inside = dropped > 0;
            if (event.isStartElement()) {
                dropped += inside || DROPPED.contains(name(event.asStartElement())) ? 1 : 0;
                if (dropped == 0 && !enter(event.asStartElement())) {
                    return Optional.empty();
                }
            } else if (event.isEndElement()) {
                if (!inside && opened.pop()) {
                    open.pop();
                }
                dropped -= inside ? 1 : 0;
            }
            boolean part = event.isStartElement() || event.isEndElement() || event.isCharacters();
            if (part && !inside && dropped == 0) {
                out.add(event);
            }
        }
        out.close();
        return drawn(whole) <= MOST_DRAWN ? Optional.of(clean.toByteArray()) : Optional.empty();
    }

    /// Counts an element; false when there are too many or they stand too deep.
    private boolean enter(StartElement element) {
        String id = attribute(element, "id");
        boolean named = id != null && !parts.containsKey(id);
        opened.push(named);
        if (named) {
            var part = new Part();
            open.element().used.add(id);
            open.push(part);
            parts.put(id, part);
        }
        elements++;
        open.element().elements++;
        String href = attribute(element, "href");
        if (href != null && href.startsWith("#")) {
            open.element().used.add(href.substring(1));
        }
        return elements <= MOST_ELEMENTS && opened.size() <= DEEPEST;
    }

    private long drawn(Part part) {
        long sum = part.elements;
        for (String used : part.used) {
            sum = Math.min(Long.MAX_VALUE / 2, sum + drawn(used));
        }
        return sum;
    }

    /// One that uses itself, by whatever way, is never drawn to its end.
    private long drawn(String id) {
        Long known = drawn.get(id);
        Part part = parts.get(id);
        if (known != null || part == null) {
            return known == null ? 0 : known;
        }
        if (!underWay.add(id)) {
            return MOST_DRAWN + 1;
        }
        long sum = drawn(part);
        underWay.remove(id);
        drawn.put(id, sum);
        return sum;
    }

    private static String name(StartElement element) {
        return element.getName().getLocalPart().toLowerCase(Locale.ROOT);
    }

    /// Without its namespace: `xlink:href` is `href`.
    private static @Nullable String attribute(StartElement element, String name) {
        for (var attributes = element.getAttributes(); attributes.hasNext();) {
            Attribute attribute = attributes.next();
            QName called = attribute.getName();
            if (called.getLocalPart().equals(name)) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }
}
