package org.broadsheet.markup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// XML as it comes over the wire, read whatever its condition. Nothing outside the document is ever loaded: the DOCTYPE
/// is cut off, and only short entities that it declares are expanded, once.
public final class Xml {
    /// Elements deeper than this are moved up; feeds have ten levels.
    private static final int DEPTH = 256;
    /// What is said of a document whose end did not come.
    public static final String CUT_OFF = "The document breaks off before its end; what is complete was kept.";
    private static final XMLInputFactory STRICT = strict();

    private Xml() {}

    /// A document's tree.
    /// @param text       what it was parsed from: the document after its mending, every sign that is markup in its place
    /// @param wellFormed whether a strict parser takes it, too
    /// @param repairs    what was wrong, one sentence each
    /// @param bomb       whether it declares entities made of other entities, which nobody does in good faith
    public record Tree(Document document, String text, boolean wellFormed, List<String> repairs, boolean bomb) {
        public Tree {
            repairs = List.copyOf(repairs);
        }
    }

    public static Tree parse(String text) {
        var lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'); // XML 1.0 §2.11
        return SoundXml.read(lines).map(sound -> new Tree(sound, lines, true, List.of(), false)).orElseGet(() -> mended(lines));
    }

    private static Tree mended(String lines) {
        var mended = XmlMending.mend(lines);
        List<String> repairs = new ArrayList<>(mended.repairs());
        var sound = SoundXml.read(mended.text());
        if (repairs.isEmpty() && sound.isEmpty()) {
            fault(mended.text()).ifPresent(repairs::add);
        }
        return new Tree(sound.orElseGet(() -> lenient(mended.text())), mended.text(), repairs.isEmpty(), repairs, mended.bomb());
    }

    static Document lenient(String text) {
        var document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /// What keeps a strict parser from taking it.
    static Optional<String> fault(String text) {
        try {
            var reader = STRICT.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException fault) {
            var place = fault.getLocation();
            if (place == null || place.getCharacterOffset() >= text.length()) {
                return Optional.of(CUT_OFF);
            }
            return Optional.of("A rule of XML is broken at line " + place.getLineNumber() + ", column "
                    + place.getColumnNumber() + ".");
        }
    }

    private static XMLInputFactory strict() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
