package org.broadsheet.picture;

/// What the head of a picture says, before anything is decoded.
public record Measured(String mediaType, int widthPx, int heightPx) {
    long pixels() {
        return (long) widthPx * heightPx;
    }
}
