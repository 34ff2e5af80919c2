package org.broadsheet.markup;

import org.broadsheet.news.Credit;
import org.jspecify.annotations.Nullable;

/// The line under a picture, taken apart.
/// @param caption what stands before the credit
public record CreditLine(@Nullable String caption, @Nullable Credit credit) {}
