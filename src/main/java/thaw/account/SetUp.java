package thaw.account;

import java.util.List;

/** What came of setting up one-time codes. */
public sealed interface SetUp {

    /**
     * They are asked from now on.
     *
     * @param recoveryCodes each lets the person in once, without the phone; told here and never again
     */
    record Done(List<String> recoveryCodes) implements SetUp {

        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "done";
        }
    }

    /**
     * Nothing has changed.
     *
     * @param reason the key of a text that says why
     */
    record Refused(String reason) implements SetUp {}
}
