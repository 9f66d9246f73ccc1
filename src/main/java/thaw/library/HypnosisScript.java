package thaw.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Rule;
import thaw.domain.practice.Step;
import thaw.library.PracticeReader.Reading;

/**
 * What a clinician puts into one client's place of hypnosis: the words as a practice file, read by the checks of every
 * practice, and with them a recording of these words, if there is one. The words are what is shown as captions, and they are
 * what can be checked; so there is no recording without them.
 */
public final class HypnosisScript {

    /** A recording may be this many seconds longer or shorter than the steps that it says. */
    private static final int LENGTH_TOLERANCE = 5;

    private HypnosisScript() {}

    /** What came of reading. */
    public sealed interface Outcome {

        /** The words, the text they were read from, and the recording of them. */
        record Whole(Practice practice, String text, @Nullable Sound sound) implements Outcome {}

        record Refused(List<Finding> findings) implements Outcome {}
    }

    /**
     * Reads the words, and the recording where there is one.
     *
     * @param place     the practice whose place it is for
     * @param recording empty for none
     */
    public static Outcome read(PracticeId place, byte[] words, byte[] recording) {
        return switch (PracticeUpload.read(words, PracticeReader::readFilled)) {
            case PracticeUpload.Read.Broken(List<Finding> findings) -> new Outcome.Refused(findings);
            case PracticeUpload.Read.Whole(Practice practice, String text, int line) -> {
                List<Finding> findings = new ArrayList<>();
                if (!practice.id().equals(place)) {
                    findings.add(new Finding(Rule.ID, "id", line,
                            "The id is " + practice.id() + "; a script for this place has the id " + place + "."));
                }
                Optional<Sound> sound = Sound.of(recording);
                if (recording.length > 0) {
                    fits(practice, sound).ifPresent(findings::add);
                }
                yield findings.isEmpty()
                        ? new Outcome.Whole(practice, text, sound.orElse(null))
                        : new Outcome.Refused(findings);
            }
        };
    }

    private static Optional<Finding> fits(Practice practice, Optional<Sound> sound) {
        if (sound.isEmpty()) {
            return Optional.of(new Finding(Rule.RECORDING, "recording", 0,
                    "The recording is a whole MP3, M4A or Ogg sound without picture, of at most 20 MB."));
        }
        int seconds = practice.steps().stream()
                .filter(step -> step.kind() != Step.Kind.MID_CHECK)
                .mapToInt(Step::seconds)
                .sum();
        long length = Math.round(sound.get().seconds());
        return Math.abs(length - seconds) <= LENGTH_TOLERANCE
                ? Optional.empty()
                : Optional.of(new Finding(Rule.RECORDING, "recording", 0, "The recording takes " + length
                        + " s; the steps without their mid-checks take " + seconds + " s."));
    }

    /** The practice of a text that was read before; empty when a rule of a newer Thaw refuses it. */
    public static Optional<Practice> stored(String text) {
        return switch (PracticeReader.readFilled(new PracticeFile("script" + PracticeFile.ENDING, text))) {
            case Reading.Usable(Practice practice, int line) -> Optional.of(practice);
            case Reading.Refused refused -> Optional.empty();
        };
    }
}
