package org.broadsheet.net;

/// How hard one host is pressed, where the reader has not set it otherwise.
/// @param feeds          for feeds, which come by the dozen from one host on every refresh
/// @param others         for the pages and pictures of articles
/// @param sparesLoopback whether a host on this machine that the reader subscribed to is pressed without bounds: nobody
///                       else suffers from it
public record Manners(Bounds feeds, Bounds others, boolean sparesLoopback) {
    public static final Manners USUAL = new Manners(new Bounds(2, 1), new Bounds(4, 8), true);

    /// So much, and no more.
    /// @param atOnce  connections at a time; 1 to 16
    /// @param aSecond starts a second; a tenth to 64
    public record Bounds(int atOnce, double aSecond) {
        /// What makes no sense is brought near to what does.
        public Bounds {
            atOnce = Math.clamp(atOnce, 1, 16);
            aSecond = Double.isNaN(aSecond) ? 1 : Math.clamp(aSecond, 0.1, 64);
        }
    }

    Bounds of(Kind kind) {
        return kind == Kind.FEED ? feeds : others;
    }
}
