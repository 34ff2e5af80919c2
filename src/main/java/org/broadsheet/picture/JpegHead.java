package org.broadsheet.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the segments of a JPEG say before its first scan (ITU-T T.81, Annex B).
/// @param components  4 for the colours of print, which few programs can draw
/// @param orientation how it is turned to stand upright, 1 to 8 (Exif 2.32, tag 0x0112); 1: as it is
record JpegHead(int components, int orientation) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    /// No camera writes more entries.
    private static final int MOST_ENTRIES = 512;

    /// Of anything; what is no JPEG or a damaged one has three components and stands upright.
    static JpegHead of(byte[] bytes) {
        int components = 3;
        int orientation = 1;
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
            if (marker == START_OF_SCAN || length < 2) {
                break;
            }
            if (marker == APPLICATION_1) {
                orientation = orientation(bytes, at + 4, Math.min(bytes.length, at + 2 + length), orientation);
            } else if (frame(marker)) {
                components = bytes[at + 9] & 0xFF;
            }
            at += 2 + length;
        }
        return new JpegHead(components, orientation);
    }

    /// Whether width and height change places when it is turned upright.
    boolean lying() {
        return orientation >= 5;
    }

    /// Start of a frame, of whatever coding; the three between are tables.
    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// Reads the first directory of an Exif segment, a small TIFF file (TIFF 6.0 §2).
    private static int orientation(byte[] bytes, int from, int to, int otherwise) {
        if (to - from < 14 || bytes[from] != 'E' || bytes[from + 1] != 'x' || bytes[from + 2] != 'i' || bytes[from + 3] != 'f') {
            return otherwise;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from + 6, to - from - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return otherwise;
        }
        int entries = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_ENTRIES);
        for (int entry = directory + 2; entries > 0 && entry + 12 <= tiff.limit(); entry += 12, entries--) {
            int value = tiff.getShort(entry + 8);
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) {
                return value;
            }
        }
        return otherwise;
    }
}
