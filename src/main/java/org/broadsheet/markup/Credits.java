package org.broadsheet.markup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.markup.CreditLabels.Found;
import org.broadsheet.news.Credit;
import org.jspecify.annotations.Nullable;

/// Reads what stands under a picture: caption, then credit. Where one ends and the other begins is told by a label
/// ("Foto:"), by ©, by brackets at the end, or by a bar; a line with none of them is a credit if all of it reads as one.
public final class Credits {
    private static final Pattern LAST_BRACKETS = Pattern.compile("^(.*?)\\s*[(（\\[]([^()（）\\[\\]]{2,120}(?:\\([^()]*\\)[^()]{0,40})?)[)）\\]]\\.?$");
    private static final Pattern ALL_BRACKETS = Pattern.compile("^[(（\\[]([^()（）\\[\\]]*(?:\\([^()]*\\)[^()]*)*)[)）\\]]\\.?$");
    private static final Pattern SIGN = Pattern.compile("(?:©|\\([cC]\\)|（[ＣC]）|Ⓒ)");
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*|\\s+[—–]\\s+|\\s+/\\s+|＝");
    private static final Pattern TAKEN = Pattern.compile("^(.*?)[、。\\s（(]*([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,8}?)(?:氏)?撮影[）)]?$");
    /// Lithuanian: the word for a picture follows the names, which stand in the genitive; so it stays with them.
    private static final Pattern GENITIVE = Pattern.compile("(?iu)^(?:(.+?)\\s+/\\s+)?([^/]{2,60}(?:/[^/]{2,60})?\\bnuotr(?:\\.|auka))$");
    private static final int LONGEST = 4000;

    private Credits() {}

    /// The line as caption and credit; either may be missing. `language` is BCP 47.
    public static CreditLine read(String line, @Nullable String language) {
        String text = line.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            return new CreditLine(text.isEmpty() ? null : text, null);
        }
        String primary = language == null ? null : language.split("[-_]", 2)[0];
        return labelled(text, primary)
                .or(() -> signed(text, primary))
                .or(() -> genitive(text, primary))
                .or(() -> bracketed(text, primary))
                .or(() -> Members.read(text, primary, false).filter(Members::sure).map(credit -> line(null, credit, text)))
                .or(() -> barred(text, primary))
                .or(() -> photographed(text))
                .orElseGet(() -> new CreditLine(text, null));
    }

    /// A line that is known to be a credit, for instance because the page marks it so.
    public static Optional<Credit> credit(String line, @Nullable String language) {
        CreditLine read = read(line, language);
        if (read.credit() != null && read.caption() == null) {
            return Optional.of(read.credit());
        }
        String primary = language == null ? null : language.split("[-_]", 2)[0];
        String text = line.strip().replaceAll("\\s+", " ");
        return text.isEmpty() || text.length() > 300 ? Optional.empty()
                : Members.read(text, primary, false).map(members -> credit(members, text));
    }

    private static Optional<CreditLine> labelled(String text, @Nullable String language) {
        Optional<Found> label = CreditLabels.in(text, language);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        Found found = label.get();
        String said = unbracketed(text.substring(found.end()), text.substring(0, found.start()));
        if (said.isEmpty() || said.length() > 200) {
            return Optional.empty();
        }
        Optional<Members> members = Members.read(said, language, found.house());
        if (members.isEmpty() || (!found.sure() && !members.get().agencyFirst())) {
            return Optional.empty();
        }
        return Optional.of(line(caption(text.substring(0, found.start())), members.get(), said));
    }

    /// `caption © credit`
    private static Optional<CreditLine> signed(String text, @Nullable String language) {
        Matcher sign = SIGN.matcher(text);
        int at = -1;
        int behind = -1;
        while (sign.find()) {
            at = sign.start();
            behind = sign.end();
        }
        if (at < 0 || text.length() - behind > 160) {
            return Optional.empty();
        }
        String said = unbracketed(text.substring(behind), text.substring(0, at));
        String caption = caption(text.substring(0, at));
        return Members.read(said, language, false).map(members -> line(caption, members, said));
    }

    private static Optional<CreditLine> bracketed(String text, @Nullable String language) {
        Matcher all = ALL_BRACKETS.matcher(text);
        if (all.matches()) {
            CreditLine inside = read(all.group(1), language);
            return inside.credit() == null || inside.caption() != null ? Optional.empty() : Optional.of(inside);
        }
        Matcher last = LAST_BRACKETS.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        CreditLine inside = read(last.group(2), language);
        boolean namesOnly = inside.credit() != null && inside.caption() == null;
        boolean wholeIsCredit = Members.read(text, language, false).filter(Members::sure).isPresent();
        return namesOnly && !wholeIsCredit ? Optional.of(new CreditLine(caption(last.group(1)), inside.credit())) : Optional.empty();
    }

    /// `caption | credit`, where the credit is one beyond doubt.
    private static Optional<CreditLine> barred(String text, @Nullable String language) {
        Matcher bar = BAR.matcher(text);
        while (bar.find()) {
            String said = text.substring(bar.end());
            boolean close = bar.start() > 0 && said.length() < 100;
            Optional<Members> members = close ? Members.read(said, language, false).filter(Members::sure) : Optional.empty();
            if (members.isPresent()) {
                return Optional.of(line(caption(text.substring(0, bar.start())), members.get(), said));
            }
        }
        return Optional.empty();
    }

    /// Japanese: the photographer's name runs into the word for "taken by".
    private static Optional<CreditLine> photographed(String text) {
        Matcher taken = TAKEN.matcher(text);
        return taken.matches()
                ? Optional.of(new CreditLine(caption(taken.group(1)), new Credit(taken.group(2), taken.group(2), List.of())))
                : Optional.empty();
    }

    private static Optional<CreditLine> genitive(String text, @Nullable String language) {
        Matcher said = GENITIVE.matcher(text);
        return said.matches() && (said.group(1) != null || said.group(2).contains("/"))
                ? Members.read(said.group(2), language, false).map(members -> line(said.group(1) == null ? null : caption(said.group(1)), members, said.group(2))) : Optional.empty();
    }

    private static CreditLine line(@Nullable String caption, Members members, String said) {
        return new CreditLine(caption, credit(members, said));
    }

    private static Credit credit(Members members, String said) {
        return new Credit(SIGN.matcher(said).replaceFirst("").strip().replaceFirst("[\\s;,]+$", ""), members.photographer(), members.agencies());
    }

    private static String unbracketed(String said, String before) {
        String text = SIGN.matcher(said).replaceFirst("").strip();
        boolean opened = before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('[') > before.lastIndexOf(']')
                || before.lastIndexOf('（') > before.lastIndexOf('）');
        return opened && text.matches(".*[)\\]）]\\.?$") ? text.replaceFirst("[)\\]）]\\.?$", "").strip() : text;
    }

    private static @Nullable String caption(String before) {
        String text = before.strip().replaceFirst("[\\s(（\\[|｜—–/,©-]+$", "").strip();
        return text.isEmpty() || CreditLabels.in(text + ":", null).filter(found -> found.start() == 0 && found.end() > text.length()).isPresent() ? null : text;
    }
}
