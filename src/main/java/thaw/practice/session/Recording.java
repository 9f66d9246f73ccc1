package thaw.practice.session;

/**
 * The sound of one of the client's own sessions.
 *
 * @param mediaType empty where there is no recording
 * @param sound     empty where there is no recording
 */
@SuppressWarnings("ArrayRecordComponent")
public record Recording(String mediaType, byte[] sound) {

    /** Words alone. */
    public static final Recording NONE = new Recording("", new byte[0]);
}
