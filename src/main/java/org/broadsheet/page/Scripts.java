package org.broadsheet.page;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which way a language is written.
final class Scripts {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "prs");

    private Scripts() {}

    static boolean rightToLeft(@Nullable String language) {
        return language != null && RIGHT_TO_LEFT.contains(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }
}
