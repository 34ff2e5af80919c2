package org.broadsheet.net;

import java.time.Duration;

/// How much a server may take of us.
/// @param feedBytes after decompression, as are the others
/// @param call      from the first byte sent to the last received, redirects included
/// @param redirects how many hops are followed
/// @param manners   how hard one host is pressed
public record Limits(int feedBytes, int pageBytes, int pictureBytes, Duration call, int redirects, Manners manners) {
    public static final Limits STANDARD = new Limits(32 << 20, 10 << 20, 20 << 20, Duration.ofSeconds(30), 5);

    /// With the usual manners.
    public Limits(int feedBytes, int pageBytes, int pictureBytes, Duration call, int redirects) {
        this(feedBytes, pageBytes, pictureBytes, call, redirects, Manners.USUAL);
    }

    /// The same with other manners.
    public Limits with(Manners other) {
        return new Limits(feedBytes, pageBytes, pictureBytes, call, redirects, other);
    }

    int bytes(Kind kind) {
        return switch (kind) {
            case FEED -> feedBytes;
            case PAGE, DOCUMENT -> pageBytes;
            case PICTURE -> pictureBytes;
        };
    }
}
