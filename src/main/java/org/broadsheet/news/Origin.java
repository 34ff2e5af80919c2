package org.broadsheet.news;

/// Where a field of an article was found.
public enum Origin {
    JSON_LD("json-ld"), META("meta"), MARKUP("markup"), TEXT("text"), FEED("feed"), SITE("site"), DOCUMENT("document");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /// As the command line and the store write it.
    public String label() {
        return label;
    }
}
