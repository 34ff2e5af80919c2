package org.broadsheet.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page's title is the headline and the name of the site, before or behind a mark.
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»«-]\\s+|\\s*[|»«]\\s*|\\s::\\s");

    private Titles() {}

    static String withoutSite(String whole, @Nullable String site) {
        String[] parts = SEPARATOR.split(whole.strip(), -1);
        if (parts.length < 2) {
            return whole.strip();
        }
        String name = Words.squash(site);
        if (!name.isEmpty() && Words.squash(parts[parts.length - 1]).equals(name)) {
            return whole.substring(0, whole.lastIndexOf(parts[parts.length - 1])).replaceFirst("[\\s|–—·»«:-]+$", "");
        }
        String longest = parts[0];
        for (String part : parts) {
            if (part.length() > 1.4 * longest.length()) {
                longest = part;
            }
        }
        return longest.strip().length() < 12 ? whole.strip() : longest.strip();
    }
}
