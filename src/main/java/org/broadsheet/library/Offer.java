package org.broadsheet.library;

import java.net.URI;

/// A feed that a page names. `type` is its media type.
public record Offer(String title, URI address, String type) {}
