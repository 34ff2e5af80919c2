package org.broadsheet.library;

import org.jspecify.annotations.Nullable;

/// What taking over a list of subscriptions came to.
/// @param known subscribed before, and left alone
/// @param error a sentence, when the document is no list of subscriptions
public record Imported(int added, int known, @Nullable String error) {}
