package org.broadsheet.feed;

/// Something about a feed that its publisher would want to know.
/// @param what   what was found, a sentence for people
/// @param advice what to do about it, a sentence too
public record Finding(Weight weight, String what, String advice) {
    /// How much it matters.
    public enum Weight {
        /// It breaks a rule of the format, or readers lose something by it.
        WRONG,
        /// Some readers stumble over it.
        RISKY,
        /// It could be better.
        ADVICE
    }
}
