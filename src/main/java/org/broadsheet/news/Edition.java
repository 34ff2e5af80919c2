package org.broadsheet.news;

import java.util.List;

/// What a publisher offers in one language for one part of the world.
/// @param language BCP 47; `und` where nobody said it
/// @param region   ISO 3166-1, or UN M49 (`001` is the world), or `EU`
public record Edition(String language, String region, List<Offered> sections) {
    public Edition {
        sections = List.copyOf(sections);
    }
}
