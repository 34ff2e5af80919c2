package org.broadsheet.markup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where in a line agencies are named, and how each is usually called.
public final class AgencyNames {
    private AgencyNames() {}

    /// One place in a line.
    /// @param from the place of its first letter, and `to` that behind its last
    /// @param name the agency's usual short name, which need not be what stands there
    public record Named(int from, int to, String name) {}

    /// All of them, in the order of the line; of a line longer than any sign-off only its beginning is looked at.
    /// @param language BCP 47; without it none is assumed
    public static List<Named> in(String line, @Nullable String language) {
        return Token.of(line, SignOffs.primary(language)).stream()
                .flatMap(token -> token.agency() == null ? Stream.empty()
                        : Stream.of(new Named(token.start(), token.end(), token.agency().name())))
                .toList();
    }

    /// The usual short name of an agency that is called by any of its names; of one that the table does not know, what was given.
    public static String usual(String called) {
        return Optional.of(called).flatMap(name -> Agencies.shipped().of(name, null)).map(Agency::name).orElse(called);
    }
}
