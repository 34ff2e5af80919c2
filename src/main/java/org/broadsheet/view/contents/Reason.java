package org.broadsheet.view.contents;

import java.util.regex.Pattern;

/// Why something could not be fetched, for a reader's eyes: the library's sentences begin with a word for programs.
public final class Reason {
    private static final Pattern WORD = Pattern.compile("^[a-z-]+ (\\d{3} )?(?=[a-z]+:|[“„])|^unlisted ");

    private Reason() {}

    public static String plain(String sentence) {
        return WORD.matcher(sentence).replaceFirst("");
    }
}
