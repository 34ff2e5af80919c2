package org.broadsheet.page;

import java.net.URI;

/// A feed that a page names.
public record FeedOffer(String title, URI address, String type) {}
