package org.broadsheet.store;

import java.nio.file.Path;

/// A picture that is held. Sizes in pixels.
/// @param sha256 of its bytes, in hex
/// @param file   its bytes, as they came
public record StoredPicture(String sha256, String mediaType, int width, int height, Path file) {}
