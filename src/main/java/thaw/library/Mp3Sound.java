package thaw.library;

import java.util.List;
import java.util.Optional;

/** MP3 (ISO/IEC 11172-3 and 13818-3, layer III): frame after frame to the last byte, tags before and after left out. */
final class Mp3Sound {

    private static final List<Integer> KBITS_1 =
            List.of(0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320);
    private static final List<Integer> KBITS_2 = List.of(0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160);
    private static final List<Integer> RATES = List.of(44_100, 48_000, 32_000);
    private static final int TAG_AT_THE_END = 128;

    /** @param seconds 0 where there is no frame */
    private record Frame(long bytes, double seconds) {}

    private Mp3Sound() {}

    static Optional<Double> seconds(SoundBytes bytes) {
        long position = start(bytes);
        double seconds = 0;
        Frame frame = frame(bytes, position);
        while (frame.seconds() > 0) {
            seconds += frame.seconds();
            position += frame.bytes();
            frame = frame(bytes, position);
        }
        boolean tagged = bytes.has(position, "TAG") && bytes.size() - position == TAG_AT_THE_END;
        boolean whole = position >= bytes.size() || tagged;
        return whole && seconds > 0 ? Optional.of(seconds) : Optional.empty();
    }

    /** After an ID3v2 tag, whose size has seven bits a byte. */
    private static long start(SoundBytes bytes) {
        if (!bytes.has(0, "ID3")) {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < 10; i++) {
            size = size << 7 | (bytes.at(i) & 0x7f);
        }
        return 10 + size;
    }

    private static Frame frame(SoundBytes bytes, long position) {
        int second = bytes.at(position + 1);
        int third = bytes.at(position + 2);
        boolean sync = bytes.at(position) == 0xff && second >= 0xe0 && (second >> 1 & 3) == 1;
        int version = second >> 3 & 3;
        int kbits = third >> 4 & 15;
        int rate = third >> 2 & 3;
        if (!sync || third < 0 || version == 1 || kbits == 0 || kbits == 15 || rate == 3) {
            return new Frame(0, 0);
        }
        boolean first = version == 3;
        int samples = first ? 1152 : 576;
        int hertz = RATES.get(rate) / (first ? 1 : version == 2 ? 2 : 4);
        int bits = (first ? KBITS_1 : KBITS_2).get(kbits) * 1000;
        return new Frame(samples / 8L * bits / hertz + (third >> 1 & 1), (double) samples / hertz);
    }
}
