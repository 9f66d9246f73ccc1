package thaw.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Recorded cases, through the law. */
public final class ReplayFuzz {

    private ReplayFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ReplayTool().run(
                    List.of("-"), new ByteArrayInputStream(input), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        } catch (Tool.InputException bad) {
            if (out.size() > 0 || String.valueOf(bad.getMessage()).isBlank()) {
                throw new AssertionError("half an answer, or no sentence", bad);
            }
            return;
        }
        if (!JsonMapper.shared().readTree(out.toByteArray()).isArray()) {
            throw new AssertionError("no array of answers");
        }
    }
}
