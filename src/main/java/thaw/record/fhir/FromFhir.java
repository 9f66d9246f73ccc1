package thaw.record.fhir;

import java.util.List;

/** What came of a file: all of it, or what stands in the way. There is no half. */
public sealed interface FromFhir<T> {

    /**
     * The whole file.
     *
     * @param remarks what was left out on purpose, and what was taken for granted
     */
    record Whole<T>(T value, List<Remark> remarks) implements FromFhir<T> {
        public Whole {
            remarks = List.copyOf(remarks);
        }
    }

    /** At least one reason. */
    record Refused<T>(List<Refusal> refusals) implements FromFhir<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Something to know about what was read; its sentence is the text {@code measure.remark.<kind>}. */
    record Remark(String linkId, Kind kind) {

        /** The kinds of remarks. */
        public enum Kind {
            /** A score that Thaw works out itself, or something hidden, is not asked. */
            NOT_ASKED,
            /** The file does not say what an answer is worth; its place in the list does. */
            POINTS_BY_PLACE,
            /** It bears the code of an instrument and does not have its items: its own values count. */
            OTHER_ITEMS,
            /** Nothing says what answers are worth: it is asked and kept, without a score. */
            NO_SCORE,
            /** Every question can be skipped, also one the file requires. */
            NOT_REQUIRED,
            /** The link ids of the answers differ from the questionnaire's; their endings say which is which. */
            BY_ENDING
        }
    }
}
