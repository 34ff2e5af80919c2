package org.broadsheet.news;

/// How often the reader wants a section to be fetched.
/// @param minutes between two times: 1 or more; or 0 and -1, which are the two constants
public record Interval(int minutes) {
    /// As often as the feed itself asks for.
    public static final Interval RHYTHM = new Interval(-1);
    /// Only when the reader says so.
    public static final Interval BY_HAND = new Interval(0);
    /// A fortnight: less often is by hand.
    public static final int LONGEST_MINUTES = 14 * 24 * 60;

    public Interval {
        if (minutes < -1 || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("no interval: " + minutes + " minutes");
        }
    }

    /// Whether it is a time between two times.
    public boolean timed() {
        return minutes > 0;
    }
}
