package thaw.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Input of a target that takes two files: the first up to a form feed, the second after it. */
public final class Parts {

    private static final byte BETWEEN = '\f';

    private final byte[] input;
    private final int between;

    private Parts(byte[] input, int between) {
        this.input = input;
        this.between = between;
    }

    /** Without a form feed the second is empty. */
    public static Parts of(byte[] input) {
        int between = 0;
        while (between < input.length && input[between] != BETWEEN) {
            between++;
        }
        return new Parts(input.clone(), between);
    }

    /** The first as text; bytes that are none become question marks. */
    public String text() {
        return new String(input, 0, between, StandardCharsets.UTF_8);
    }

    /** The bytes of the second. */
    public byte[] second() {
        return Arrays.copyOfRange(input, Math.min(between + 1, input.length), input.length);
    }
}
