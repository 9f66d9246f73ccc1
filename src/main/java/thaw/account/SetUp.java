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

    /** Where one-time codes are set up. */
    interface Place {

        /** A new secret. */
        NewCodes offer();

        /** Keeps the secret if the code is one of the moment. */
        SetUp confirm(NewCodes codes, String code);
    }
}
