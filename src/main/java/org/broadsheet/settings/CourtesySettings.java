package org.broadsheet.settings;

/// How hard one host may be pressed, as the reader has set it.
/// @param feedConnections  at a time, and `feedStartsASecond`, for feeds
/// @param pageConnections  at a time, and `pageStartsASecond`, for pages and pictures
/// @param spareLoopback    whether a host on this machine that the reader subscribed to may be pressed without bounds
public record CourtesySettings(int feedConnections, double feedStartsASecond, int pageConnections, double pageStartsASecond,
        boolean spareLoopback) {
    public static final CourtesySettings USUAL = new CourtesySettings(2, 1, 4, 8, true);
}
