package thaw.library;

import java.util.Optional;

/** Ogg (RFC 3533) with Opus (RFC 7845) or Vorbis: pages to the last byte, the last one says how many samples there were. */
final class OggSound {

    private static final int HEAD = 27;
    private static final double OPUS_RATE = 48_000;

    private OggSound() {}

    static Optional<Double> seconds(SoundBytes bytes) {
        int data = HEAD + bytes.at(HEAD - 1);
        double rate = bytes.has(data, "OpusHead")
                ? OPUS_RATE
                : bytes.has(data, "\u0001vorbis") ? bytes.little(data + 12L, 4) : 0;
        long position = 0;
        long samples = 0;
        while (bytes.has(position, "OggS")) {
            long granule = bytes.little(position + 6, 8);
            samples = granule > 0 ? granule : samples;
            int segments = bytes.at(position + HEAD - 1);
            long next = position + HEAD + Math.max(0, segments);
            for (int i = 0; i < segments; i++) {
                next += Math.max(0, bytes.at(position + HEAD + i));
            }
            position = next;
        }
        boolean whole = position == bytes.size();
        return whole && rate > 0 && samples > 0 ? Optional.of(samples / rate) : Optional.empty();
    }
}
