package thaw.library;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/**
 * The sound that was stored with a clinician's own words.
 *
 * @param mediaType empty where there is no recording
 * @param sound     empty where there is no recording
 */
@SuppressWarnings("ArrayRecordComponent")
public record Recording(String mediaType, byte[] sound) {

    /** The sound as it was stored, in its parts of Base64. */
    public static Recording of(String mediaType, List<String> parts) {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        parts.forEach(part -> sound.writeBytes(Base64.getDecoder().decode(part)));
        return new Recording(mediaType, sound.toByteArray());
    }

    /** Words alone. */
    public static final Recording NONE = new Recording("", new byte[0]);
}
