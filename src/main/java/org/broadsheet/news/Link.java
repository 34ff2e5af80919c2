package org.broadsheet.news;

import java.net.URI;

/// A named address: an item of a publisher's menu.
public record Link(String title, URI url) {}
