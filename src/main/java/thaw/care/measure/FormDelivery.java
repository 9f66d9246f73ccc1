package thaw.care.measure;

import java.util.List;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;

/** What came of a file with the answers to a questionnaire. */
public sealed interface FormDelivery {

    /** The answers are in the record now. */
    record Added(List<Remark> remarks) implements FormDelivery {
        public Added {
            remarks = List.copyOf(remarks);
        }
    }

    /** The record has them already; nothing has changed. */
    record AlreadyThere() implements FormDelivery {}

    /** Nothing has changed, and why. */
    record Refused(List<Refusal> refusals) implements FormDelivery {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** There is no such client for whoever asks. */
    record NotFound() implements FormDelivery {}
}
