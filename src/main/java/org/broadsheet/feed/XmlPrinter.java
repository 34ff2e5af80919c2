package org.broadsheet.feed;

import java.io.IOException;
import java.io.Writer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jdom2.output.support.AbstractXMLOutputProcessor;
import org.jdom2.output.support.FormatStack;
import org.jdom2.util.NamespaceStack;

/// Prints a document whose last elements come one after the other, so that it never stands in memory as a whole.
final class XmlPrinter extends AbstractXMLOutputProcessor {
    private final Writer out;
    private final FormatStack lines = new FormatStack(Format.getPrettyFormat().setLineSeparator("\n"));
    private final NamespaceStack declared = new NamespaceStack();
    private final String tail;

    /// Prints what comes before them.
    /// @param root declares the namespaces that they use
    /// @param end  the last end tag before which they belong, as it is written
    XmlPrinter(Element root, String end, Writer out) throws IOException {
        this.out = out;
        var frame = new XMLOutputter(Format.getPrettyFormat().setLineSeparator("\n")).outputString(new Document(root.clone()));
        int at = frame.lastIndexOf(end);
        var before = frame.substring(0, at).stripTrailing();
        tail = frame.substring(before.length());
        declared.push(root);
        lines.push();
        if (at < frame.lastIndexOf("</")) { // within another element
            lines.push();
        }
        out.write(before);
    }

    void print(Element element) throws IOException {
        out.write(lines.getPadBetween());
        printElement(out, lines, declared, element);
    }

    /// Prints what comes after them.
    void end() throws IOException {
        out.write(tail);
    }
}
