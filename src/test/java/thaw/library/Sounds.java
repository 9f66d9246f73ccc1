package thaw.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Silent sound files of a length, made for tests. */
public final class Sounds {

    private static final int FRAME = 417;

    private Sounds() {}

    /** MPEG 1, layer III, 128 kbit/s at 44.1 kHz: frames of 1152 samples. */
    public static byte[] mp3(double seconds) {
        int frames = (int) Math.round(seconds * 44_100 / 1152);
        ByteBuffer file = ByteBuffer.allocate(frames * FRAME);
        for (int i = 0; i < frames; i++) {
            file.position(i * FRAME);
            file.putInt(0xfffb9000);
        }
        return file.array();
    }

    /** An ID3v2 tag of a few bytes, and the old kind at the end. */
    static byte[] tagged(byte[] mp3) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 2});
        file.writeBytes(new byte[130]);
        file.writeBytes(mp3);
        file.writeBytes("TAG".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[125]);
        return file.toByteArray();
    }

    /** MP4 with the track of one kind, {@code soun} or {@code vide}. */
    static byte[] mp4(int seconds, String track) {
        ByteBuffer movie = ByteBuffer.allocate(8 + 108 + 8);
        movie.putInt(movie.capacity()).put(ascii("moov")).putInt(108).put(ascii("mvhd")).putInt(0).putLong(0);
        movie.putInt(1000).putInt(seconds * 1000).position(8 + 108).putInt(8).put(ascii(track));
        ByteBuffer file = ByteBuffer.allocate(16 + movie.capacity() + 8);
        file.putInt(16).put(ascii("ftyp")).put(ascii("M4A ")).putInt(0).put(movie.array()).putInt(8).put(ascii("mdat"));
        return file.array();
    }

    /** Ogg with Opus in two pages. */
    static byte[] ogg(int seconds) {
        ByteBuffer file = ByteBuffer.allocate(27 + 1 + 19 + 27 + 1 + 10).order(ByteOrder.LITTLE_ENDIAN);
        page(file, 0, 19);
        file.put(ascii("OpusHead")).position(27 + 1 + 19);
        page(file, seconds * 48_000L, 10);
        return file.array();
    }

    private static void page(ByteBuffer file, long granule, int bytes) {
        file.put(ascii("OggS")).put((byte) 0).put((byte) 0).putLong(granule).putInt(1).putInt(0).putInt(0);
        file.put((byte) 1).put((byte) bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
