package org.broadsheet.library;

/// How a refresh is wanted.
/// @param force ask sections that are not due yet; what a server asked for (Retry-After) still holds
/// @param pages fetch full text and pictures too
public record Wish(boolean force, boolean pages) {}
