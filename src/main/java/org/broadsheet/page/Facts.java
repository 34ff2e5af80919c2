package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.news.NewsDate;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;

/// What one source says of an article. Filled by its reader and then only read.
final class Facts {
    final Origin origin;
    @Nullable String headline;
    @Nullable String kicker;
    @Nullable String lead;
    @Nullable String byline;
    @Nullable NewsDate published;
    @Nullable NewsDate modified;
    /// A date of the page that nobody says is that of publication.
    @Nullable NewsDate dated;
    @Nullable String language;
    @Nullable URI permalink;
    @Nullable String siteName;
    @Nullable Boolean free;
    /// The text of the article without markup, for recognising it on the page.
    @Nullable String text;
    final List<String> authors = new ArrayList<>();
    final List<String> topics = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    /// Pictures that are described somewhere on the page, for what they say of those that are shown.
    final List<Picture> described = new ArrayList<>();

    Facts(Origin origin) {
        this.origin = origin;
    }
}
