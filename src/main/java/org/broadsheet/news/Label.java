package org.broadsheet.news;

import org.jspecify.annotations.Nullable;

/// A word of the reader's under which sections stand besides their folders.
/// @param closed whether the sections are folded away on the screen
/// @param colour absent where none was chosen
public record Label(String title, boolean closed, @Nullable Colour colour) {}
