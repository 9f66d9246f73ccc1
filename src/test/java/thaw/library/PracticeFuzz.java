package thaw.library;

import thaw.domain.practice.PracticeId;
import thaw.library.PracticeUpload.Read;

/** A practice of the clinic's own, and the words of a hypnosis. */
public final class PracticeFuzz {

    private static final PracticeId PLACE = new PracticeId("hypnosis-1-place");

    private PracticeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (PracticeUpload.read(input)) {
            case Read.Broken broken -> {
                if (broken.findings().isEmpty()
                        || broken.findings().stream().anyMatch(one -> one.line() < 0 || one.sentence().isBlank())) {
                    throw new AssertionError("nothing to go on with: " + broken);
                }
            }
            case Read.Whole whole -> {
                if (!whole.practice().locked()
                        && !PracticeText.read("again", PracticeText.write(whole.practice())).equals(whole.practice())) {
                    throw new AssertionError("written and read, and not the same");
                }
            }
        }
        HypnosisScript.read(PLACE, input, new byte[0]);
    }
}
