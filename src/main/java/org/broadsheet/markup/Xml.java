package org.broadsheet.markup;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// XML as it comes over the wire, read whatever its condition. Nothing outside the document is ever loaded: the DOCTYPE
/// is cut off, and only short entities that it declares are expanded, once.
public final class Xml {
    /// Elements deeper than this are moved up; feeds have ten levels.
    private static final int DEPTH = 256;
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
        return SoundXml.read(text).map(sound -> new Tree(sound, text, true, List.of(), false)).orElseGet(() -> singleLines(text));
    }

    /// Every end of a line as one letter (XML 1.0 §2.11).
    private static Tree singleLines(String text) {
        if (text.indexOf('\r') < 0) {
            return mended(text);
        }
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return SoundXml.read(lines).map(sound -> new Tree(sound, lines, true, List.of(), false)).orElseGet(() -> mended(lines));
    }

    private static Tree mended(String lines) {
        var mended = XmlMending.mend(lines);
        var sound = SoundXml.read(mended.text());
        if (sound.isPresent()) {
            return new Tree(sound.get(), mended.text(), mended.sound(), mended.repairs(), mended.bomb());
        }
        List<String> repairs = new ArrayList<>(mended.repairs());
        var fault = fault(mended.text());
        fault.filter(said -> !said.isEmpty()).ifPresent(repairs::add);
        return new Tree(lenient(mended.text()), mended.text(), mended.sound() && fault.isEmpty(), repairs, mended.bomb());
    }

    static Document lenient(String text) {
        var document = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /// What keeps a strict parser from taking it; an empty text when that is the missing end.
    static Optional<String> fault(String text) {
        int depth = 0;
        String root = "";
        try {
            var reader = STRICT.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                root = root.isEmpty() && event == XMLStreamConstants.START_ELEMENT ? reader.getLocalName() : root;
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
            return Optional.empty();
        } catch (XMLStreamException fault) {
            if (!root.isEmpty() && depth == 0) {
                return Optional.of(Sentences.say("xml.behind"));
            }
            var place = fault.getLocation();
            var ended = !root.isEmpty() && text.stripTrailing().endsWith(root + ">") && text.lastIndexOf("</") == text.lastIndexOf('<');
            return Optional.of(!ended && (place == null || place.getCharacterOffset() >= text.lastIndexOf('<')) ? ""
                    : place == null ? Sentences.say("xml.broken") : Sentences.say("xml.broken.at", place.getLineNumber(), place.getColumnNumber()));
        }
    }

    private static XMLInputFactory strict() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
