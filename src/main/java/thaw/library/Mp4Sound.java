package thaw.library;

import java.util.Optional;

/** MP4 (ISO/IEC 14496-12) with sound and no picture: boxes to the last byte, and the head of the movie says its length. */
final class Mp4Sound {

    private Mp4Sound() {}

    static Optional<Double> seconds(SoundBytes bytes) {
        long position = 0;
        Optional<Double> found = Optional.empty();
        while (position < bytes.size()) {
            long length = bytes.big(position, 4);
            if (length < 8) {
                return Optional.empty();
            }
            if (bytes.has(position + 4, "moov")) {
                found = movie(bytes, position, position + length);
            }
            position += length;
        }
        return position == bytes.size() ? found : Optional.empty();
    }

    private static Optional<Double> movie(SoundBytes bytes, long from, long to) {
        boolean sound = bytes.hasWithin(from, to, "soun") && !bytes.hasWithin(from, to, "vide");
        long head = from + 8;
        if (!sound || !bytes.has(head + 4, "mvhd")) {
            return Optional.empty();
        }
        boolean wide = bytes.at(head + 8) == 1;
        double scale = bytes.big(head + (wide ? 28 : 20), 4);
        double length = wide ? bytes.big(head + 32, 8) : bytes.big(head + 24, 4);
        return scale > 0 && length > 0 ? Optional.of(length / scale) : Optional.empty();
    }
}
