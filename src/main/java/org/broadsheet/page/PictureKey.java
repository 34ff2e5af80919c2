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
    private static final Pattern HOST = Pattern.compile("^(?i)(?:(?:https?:)?/{2,}|https?:/)[^/]*");
    private static final Pattern QUERY = Pattern.compile("[?#&].*$");
    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.(?:jpe?g|png|webp|gif|avif|svg))+$");
    /// What names a variant, as the systems that make pictures write it; before it stands the whole name.
    private static final Pattern VARIANT = Pattern.compile("(?i)(?:~.*|_v-.*|=[a-z]\\d+.*|\\.(?:fill|resize|crop|size)[._].*)$");
    private static final Pattern SIZE = Pattern.compile("(?i)(?:@\\dx|[-_][whscq]?\\d{2,4}(?:x\\d{2,4}|w|px)?|[-_]v?(?:16[-_x]9|4[-_x]3|3[-_x]2|1[-_x]1|2[-_x]1|3[-_x]4|2[-_x]3|9[-_x]16|21[-_x]9|5[-_x]4|4[-_x]5)|[-_]scaled)+$");
    private static final Pattern CAMERA = Pattern.compile("(?i)(?:.*[^a-z])?(?:img|dsc[fn]?|pict?|pxl|mg|photo|foto|image|bild|picture|screenshot|unnamed|file)");
    private static final Pattern ONLY_SIZE = Pattern.compile("(?:\\d{1,4}x\\d{1,4}(?:[-_]\\w+)?|\\d{1,4}[wh]?)");

    private PictureKey() {}

    static boolean same(URI one, URI other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /// What names the picture whatever its size: the last telling part of its path.
    static String of(URI address) {
        return of(address.toString());
    }

    /// @param address as it is written, relative or absolute
    static String of(String address) {
        String text = address.lastIndexOf("http") > 0 || address.indexOf('%') >= 0 ? INNER.matcher(decoded(address)).replaceFirst("") : address;
        String path = QUERY.matcher(HOST.matcher(text).replaceFirst("")).replaceFirst("");
        return Arrays.asList(path.split("/", -1)).reversed().stream()
                .map(part -> name(ENDING.matcher(part).replaceFirst("")).toLowerCase(Locale.ROOT))
                .filter(part -> part.length() > 2 && !ONLY_SIZE.matcher(part).matches()).findFirst().orElse(text);
    }

    /// Without its size; what a camera calls every picture is told apart by its number alone.
    private static String name(String part) {
        String whole = VARIANT.matcher(part).replaceFirst("");
        String name = whole.equals(part) ? SIZE.matcher(part).replaceFirst("") : whole;
        return CAMERA.matcher(name).matches() ? part : name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
