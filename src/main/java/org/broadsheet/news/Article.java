package org.broadsheet.news;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article as a newspaper has it, whatever it was read from. Everything that shows, prints, searches or carries away
/// an article reads this.
/// @param lead     stands apart from the body and is not repeated in it
/// @param byline   the line as printed, without "By"; `authors` are the names in it
/// @param language BCP 47
/// @param rightToLeft the direction of its script
/// @param permalink the publisher's own short or canonical address, without tracking
/// @param pictures each once, in the order of the page, the lead picture first
/// @param agencies every agency that the text rests on, each once; those of pictures are not counted
/// @param free     whether it can be read without payment, where the page says so
/// @param sections the publisher's own main menu, and `moreSites` the links to its other sites
/// @param from     where each field came from, by the field's name on the command line
public record Article(String headline, @Nullable String kicker, @Nullable String lead, @Nullable String dateline,
        @Nullable String byline, List<String> authors, @Nullable NewsDate published, @Nullable NewsDate modified,
        @Nullable String language, boolean rightToLeft, @Nullable URI permalink, @Nullable String siteName,
        List<String> topics, List<Block> body, List<Picture> pictures, @Nullable SignOff signOff,
        List<String> agencies, @Nullable Boolean free, List<Link> sections, List<Link> moreSites,
        Map<String, Origin> from) {

    public Article {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        body = List.copyOf(body);
        pictures = List.copyOf(pictures);
        agencies = List.copyOf(agencies);
        sections = List.copyOf(sections);
        moreSites = List.copyOf(moreSites);
        from = Map.copyOf(from);
    }

    public static Builder builder(String headline) {
        return new Builder(headline);
    }

    /// The same article, to be changed in some fields.
    public Builder with() {
        var builder = new Builder(headline);
        builder.kicker = kicker;
        builder.lead = lead;
        builder.dateline = dateline;
        builder.byline = byline;
        builder.authors = authors;
        builder.published = published;
        builder.modified = modified;
        builder.language = language;
        builder.rightToLeft = rightToLeft;
        builder.permalink = permalink;
        builder.siteName = siteName;
        builder.topics = topics;
        builder.body = body;
        builder.pictures = pictures;
        builder.signOff = signOff;
        builder.agencies = agencies;
        builder.free = free;
        builder.sections = sections;
        builder.moreSites = moreSites;
        builder.from.putAll(from);
        return builder;
    }

    /// Gathers an article field by field; what is not said stays absent or empty.
    public static final class Builder {
        private String headline;
        private @Nullable String kicker;
        private @Nullable String lead;
        private @Nullable String dateline;
        private @Nullable String byline;
        private List<String> authors = List.of();
        private @Nullable NewsDate published;
        private @Nullable NewsDate modified;
        private @Nullable String language;
        private boolean rightToLeft;
        private @Nullable URI permalink;
        private @Nullable String siteName;
        private List<String> topics = List.of();
        private List<Block> body = List.of();
        private List<Picture> pictures = List.of();
        private @Nullable SignOff signOff;
        private List<String> agencies = List.of();
        private @Nullable Boolean free;
        private List<Link> sections = List.of();
        private List<Link> moreSites = List.of();
        private final Map<String, Origin> from = new HashMap<>();

        private Builder(String headline) {
            this.headline = headline;
        }

        public Builder headline(String text) {
            headline = text;
            return this;
        }

        public Builder kicker(@Nullable String text) {
            kicker = text;
            return this;
        }

        public Builder lead(@Nullable String text) {
            lead = text;
            return this;
        }

        public Builder dateline(@Nullable String text) {
            dateline = text;
            return this;
        }

        public Builder byline(@Nullable String text) {
            byline = text;
            return this;
        }

        public Builder authors(List<String> names) {
            authors = names;
            return this;
        }

        public Builder published(@Nullable NewsDate date) {
            published = date;
            return this;
        }

        public Builder modified(@Nullable NewsDate date) {
            modified = date;
            return this;
        }

        public Builder language(@Nullable String tag) {
            language = tag;
            return this;
        }

        public Builder rightToLeft(boolean so) {
            rightToLeft = so;
            return this;
        }

        public Builder permalink(@Nullable URI address) {
            permalink = address;
            return this;
        }

        public Builder siteName(@Nullable String text) {
            siteName = text;
            return this;
        }

        public Builder topics(List<String> words) {
            topics = words;
            return this;
        }

        public Builder body(List<Block> blocks) {
            body = blocks;
            return this;
        }

        public Builder pictures(List<Picture> list) {
            pictures = list;
            return this;
        }

        public Builder signOff(@Nullable SignOff line) {
            signOff = line;
            return this;
        }

        public Builder agencies(List<String> names) {
            agencies = names;
            return this;
        }

        public Builder free(@Nullable Boolean so) {
            free = so;
            return this;
        }

        public Builder sections(List<Link> links) {
            sections = links;
            return this;
        }

        public Builder moreSites(List<Link> links) {
            moreSites = links;
            return this;
        }

        /// Notes where a field came from.
        public Builder from(String field, Origin origin) {
            from.put(field, origin);
            return this;
        }

        public Article build() {
            return new Article(headline, kicker, lead, dateline, byline, authors, published, modified, language,
                    rightToLeft, permalink, siteName, topics, body, pictures, signOff, agencies, free, sections,
                    moreSites, from);
        }
    }
}
