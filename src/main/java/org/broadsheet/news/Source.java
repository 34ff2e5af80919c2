package org.broadsheet.news;

/// As what somebody is named in an article that it comes from.
public enum Source {
    /// A news agency on which the text rests.
    AGENCY,
    /// A picture agency of one of its pictures.
    PICTURE_AGENCY,
    /// Who took one of its pictures.
    PHOTOGRAPHER
}
