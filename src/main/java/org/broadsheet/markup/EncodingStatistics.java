package org.broadsheet.markup;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/// Guesses the encoding of bytes that say nothing about it and are not UTF-8. East Asian encodings show by how their
/// pairs spread over the code table; encodings of other alphabets by the letters that are frequent in their languages.
/// When nothing speaks clearly it is windows-1252, which is what most such documents are.
final class EncodingStatistics {
    /// An encoding and the ten most frequent letters of a language written in it.
    private record Alphabet(String charset, String frequent) {}

    private static final List<Alphabet> ALPHABETS = List.of(
            new Alphabet("windows-1251", "оеаинтсрвл"), new Alphabet("KOI8-U", "оеаинтсрвл"),
            new Alphabet("ISO-8859-5", "оеаинтсрвл"), new Alphabet("IBM866", "оеаинтсрвл"),
            new Alphabet("windows-1253", "αοιετσνηυρ"), new Alphabet("windows-1255", "יוהלאמרתבש"),
            new Alphabet("windows-1256", "اليمونرتبة"), new Alphabet("x-windows-874", "านรอกเงมยล่้ีัิวดทตส"));
    /// Share of frequent letters: prose in these languages has 0.6 to 0.7 of them, a wrong reading below 0.4.
    private static final double CLEAR = 0.5;
    private static final int SAMPLE = 64 * 1024;

    private EncodingStatistics() {}

    static Charset likely(byte[] bytes) {
        var sample = sample(bytes);
        var eastern = eastern(sample);
        if (!eastern.isEmpty()) {
            return Charset.forName(eastern);
        }
        var best = "";
        var most = CLEAR;
        for (var alphabet : inRuns(sample) ? ALPHABETS : List.<Alphabet>of()) {
            var share = share(sample, alphabet);
            if (share > most) {
                most = share;
                best = alphabet.charset;
            }
        }
        return Charset.forName(!best.isEmpty() ? best : central(sample) ? "windows-1250" : "windows-1252");
    }

    /// The bytes above 127 with their neighbours, from as much of the document as is needed.
    private static byte[] sample(byte[] bytes) {
        var sample = new byte[Math.min(bytes.length, SAMPLE)];
        var length = 0;
        for (var i = 0; i < bytes.length && length < sample.length; i++) {
            if (bytes[i] < 0 || (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0)) {
                sample[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(sample, length);
    }

    /// The East Asian encoding whose pairs these are, or nothing.
    private static String eastern(byte[] sample) {
        var shiftJis = pairs(sample, 0xFC);
        if (shiftJis.clean() && shiftJis.share(0x82, 0x83) > 0.3) {
            return "windows-31j";
        }
        var pairs = pairs(sample, 0xFE);
        if (!pairs.clean() || pairs.all < 8) {
            return "";
        }
        if (pairs.lowTrail == 0) {
            if (pairs.share(0xA4, 0xA5) > 0.3) {
                return "EUC-JP";
            }
            if (pairs.share(0xB0, 0xC8) > 0.85) {
                return "x-windows-949";
            }
            return pairs.share(0xB0, 0xD7) > 0.6 ? "GB18030" : "";
        }
        // In western words an accented letter and the plain one behind it look like such a pair, nearly every time.
        if (pairs.lowTrail * 4 < pairs.all * 3 && pairs.share(0xA4, 0xC6) > 0.75 && pairs.share(0xA1, 0xC6) > 0.9) {
            return "Big5-HKSCS";
        }
        return pairs.lowTrail * 3 < pairs.all && pairs.share(0xB0, 0xF7) > 0.6 ? "GB18030" : "";
    }

    /// How the lead bytes of pairs spread.
    private static final class Pairs {
        private final int[] leads = new int[256];
        private int all;
        /// Second bytes below 0xA1, which the EUC family has not.
        private int lowTrail;
        /// Bytes that no second one follows.
        private int lone;

        boolean clean() {
            return lone * 20 <= all;
        }

        double share(int from, int to) {
            return all == 0 ? 0 : (double) Arrays.stream(leads, from, to + 1).sum() / all;
        }
    }

    private static Pairs pairs(byte[] sample, int highest) {
        var pairs = new Pairs();
        for (var i = 0; i < sample.length;) {
            var lead = sample[i++] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            var trail = i < sample.length ? sample[i] & 0xFF : 0;
            if (lead == 0x80 || lead > highest || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
                pairs.lone++;
                continue;
            }
            i++;
            pairs.leads[lead]++;
            pairs.all++;
            pairs.lowTrail += trail < 0xA1 ? 1 : 0;
        }
        return pairs;
    }

    /// Whether the bytes above 127 stand beside one another, as in words of another alphabet, and not singly among plain
    /// letters, as accented ones do.
    private static boolean inRuns(byte[] sample) {
        int all = 0;
        int beside = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] < 0) {
                all++;
                beside += (i > 0 && sample[i - 1] < 0) || (i + 1 < sample.length && sample[i + 1] < 0) ? 1 : 0;
            }
        }
        return beside * 3 > all * 2;
    }

    /// The share of frequent letters among all characters above 127, when the text is read in that encoding.
    private static double share(byte[] sample, Alphabet alphabet) {
        if (!Charset.isSupported(alphabet.charset)) {
            return 0;
        }
        var text = new String(sample, Charset.forName(alphabet.charset));
        var all = text.chars().filter(c -> c > 127).count();
        var frequent = text.chars().filter(c -> c > 127 && alphabet.frequent.indexOf(c) >= 0).count();
        return all < 8 ? 0 : (double) frequent / all;
    }

    /// Central European letters stand where the western encoding has signs: inside words, these give it away.
    private static boolean central(byte[] sample) {
        var western = new String(sample, Charset.forName("windows-1252"));
        return (signsInWords(western) > 1 && signsInWords(new String(sample, Charset.forName("windows-1250"))) == 0) || hungarian(western);
    }

    /// Hungarian's long ő and ű stand where õ and û do, which among á and é are in Portuguese alone: there with ã, or before e.
    private static boolean hungarian(String western) {
        return (western.indexOf('õ') >= 0 || western.indexOf('û') >= 0) && western.indexOf('á') >= 0 && western.indexOf('é') >= 0
                && western.indexOf('ã') < 0 && western.indexOf("õe") < 0 && western.indexOf('ê') < 0 && western.indexOf('è') < 0;
    }

    private static int signsInWords(String text) {
        var signs = 0;
        for (var i = 1; i + 1 < text.length(); i++) {
            var c = text.charAt(i);
            signs += sign(c) && inWord(text.charAt(i - 1)) && inWord(text.charAt(i + 1)) ? 1 : 0;
        }
        return signs;
    }

    /// Neither a letter nor punctuation that words have in or about them.
    private static boolean sign(char c) {
        return c > 127 && !Character.isLetter(c) && "’‘“”„«»´·\u00AD\u00A0—–…".indexOf(c) < 0;
    }

    private static boolean inWord(char c) {
        return Character.isLetter(c) || sign(c);
    }
}
