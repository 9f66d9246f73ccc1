package thaw.record.csv;

import java.nio.charset.StandardCharsets;

/** A mapping of a file. */
public final class MappingFuzz {

    private MappingFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Told.value(MappingFile.read(new String(input, StandardCharsets.UTF_8)));
    }
}
