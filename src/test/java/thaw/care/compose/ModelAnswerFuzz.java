package thaw.care.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import thaw.domain.practice.Practice;
import thaw.library.PracticeText;

/** What a model answers when it is asked for a draft. */
public final class ModelAnswerFuzz {

    private static final Practice SENT = sent("/practices/grounding-1-five-colours.yaml");

    private ModelAnswerFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<Practice> read = ModelDraft.read(new String(input, StandardCharsets.UTF_8), SENT, "name");
        read.ifPresent(practice -> {
            if (!ModelDraft.read(ModelDraft.write(practice), SENT, "name").equals(read)) {
                throw new AssertionError("written and read, and not the same");
            }
        });
    }

    private static Practice sent(String file) {
        try (InputStream in = Objects.requireNonNull(ModelAnswerFuzz.class.getResourceAsStream(file))) {
            return PracticeText.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
