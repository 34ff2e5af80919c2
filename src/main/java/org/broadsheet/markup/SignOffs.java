package org.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.markup.Datelines.Opening;
import org.broadsheet.news.SignOff;
import org.jspecify.annotations.Nullable;

/// Reads the lines by which an article says on whom it rests: the mark at its end, an attribution in words, the
/// dateline at its beginning.
public final class SignOffs {
    /// dpa's own stamp: `© dpa-infocom, dpa:YYMMDD-NN-NNNNNN/V`.
    private static final Pattern STAMP = Pattern.compile("^©?\\s*dpa-infocom,?\\s+dpa:[\\d-]+(/\\d+)?\\s*(\\(dpa\\))?\\.?$");

    private SignOffs() {}

    /// How a whole line is read. `language` is BCP 47; without it none is assumed.
    public static Line read(String line, @Nullable String language) {
        String text = line.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > Token.LONGEST) {
            return Line.NONE;
        }
        if (STAMP.matcher(text).find()) {
            return new Line(Line.Kind.SIGNOFF, new SignOff(text, null, null, List.of("dpa")));
        }
        String primary = primary(language);
        Optional<Opening> dateline = Datelines.of(text, primary).filter(opening -> opening.length() == text.length());
        if (dateline.isPresent()) {
            return new Line(Line.Kind.DATELINE, new SignOff(text, dateline.get().author(), null, dateline.get().agencies()));
        }
        List<Token> tokens = Token.of(text, primary);
        return new Mark(text, tokens, primary).read().map(mark -> new Line(Line.Kind.SIGNOFF, mark))
                .or(() -> Notes.read(text, tokens).map(note -> new Line(Line.Kind.CREDIT, note)))
                .orElse(Line.NONE);
    }

    /// The dateline that a paragraph opens with: its text and its agencies.
    public static Optional<SignOff> dateline(String paragraph, @Nullable String language) {
        return Datelines.of(paragraph, primary(language))
                .map(opening -> new SignOff(opening.text(), null, null, opening.agencies()));
    }

    /// A sign-off that stands at the end of a last paragraph, behind its last sentence.
    public static Optional<SignOff> tail(String paragraph, @Nullable String language) {
        int from = Math.max(0, paragraph.length() - 80);
        for (int at = from; at < paragraph.length() - 3; at++) {
            boolean begins = at > 0 && Character.isWhitespace(paragraph.charAt(at)) && ".!?\"”»“…".indexOf(paragraph.charAt(at - 1)) >= 0;
            if (begins) {
                Line read = read(paragraph.substring(at + 1), language);
                if (read.kind() == Line.Kind.SIGNOFF && read.signOff() != null && bracketed(read.signOff())) {
                    return Optional.of(read.signOff());
                }
            }
        }
        return Optional.empty();
    }

    /// Agencies that a byline or a note names.
    public static List<String> agencies(String line, @Nullable String language) {
        var names = new ArrayList<String>();
        for (Token token : Token.of(line, primary(language))) {
            if (token.agency() != null && !token.agency().house() && !names.contains(token.agency().name())) {
                names.add(token.agency().name());
            }
        }
        return names;
    }

    /// At the end of running text only the plain shape is safe.
    private static boolean bracketed(SignOff mark) {
        return !mark.agencies().isEmpty() && (mark.text().endsWith(")") || mark.author() != null);
    }

    static @Nullable String primary(@Nullable String language) {
        return language == null ? null : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
