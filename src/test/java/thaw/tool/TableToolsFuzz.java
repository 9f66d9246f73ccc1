package thaw.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import thaw.fuzz.Parts;
import tools.jackson.databind.json.JsonMapper;

/** The words after {@code metrics} or {@code chart}, a form feed, and the table. */
public final class TableToolsFuzz {

    private static final Path TABLE = file();

    private TableToolsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Parts parts = Parts.of(input);
        List<String> words = new ArrayList<>(List.of(parts.text().split(" ", -1)));
        Tool tool = words.removeFirst().equals("chart") ? new ChartTool() : new MetricsTool();
        words.removeIf(word -> word.isEmpty() || (!word.startsWith("--") && word.contains("/")));
        words.add(TABLE.toString());
        Files.write(TABLE, parts.second());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            tool.run(words, new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        } catch (Tool.InputException | Tool.UsageException bad) {
            if (out.size() > 0 || String.valueOf(bad.getMessage()).isBlank()) {
                throw new AssertionError("half an answer, or no sentence", bad);
            }
            return;
        }
        if (!JsonMapper.shared().readTree(out.toByteArray()).isObject()) {
            throw new AssertionError("no object of numbers");
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("thaw-fuzz", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
