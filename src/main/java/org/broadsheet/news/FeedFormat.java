package org.broadsheet.news;

/// What articles can be written as: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1.
public enum FeedFormat {
    RSS("rss"), ATOM("atom"), JSON("json");

    private final String ending;

    FeedFormat(String ending) {
        this.ending = ending;
    }

    /// The usual ending of a file's name, without the dot.
    public String ending() {
        return ending;
    }

    /// By the ending of a file's name; RSS where it says nothing.
    public static FeedFormat of(String fileName) {
        for (var format : values()) {
            if (fileName.regionMatches(true, fileName.length() - format.ending.length() - 1, "." + format.ending, 0,
                    format.ending.length() + 1)) {
                return format;
            }
        }
        return RSS;
    }
}
