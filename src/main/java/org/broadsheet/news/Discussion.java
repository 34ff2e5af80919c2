package org.broadsheet.news;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What readers say of an entry, and what the entry itself answers.
/// @param count     how many comments there are (`slash:comments`; `thr:total`, RFC 4685 §5)
/// @param feed      where the comments can be followed (`wfw:commentRss`; `replies`, RFC 4685 §4)
/// @param inReplyTo the entries it answers (RFC 4685 §3)
public record Discussion(@Nullable Integer count, @Nullable URI feed, List<Answered> inReplyTo) {
    public static final Discussion NONE = new Discussion(null, null, List.of());

    /// An entry that is answered; at least one component is present.
    /// @param ref  its id
    /// @param href where it can be read
    public record Answered(@Nullable String ref, @Nullable URI href) {}

    public Discussion {
        inReplyTo = List.copyOf(inReplyTo);
    }
}
