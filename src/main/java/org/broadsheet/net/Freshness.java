package org.broadsheet.net;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// For how long an answer need not be asked for again, as its server says (RFC 9111 §4.2).
final class Freshness {
    /// RFC 9111 §1.2.2 has a recipient take what is larger than it can count for a very long time.
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern DIRECTIVE = Pattern.compile("([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]*)))?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private Freshness() {}

    /// `max-age`, else `Expires`; what the answer has spent in caches on its way (`Age`) is taken off. Absent when the
    /// server says nothing of it, forbids to keep the answer, or says what cannot be read; never negative.
    /// @param now when the answer came, for one that bears no date
    static @Nullable Duration read(Headers headers, Instant now) {
        var said = said(headers, now);
        if (said == null) {
            return null;
        }
        var age = headers.get("Age");
        var left = age != null && SECONDS.matcher(age.strip()).matches() ? said.minusSeconds(Long.parseLong(age.strip())) : said;
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static @Nullable Duration said(Headers headers, Instant now) {
        var control = headers.values("Cache-Control");
        if (!control.isEmpty()) {
            var maxAge = maxAge(control);
            if (maxAge != null) {
                return maxAge.isNegative() ? null : maxAge;
            }
        }
        var expires = HttpDate.read(headers.get("Expires"));
        if (expires == null) {
            return null;
        }
        var date = HttpDate.read(headers.get("Date"));
        var span = Duration.between(date == null ? now : date, expires);
        return span.compareTo(LONGEST) > 0 ? LONGEST : span;
    }

    /// Absent when nothing is said of it; negative when the answer is to be asked for every time. Of several the
    /// shortest counts.
    private static @Nullable Duration maxAge(List<String> control) {
        Duration shortest = null;
        var directives = DIRECTIVE.matcher(String.join(",", control));
        while (directives.find()) {
            var span = switch (directives.group(1).toLowerCase(Locale.ROOT)) {
                case "no-cache", "no-store" -> Duration.ofSeconds(-1);
                case "max-age" -> seconds(directives.group(2) == null ? directives.group(3) : directives.group(2));
                default -> null;
            };
            if (span != null && (shortest == null || span.compareTo(shortest) < 0)) {
                shortest = span;
            }
        }
        return shortest;
    }

    /// One that cannot be read has expired (RFC 9111 §4.2.1).
    private static Duration seconds(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d+")) {
            return Duration.ofSeconds(-1);
        }
        var span = SECONDS.matcher(text.strip()).matches() ? Duration.ofSeconds(Long.parseLong(text.strip())) : LONGEST;
        return span.compareTo(LONGEST) > 0 ? LONGEST : span;
    }
}
