package thaw.library;

import java.util.Optional;

/**
 * A sound file, known by its content and never by its name.
 *
 * @param mediaType of MP3, of AAC in an MP4 file, or of Opus or Vorbis in Ogg
 * @param seconds   how long it is
 */
public record Sound(String mediaType, double seconds) {

    /** The largest recording, in bytes: a quarter of an hour in good quality. */
    public static final int LARGEST = 20_000_000;

    /** Reads the file from its first byte to its last; empty when it is no whole sound of these kinds. */
    public static Optional<Sound> of(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            return Optional.empty();
        }
        SoundBytes bytes = new SoundBytes(file);
        if (bytes.has(0, "OggS")) {
            return OggSound.seconds(bytes).map(seconds -> new Sound("audio/ogg", seconds));
        }
        if (bytes.has(4, "ftyp")) {
            return Mp4Sound.seconds(bytes).map(seconds -> new Sound("audio/mp4", seconds));
        }
        return Mp3Sound.seconds(bytes).map(seconds -> new Sound("audio/mpeg", seconds));
    }
}
