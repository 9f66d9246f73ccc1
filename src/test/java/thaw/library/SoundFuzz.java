package thaw.library;

/** A file that says that it is a sound. */
public final class SoundFuzz {

    private SoundFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Sound.of(input).ifPresent(sound -> {
            if (!(sound.seconds() > 0) || Double.isInfinite(sound.seconds())) {
                throw new AssertionError("a sound of " + sound.seconds() + " seconds");
            }
        });
    }
}
