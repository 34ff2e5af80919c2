package org.broadsheet.news;

/// How much of the articles of a section the reader wants to have.
/// @param pictures whether with their pictures
public record Extent(FullText fullText, boolean pictures) {
    public static final Extent USUAL = new Extent(FullText.AUTO, true);

    /// When an article's page is fetched.
    public enum FullText {
        /// Also where the feed seems to carry all of it.
        ALWAYS,
        /// Where the feed carries only its beginning.
        AUTO,
        /// Not at all.
        NEVER
    }
}
