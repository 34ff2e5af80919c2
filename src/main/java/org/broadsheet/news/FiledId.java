package org.broadsheet.news;

/// The number of something that stands in a folder.
public sealed interface FiledId permits FolderId, SectionId {}
