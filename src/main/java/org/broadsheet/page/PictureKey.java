package org.broadsheet.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether two addresses are of one and the same picture in different sizes.
final class PictureKey {
    private static final Pattern INNER = Pattern.compile("(?i)^.+(?=https?:/)");
    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.(?:jpe?g|png|webp|gif|avif|svg))+$");
    private static final Pattern SIZE = Pattern.compile("(?i)(?:~.*|_v-.*|=[a-z]\\d+.*|\\.(?:fill|resize|crop|size)[._].*|@\\dx|[-_][wh]?\\d{2,4}(?:x\\d{2,4}|w|px)?|[-_]scaled)+$");
    private static final Pattern ONLY_SIZE = Pattern.compile("(?:\\d{1,4}x\\d{1,4}(?:[-_]\\w+)?|\\d{1,4}[wh]?)");

    private PictureKey() {}

    static boolean same(URI one, URI other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /// What names the picture whatever its size: the last telling part of its path.
    static String of(URI address) {
        String text = INNER.matcher(decoded(address.toString())).replaceFirst("");
        String path = text.replaceFirst("^(?i)https?:/+[^/]*", "").replaceFirst("[?#&].*$", "");
        return Arrays.asList(path.split("/", -1)).reversed().stream()
                .map(part -> SIZE.matcher(ENDING.matcher(part).replaceFirst("")).replaceFirst("").toLowerCase(Locale.ROOT))
                .filter(part -> part.length() > 2 && !ONLY_SIZE.matcher(part).matches()).findFirst().orElse(text);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
